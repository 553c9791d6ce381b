import type { Quantity } from '../../../src/core/model/claim'

/** A sentence and the quantities a reader finds in it. */
export interface MarkedSentence {
  readonly text: string
  readonly quantities: readonly Figure[]
}

export type Figure = Pick<Quantity, 'value' | 'unit' | 'approximate'>

export interface Score {
  readonly precision: number
  readonly recall: number
  /** A line for each sentence with mistakes: what is missing (-) and what is wrongly found (+). */
  readonly faults: readonly string[]
}

/** Reads lines of "sentence TAB value unit; 1/3 unit ~": a value may be a fraction, `~` marks an approximation. */
export function parseMarked(tsv: string): MarkedSentence[] {
  return tsv
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [text = '', marks = ''] = line.split('\t')
      return { text, quantities: marks.split(';').flatMap((mark) => parseFigure(mark.trim())) }
    })
}

function parseFigure(mark: string): Figure[] {
  const match = /^(-?[\d.]+)(?:\/(\d+))?(?: (.*?))??( ~)?$/.exec(mark)
  if (!match) return []
  const [, top = '', base = '1', unit = '', approximate] = match
  return [{ value: Number(top) / Number(base), unit, approximate: approximate !== undefined }]
}

/** Precision and recall of value, unit and approximation together, over the quantities of all sentences. */
export function scoreQuantities(
  sentences: readonly MarkedSentence[],
  find: (text: string) => readonly Figure[],
): Score {
  let [right, wanted, found] = [0, 0, 0]
  const faults: string[] = []
  for (const { text, quantities } of sentences) {
    const expected = quantities.map(keyOf)
    const got = find(text).map(keyOf)
    const missing = without(expected, got)
    const extra = without(got, expected)
    right += expected.length - missing.length
    wanted += expected.length
    found += got.length
    if (missing.length + extra.length > 0)
      faults.push([text, ...missing.map((key) => `-[${key}]`), ...extra.map((key) => `+[${key}]`)].join('  '))
  }
  return { precision: right / found, recall: right / wanted, faults }
}

const keyOf = ({ value, unit, approximate }: Figure): string =>
  [Number(value.toPrecision(6)), unit, approximate ? '~' : ''].filter((part) => part !== '').join(' ')

/** A list without the items in `others`, one removed for each. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...list]
  for (const other of others) {
    const at = left.indexOf(other)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

/** Every second sentence, starting with the first (0) or the second (1). */
export const half = (sentences: readonly MarkedSentence[], from: 0 | 1): MarkedSentence[] =>
  sentences.filter((_, index) => index % 2 === from)
