const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "27 September 2019" in UTC for an ISO 8601 moment or day; a text that is none stays as it is. */
export function readableDay(text: string): string {
  const isIso = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
  const time = isIso ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) return text
  const day = new Date(time)
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}
