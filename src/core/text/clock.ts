const timeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A time as the person's own clock has it: "23 Aug 2026, 14:05". What is no time stays as it is. */
export function dayAndTime(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : timeFormat.format(time)
}
