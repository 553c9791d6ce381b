import { isApproximate } from './approximation'
import { commaTimes } from './commas'
import { isMeasured } from './units/counting'
import { currencyOf } from './units/currencies'
import { afterOf, quantityAt, type FoundQuantity } from './foundQuantity'
import { followsName, isNamed } from './units/namedNumbers'
import type { Unit } from './units/nouns'
import { scales } from './numberWords'
import { valueOf } from './numerals'
import { beforeOf, lacksMagnitude, millionApart, rounded, type Reading } from './reading'
import { unitAfter } from './units/units'

/** "$3 million and $2 million", "5 and 6 mg", "£2m and 60 jobs": each number is read by itself. */
export function readPair(reading: Reading): FoundQuantity[] {
  const { text, language, match, start, end } = reading
  const { second = '', money, money2 = '', number = '', to = '', approx } = match.groups ?? {}
  const value = valueOf(second, language)
  const sign = money2 === '' ? undefined : currencyOf(money2, second)
  const unit = sign === undefined ? unitAfter(afterOf(text, end), value) : undefined
  const seam = end - second.length - money2.length
  const symbol = money === undefined ? undefined : currencyOf(money, number)
  const shared = symbol === undefined && unit !== undefined && sharesUnit(beforeOf(reading), number, unit)
  const name = symbol ?? (shared ? unit.unit : undefined)
  const first = valueOf(number, language) * commaTimes(number, name ?? '', reading)
  const pair: FoundQuantity[] = []
  const million = sign === undefined ? undefined : millionApart.exec(afterOf(text, end))
  const unsure = lacksMagnitude(number, second + (million?.[0] ?? '')) && (shared || sign !== undefined)
  if (name !== undefined && !unsure && Number.isFinite(first))
    pair.push(
      quantityAt(
        text,
        start,
        seam - to.length,
        rounded(first * (shared ? (unit.times ?? 1) : 1)),
        name,
        isApproximate(approx),
      ),
    )
  const other = sign ?? unit?.unit
  const times = (unit?.times ?? 1) * (scales[million?.[1]?.toLowerCase() ?? ''] ?? 1)
  const last = value * times * commaTimes(second, other ?? '', reading)
  const stop = end + (unit?.length ?? million?.[0].length ?? 0)
  if (other !== undefined && Number.isFinite(last))
    pair.push(quantityAt(text, seam, stop, rounded(last), other, false))
  return pair
}

const large = /\d[,.\u00a0 ]\d{3}|\d ?\p{L}/u
/** "5 and 6 mg", "16,000 and 17,000 people"; but "June 10 and 11 people" says nothing of ten people. */
const sharesUnit = (before: string, number: string, { unit }: Unit): boolean =>
  !/^(?:one|un[oa]?)$/i.test(number) &&
  !isNamed(before) &&
  !followsName(before) &&
  (isMeasured(unit) || large.test(number))
