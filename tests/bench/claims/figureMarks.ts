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
  const wrong = new Set(stated.filter(isFalse).map(({ value, unit }) => `${value} ${unit}`.trim()))
  const all = stated.map(({ value, unit }) => `${value} ${unit}`.trim()).join('; ') || 'none'
  const expected = mark.figures.map((figure) => figure.join(' ').trim()).join('; ') || 'none'
  const fault = { words: mark.words, expected, found: all }
  return [
    { count: 'figureRight', times: mark.figures.length - missing.length },
    ...missing.map((): Verdict => ({ count: 'figureNone', fault })),
    ...[...wrong].map((found): Verdict => ({ count: 'figureWrong', fault: { ...fault, found } })),
  ]
}

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
