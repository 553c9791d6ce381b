const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * Milliseconds since 1970 of an ISO 8601 day or moment, or undefined if the text is neither.
 *
 * A moment without a zone counts as UTC: the machine's time zone must never affect a report.
 */
export function timeOf(text: string): number | undefined {
  const [, day, time = '00:00', zone = 'Z'] = iso.exec(text.trim()) ?? []
  if (day === undefined || !isDay(day)) return undefined
  const value = Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(value) ? undefined : value
}

/** Whether the day exists; the parser alone would read 31 February as 3 March. */
function isDay(day: string): boolean {
  const value = Date.parse(`${day}T00:00Z`)
  return !Number.isNaN(value) && new Date(value).toISOString().startsWith(day)
}

/** The day in UTC as `2019-09-27`, or undefined if the text is not an ISO day or moment. */
export function dayOf(text: string): string | undefined {
  const time = timeOf(text)
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10)
}

/** The latest of several moments as ISO 8601 in UTC; empty if none can be parsed. */
export function latest(texts: readonly string[]): string {
  const times = texts.map(timeOf).filter((time) => time !== undefined)
  return times.length === 0 ? '' : new Date(Math.max(...times)).toISOString()
}

/** "27 September 2019" or "27 September 2019, 14:05 UTC"; text that is not an ISO date stays as it is. */
export function readableDate(text: string): string {
  const day = dayOf(text)
  const time = timeOf(text)
  if (day === undefined || time === undefined) return text.trim()
  const [year, month, date] = day.split('-').map(Number)
  const words = `${date} ${months[(month ?? 1) - 1]} ${year}`
  return text.trim().length === 10 ? words : `${words}, ${new Date(time).toISOString().slice(11, 16)} UTC`
}
