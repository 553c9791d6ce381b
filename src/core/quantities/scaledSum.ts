/** How the words of a number are read: what a word multiplies by, if it does, and what words without such a word add up to. */
export interface WordValues {
  readonly scaleOf: (word: string) => number | undefined
  readonly sumOf: (words: readonly string[]) => number
  /** What a last word alone is of the scale before it: "a million and a half". */
  readonly partOf?: (word: string) => number | undefined
}

/** The value of a number's words: the largest scale parts them; what is before it is multiplied, what is after it added. */
export function scaledSum(words: readonly string[], values: WordValues): number {
  const { scaleOf, sumOf, partOf } = values
  const largest = Math.max(0, ...words.map((word) => scaleOf(word) ?? 0))
  if (largest === 0) return sumOf(words)
  const at = words.findLastIndex((word) => scaleOf(word) === largest)
  const [left, right] = [words.slice(0, at), words.slice(at + 1)]
  const times = left.length === 0 ? 1 : scaledSum(left, values)
  const part = right.length === 1 ? partOf?.(right[0] ?? '') : undefined
  return times * largest + (part === undefined ? scaledSum(right, values) : part * largest)
}
