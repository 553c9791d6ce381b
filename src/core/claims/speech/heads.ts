import { isRole } from '../people/roles'
import { documentNouns, groupNouns } from '../people/sourceNouns'

/** Whether a noun means somebody or something that can speak. */
export function isHead(noun: string): boolean {
  const small = noun.toLowerCase()
  return (
    groupNouns.has(small) ||
    documentNouns.has(small) ||
    isRole(small) ||
    /^(?:man|woman|source|official|autoridad|fuente|hombre|mujer)$/.test(small)
  )
}
