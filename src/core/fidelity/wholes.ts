import type { Step } from './align'
import type { PreparedSource } from './source'
import { dashes } from './tokens'

const isNumber = (form: string) => /^\p{Nd}/u.test(form)
const isHyphen = (raw: string) => /^[-‐‑]$/.test(raw)
const isDash = (raw: string) => raw !== '' && dashes.includes(raw)

/**
 * The steps, where what was skipped of a compound or a number is a difference: “violent” is not what “non-violent” says,
 * whether the quotation begins inside it or an ellipsis leaves “non-” out.
 */
export function withWholes(source: PreparedSource, steps: readonly Step[]): Step[] {
  const skipped = new Set<number>()
  for (const { item, token } of steps) {
    if (item < 0 || token < 0) continue
    for (let back = goesOnBefore(source, token); back > 0; back--) skipped.add(token - back)
    for (let on = goesOnAfter(source, token); on > 0; on--) skipped.add(token + on)
  }
  const tokens = steps.map(({ token }) => token).filter((token) => token >= 0)
  const cut = (is: (token: number) => boolean) =>
    [...skipped].filter(is).map((token): Step => ({ kind: 'different', token, item: -1 }))
  return [
    ...cut((token) => token < tokens[0]!).toSorted((a, b) => a.token - b.token),
    ...steps.map((step) =>
      step.item < 0 && skipped.has(step.token) ? { ...step, kind: 'different' as const } : step,
    ),
    ...cut((token) => token > tokens.at(-1)!).toSorted((a, b) => a.token - b.token),
  ]
}

/**
 * How many tokens before a token belong to the same whole: “non-” before “violent”, the sign or the currency of a number.
 * A quotation that begins inside such a whole says something else.
 */
function goesOnBefore(source: PreparedSource, token: number): number {
  if (!touches(source, token - 1)) return 0
  const before = rawAt(source, token - 1)
  const isNumeral = isNumber(rawAt(source, token))
  if (isCompound(source, token - 2)) return 2
  if (!isNumeral) return 0
  return /^(?:[$€£¥₹+±~<>≤≥^/]|\^\d+)$/.test(before) || (isDash(before) && !touches(source, token - 2))
    ? 1
    : 0
}

/** The same for what follows: “-two” after “forty”, a per cent sign, an exponent. */
function goesOnAfter(source: PreparedSource, token: number): number {
  if (isCompound(source, token)) return 2
  if (!isNumber(rawAt(source, token))) return 0
  const after = rawAt(source, token + 1)
  if (/^[%‰٪]$/.test(after)) return 1
  return touches(source, token) && /^[°/$€£¥₹^²³¹\u2070-\u207f]/.test(after) ? 1 : 0
}

/** Whether a token, a hyphen and another word are one, without spaces; between numbers any dash makes a range. */
function isCompound(source: PreparedSource, token: number): boolean {
  const [first, dash, last] = [0, 1, 2].map((on) => rawAt(source, token + on))
  if (!touches(source, token) || !touches(source, token + 1)) return false
  const isRange = isNumber(first ?? '') && isNumber(last ?? '') && isDash(dash ?? '')
  return isRange || (isHyphen(dash ?? '') && isWordAt(source, token) && isWordAt(source, token + 2))
}

const isWordAt = ({ isWord, tokens }: PreparedSource, token: number) => isWord[tokens[token] ?? -1] === 1

/** Whether the next token follows without a space. */
function touches({ starts, ends }: PreparedSource, token: number): boolean {
  return ends[token] !== undefined && ends[token] === starts[token + 1]
}

function rawAt({ text, starts, ends }: PreparedSource, token: number): string {
  return text.slice(starts[token] ?? 0, ends[token] ?? 0)
}
