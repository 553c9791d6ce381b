import type { FoundClaim, Quantity } from '../../../src/core/model/claim'
import type { Verdict } from './counts'
import type { MarkedClaim, MarkedFigure } from './markedSet'

/**
 * Which marked figures the claims of a sentence state, which they don't, and which of theirs are false. A value that is
 * marked but stated without its unit is neither right nor false.
 */
export function judgeFigures(mark: MarkedClaim, inside: readonly FoundClaim[]): Verdict[] {
  const stated = inside.flatMap(({ quantities }) => quantities)
  const missing = mark.figures.filter((figure) => !stated.some((one) => isFigure(figure, one)))
  const known = [...mark.figures, ...mark.arguable]
  const isFalse = (one: Quantity): boolean =>
    !known.some((figure) => isFigure(figure, one) || (one.unit === '' && isValue(figure, one)))
  const found = namesOf(stated).join('; ') || 'none'
  const expected = mark.figures.map(nameOf).join('; ') || 'none'
  return [
    { count: 'figureRight', times: mark.figures.length - missing.length },
    ...missing.map((figure): Verdict => ({
      count: 'figureNone',
      fault: { words: mark.words, expected: nameOf(figure), found },
    })),
    ...namesOf(stated.filter(isFalse)).map((wrong): Verdict => ({
      count: 'figureWrong',
      fault: { words: mark.words, expected, found: wrong },
    })),
  ]
}

const nameOf = (figure: MarkedFigure): string => figure.join(' ').trim()

/** Figures as words, each once: a clause states those of its phrases, too. */
const namesOf = (stated: readonly Quantity[]): string[] => [
  ...new Set(stated.map(({ value, unit }) => nameOf([value, unit]))),
]

const isFigure = (figure: MarkedFigure, one: Quantity): boolean =>
  isValue(figure, one) && isUnit(figure[1], one.unit)

const isValue = ([value]: MarkedFigure, one: Quantity): boolean =>
  Math.abs(one.value - value) <= 1e-5 * Math.abs(value)

const isUnit = (marked: string, unit: string): boolean =>
  marked.split('|').some((part) => plain(unit).includes(plain(part)))

/** A unit in lower case, with one sign for all ways to write a percentage. */
const plain = (unit: string): string =>
  unit
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:per ?cent|pct|pc|por ciento)(?![\p{L}])/u, '%')
