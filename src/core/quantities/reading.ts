import type { CommaHabit } from './commas'
import type { NumberLanguage } from './numberLanguage'

/** A number with the text around it. */
export interface Reading {
  readonly text: string
  readonly language: NumberLanguage
  readonly match: RegExpExecArray
  readonly start: number
  readonly end: number
  /** Whether commas part thousands in this text; undefined if it doesn't show. */
  readonly commas: () => CommaHabit
}

/** How far the words before a number are looked at, in UTF-16 code units. */
const reach = 24

/** The words right before a number. */
export const beforeOf = ({ text, start }: Reading): string => text.slice(Math.max(0, start - reach), start)

/** "£3 m", "USD 6 MM": letters that are magnitudes after a sum alone. */
export const millionApart = /^[ \u00a0](m|b|k|MM)(?![\p{L}\p{M}\p{N}])/u

/** Rounds a product: 1.1 × 1000000 is not exactly 1100000 in floating point. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15))

/** Whether a magnitude stands after the second number alone: "$4 and $5 bn" doesn't say what the first is. */
export const lacksMagnitude = (number: string, second: string): boolean =>
  /^[\d.]{1,4}$/.test(number) && /\d[ \u00a0-]?\p{L}+$/u.test(second)
