import type { Period } from '../../core/model/period'
import { readableDate } from '../../core/text/isoDates'
import type { DeskCount, TimeUnit } from './deskModel'
import { lineOf } from './tally'

const day = 86_400_000

/** The longest period, in days, that is shown by week, and by month. */
const limits = { week: 100, month: 1900 }

/** The time unit that a period is divided into; `days` has both bounds, or is empty. */
export function unitOf({ from, to }: Period): TimeUnit {
  const days = (Date.parse(to) - Date.parse(from)) / day
  return days > limits.month ? 'year' : days > limits.week ? 'month' : 'week'
}

/** Sums the verdicts of each day by rating, for each week, month or year of the period. */
export function seriesOf(
  byDay: ReadonlyMap<string, ReadonlyMap<string, number>>,
  days: Period,
  unit: TimeUnit,
): DeskCount[] {
  const stretches = new Map<string, Map<string, number>>()
  for (const start of startsOf(byDay, days, unit)) stretches.set(start, new Map())
  for (const [one, counts] of byDay) {
    const stretch = stretches.get(startOf(one, unit))
    for (const [rating, count] of counts) stretch?.set(rating, (stretch.get(rating) ?? 0) + count)
  }
  return [...stretches].map(([start, counts]) => lineOf(nameOf(start, unit), counts))
}

/** A period of many years may mean "all of it"; then only the years from the first to the last verdict count. */
function startsOf(byDay: ReadonlyMap<string, unknown>, { from, to }: Period, unit: TimeUnit): string[] {
  const known = [...byDay.keys()].toSorted()
  const [first, end] = unit === 'year' ? [known[0] ?? '', known.at(-1) ?? ''] : [from, to]
  if (first === '' || end === '') return []
  const starts = [startOf(first, unit)]
  for (;;) {
    const last = starts.at(-1)!
    const following = next(last, unit)
    // Days after the year 9999 have another format, and are never in the period.
    if (following > end || following <= last) return starts
    starts.push(following)
  }
}

/** The first day of the week, month or year that contains a day; weeks begin on Monday (ISO 8601). */
function startOf(one: string, unit: TimeUnit): string {
  if (unit === 'year') return `${one.slice(0, 4)}-01-01`
  if (unit === 'month') return `${one.slice(0, 7)}-01`
  const time = Date.parse(one)
  return isoDay(time - ((new Date(time).getUTCDay() + 6) % 7) * day)
}

function next(start: string, unit: TimeUnit): string {
  const longest = { week: 7, month: 31, year: 366 }[unit]
  return startOf(isoDay(Date.parse(start) + longest * day), unit)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** A week is named by its Monday. */
function nameOf(start: string, unit: TimeUnit): string {
  if (unit === 'year') return start.slice(0, 4)
  const words = readableDate(start)
  return unit === 'month' ? words.replace(/^\d+ /, '') : words
}
