import { textsIn } from './walk'

/** A shorter secret is found only if it is a whole text: as a part it occurs in too many others. */
const shortest = 4
/** From this length on, a sentence of a secret is also searched for by itself. */
const sentenceLength = 16

/**
 * Finds secrets in a JSON value. Text that is `shown` anyway, letter for letter, reveals nothing. Case, white space
 * and composed letters make no difference.
 */
export function secretSearch(secrets: readonly string[], shown: unknown): (value: unknown) => boolean {
  const open = new Set(textsIn(shown).map(plain))
  const whole = [...new Set(secrets.map(plain))].filter((text) => text !== '')
  const exact = new Set(whole)
  const parts = whole.flatMap((text) =>
    text
      .split(/[.!?;…]+\s/)
      .map((part) => part.trim())
      .filter((part) => part.length >= sentenceLength),
  )
  const inside = new Set([...whole, ...parts].filter((text) => text.length >= shortest && !open.has(text)))
  return (value) =>
    textsIn(value)
      .map(plain)
      .some((text) => {
        if (open.has(text)) return false
        if (exact.has(text)) return true
        for (const secret of inside) if (text.includes(secret)) return true
        return false
      })
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
