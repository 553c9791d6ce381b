import { textsIn } from './walk'

/** A secret shorter than this is found only where it is the whole of a text: it stands in too many others. */
const shortest = 4
/** A sentence of a secret is looked for by itself from this length on. */
const sentenceLength = 16

/**
 * Tells whether a JSON value says something secret. What is `shown` anyway, to the letter, gives nothing away.
 * Capitals, white space and composed letters make no difference.
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
