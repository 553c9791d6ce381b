/** How well figures are read in the marked list of hard ones, by language. */
import { readFileSync } from 'node:fs'
import { findQuantities } from '../../../src/core/quantities/quantities'
import { parseMarked, type Figure, type MarkedSentence } from './quantityScores'

/** A language's figures: read as marked, read as something else or where there is none, and not read. */
export interface FigureRow {
  readonly language: string
  readonly right: number
  readonly wrong: number
  readonly missing: number
  /** A line for each sentence with mistakes: what is missing (-) and what is false (+). */
  readonly lines: readonly string[]
}

export const markedFigures = new URL('marked/figures.tsv', import.meta.url)

/** Finds the quantities of a text; any engine's will do. */
export type QuantityFinder = (text: string) => readonly { readonly quantity: Figure }[]

/** Scores every language of a list of lines "language TAB sentence TAB figures", "-" for none. */
export function figureTable(
  list: URL | string = markedFigures,
  find: QuantityFinder = (text) => findQuantities(text),
): FigureRow[] {
  const lines = readFileSync(list, 'utf8').split('\n').filter(Boolean)
  const languages = [...new Set(lines.map((line) => line.split('\t', 1)[0] ?? ''))]
  return languages.map((language) => {
    const own = lines.filter((line) => line.startsWith(`${language}\t`))
    const sentences = parseMarked(own.map((line) => line.slice(language.length + 1)).join('\n'))
    return rowOf(language, sentences, find)
  })
}

function rowOf(language: string, sentences: readonly MarkedSentence[], find: QuantityFinder): FigureRow {
  const scores = sentences.map(({ text, quantities }) => {
    const found = find(text).map(({ quantity }) => quantity)
    const missing = without(quantities, found, same)
    const extra = without(found, quantities, same)
    return {
      text,
      right: quantities.length - missing.length,
      missing,
      wrong: without(extra, missing, vaguer),
    }
  })
  return {
    language,
    right: sum(scores.map(({ right }) => right)),
    wrong: sum(scores.map(({ wrong }) => wrong.length)),
    missing: sum(scores.map(({ missing }) => missing.length)),
    lines: scores
      .filter(({ missing, wrong }) => missing.length + wrong.length > 0)
      .map(({ text, missing, wrong }) =>
        [
          text,
          ...missing.map((one) => `-[${wordsOf(one)}]`),
          ...wrong.map((one) => `+[${wordsOf(one)}]`),
        ].join('  '),
      ),
  }
}

const closeTo = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-6
const same = (a: Figure, b: Figure): boolean =>
  closeTo(a.value, b.value) && a.unit === b.unit && a.approximate === b.approximate

/** The right value with no unit, or without its "about": less than the text says, but nothing false. */
const vaguer = (found: Figure, marked: Figure): boolean =>
  closeTo(found.value, marked.value) && (found.unit === '' || found.unit === marked.unit)

/** The figures of a list that have none like them in `others`, each of which is used once. */
function without(
  list: readonly Figure[],
  others: readonly Figure[],
  alike: (one: Figure, other: Figure) => boolean,
): Figure[] {
  const left = [...others]
  return list.filter((one) => {
    const at = left.findIndex((other) => alike(one, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const wordsOf = ({ value, unit, approximate }: Figure): string =>
  [value, unit, approximate ? '~' : ''].filter((part) => part !== '').join(' ')
