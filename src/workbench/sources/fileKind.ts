import type { SourceFileKind } from '../../contract/answers'
import { pictureType } from './pictureType'

/** How far into a file its signature may begin, in bytes, as in files with a word before them. */
const longestPreface = 1024

/** What a file can be shown as, by its first bytes and never by its name. */
export function fileKindOf(bytes: Uint8Array): SourceFileKind {
  const head = Buffer.from(bytes.subarray(0, longestPreface)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  return pictureType(bytes) ? 'picture' : 'text'
}
