const timeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A time in the person's time zone: "23 Aug 2026, 14:05". Text that is not a time stays as it is. */
export function dayAndTime(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : timeFormat.format(time)
}
