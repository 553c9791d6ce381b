/** The longest label that fits a line of the checklist, in UTF-16 code units. */
const longest = 60

/**
 * Whether one of the labels at a mark has all the words it needs, and none of them is too long or cuts a word of its
 * sentence.
 */
export function isGoodLabel(says: readonly string[], labels: readonly string[], sentence: string): boolean {
  const whole = new Set(wordsOf(`${sentence} ${parted(sentence)}`))
  const isWhole = (label: string): boolean =>
    label.length <= longest && wordsOf(label).every((word) => whole.has(word))
  const saysAll = (label: string): boolean => says.every((one) => plain(label).includes(plain(one)))
  return labels.every(isWhole) && labels.some(saysAll)
}

/** A label may begin with the article that a Spanish preposition has in it. */
const parted = (sentence: string): string => (/(?<!\p{L})(?:al|del) /iu.test(sentence) ? 'el' : '')

/** Quotation marks and spaces may be set differently. */
const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ')

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
