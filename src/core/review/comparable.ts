declare const isComparable: unique symbol
/** A text in the form in which quotations are searched for. */
export type ComparableText = string & { readonly [isComparable]: true }

/**
 * A text without the differences that copying and typesetting make: compatibility forms (ligatures, full-width letters)
 * are resolved (Unicode NFKC), soft hyphens and invisible characters are removed, all quotation marks become one, all
 * dashes become one without space around them, and all white space becomes one space.
 */
export function comparable(text: string): ComparableText {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
      .replace(/["'`´‘’‚‛“”„‟′″‵‶«»‹›]+/g, "'")
      // Before the dashes, so that a long run of spaces is not scanned again and again for a dash.
      .replace(/\s+/g, ' ')
      .replace(/ ?[-‐‑‒–—―−]+ ?/g, '-')
      .trim() as ComparableText
  )
}

/**
 * An ellipsis, in brackets or not, for words left out of a quotation. In the comparable form it is three full stops.
 */
const leftOut = /\[\s*\.(?:\s?\.){2,}\s*\]|\(\s*\.(?:\s?\.){2,}\s*\)|\.(?:\s?\.){2,}/

/**
 * Whether a text contains a quotation, in whole words. If words were left out, the parts must appear in order. A
 * quotation of nothing but punctuation is in every text.
 */
export function isQuotedFrom(text: ComparableText, quotation: string): boolean {
  let from = 0
  for (const part of comparable(quotation).split(leftOut)) {
    const words = part.replace(/^[\s']+|[\s']+$/g, '')
    if (words === '') continue
    const at = placeOf(text, words, from)
    if (at < 0) return false
    from = at + words.length
  }
  return true
}

function placeOf(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const isWhole =
      !goesOn(text.charAt(at - 1), text.charAt(at)) && !goesOn(text.charAt(end - 1), text.charAt(end))
    if (isWhole) return at
  }
  return -1
}

/** Whether a word or a number continues from one character to the next, in a script with spaces between words. */
function goesOn(before: string, after: string): boolean {
  return (
    [/[\p{L}\p{M}]/u, /\p{N}/u].some((kind) => kind.test(before) && kind.test(after)) && !unspaced.test(after)
  )
}

const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
