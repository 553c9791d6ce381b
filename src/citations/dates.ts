import { type Json, textOf } from './exchange'

/** A CSL date as people write it: "2020-05-06", "2020-05/2020-07", or its own words; empty if it has none. */
export function dateInWords(date: Json | undefined): string {
  if (typeof date === 'string' || typeof date === 'number') return String(date)
  if (date === null || date === undefined || typeof date !== 'object' || Array.isArray(date)) return ''
  const { 'date-parts': parts, raw, literal } = date
  if (Array.isArray(parts))
    return parts
      .map(dayInWords)
      .filter((day) => day !== '')
      .join('/')
  return typeof literal === 'string' ? literal : typeof raw === 'string' ? raw : ''
}

/** The CSL date of what a person wrote: of a day, a month or a year, else their words. */
export function dateOf(words: string): Json {
  const [, year, month, day] = /^(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words.trim()) ?? []
  if (year === undefined) return { raw: words }
  return { 'date-parts': [[year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))] }
}

function dayInWords(parts: Json): string {
  if (!Array.isArray(parts) || parts.some((part) => !/^\d+$/.test(textOf(part)))) return ''
  const [year, ...rest] = parts.map(textOf)
  return [year?.padStart(4, '0'), ...rest.map((part) => part.padStart(2, '0'))].join('-')
}
