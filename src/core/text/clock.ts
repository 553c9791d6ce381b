/** A time in the person's time zone: "2026-08-23, 14:05". Text that is not a time stays as it is. */
export function dayAndTime(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : `${dayOf(time)}, ${timeOf(time)}`
}

/** The day in the person's time zone: "2026-08-23". Text that is not a time stays as it is. */
export function day(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : dayOf(time)
}

/** The time of day in the person's time zone: "14:05"; empty for text that is not a time. */
export function timeOfDay(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? '' : timeOf(time)
}

/** The day of a moment in the person's time zone: "2026-08-23". */
export function dayOf(time: Date): string {
  return `${String(time.getFullYear()).padStart(4, '0')}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`
}

function timeOf(time: Date): string {
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
