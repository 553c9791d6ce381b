/** The months in English, German, Spanish, French, Portuguese and Italian. */
const months = [
  'january januar jänner enero janvier janeiro gennaio',
  'february februar febrero février fevrier fevereiro febbraio',
  'march märz maerz marzo mars março marco',
  'april abril avril aprile',
  'may mai mayo maio maggio',
  'june juni junio juin junho giugno',
  'july juli julio juillet julho luglio',
  'august agosto août aout',
  'september septiembre setiembre septembre setembro settembre',
  'october oktober octubre octobre outubro ottobre',
  'november noviembre novembre novembro',
  'december dezember diciembre décembre decembre dezembro dicembre',
].map((names) => names.split(' '))
const shortMonths = [
  ...months.map(([english = '']) => english.slice(0, 3)),
  ...'sept mär okt dez ene abr ago dic janv févr avr juil déc fev set out gen mag giu lug ott'.split(' '),
]

const monthName = `(${[...months.flat(), ...shortMonths].join('|')})(?![\\p{L}])\\.?`
const monthAtStart = new RegExp(`^\\s*(?:de )?${monthName}(?=[\\s,:;]|$)`, 'iu')

/** Whether a text begins with a month, so that a number before it is its day. */
export function startsWithMonth(text: string): boolean {
  return monthAtStart.test(text)
}

const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)? ?(?:of |de |d[’'])?${monthName},? (?:de |del )?(\\d{4})(?!\\d)`,
  'iu',
)
const monthFirst = new RegExp(`(?<![\\p{L}])${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'iu')

/**
 * The calendar day in a file's date, as `2019-09-27`; the text unchanged when reading it would be a guess (`03/04/2019`
 * may be two days).
 */
export function calendarDay(text: string): string {
  const trimmed = text.trim()
  return dayIn(trimmed) ?? trimmed
}

function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const first = dayFirst.exec(text)
  if (first) return day(Number(first[3]), monthNumber(first[2]!), Number(first[1]))
  const dotted = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text)
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  // Where one of two numbers can't be a month, there is no guess in it.
  const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text)
  if (slashed && Number(slashed[1]) > 12)
    return day(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]))
  if (slashed && Number(slashed[2]) > 12)
    return day(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]))
  const second = monthFirst.exec(text)
  if (second) return day(Number(second[3]), monthNumber(second[1]!), Number(second[2]))
  return undefined
}

function monthNumber(name: string): number {
  const wanted = name.toLowerCase()
  const whole = months.findIndex((names) => names.includes(wanted))
  if (whole >= 0) return whole + 1
  return months.findIndex((names) => names.some((month) => month.startsWith(wanted))) + 1
}

function day(year: number, month: number, date: number): string | undefined {
  const real = new Date(Date.UTC(year, month - 1, date))
  if (month < 1 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date) return undefined
  return real.toISOString().slice(0, 10)
}

/** Whether the text contains a full calendar date. */
export function hasDate(text: string): boolean {
  return dayFirst.test(text) || monthFirst.test(text) || /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/.test(text)
}

/** Whether the line is only a date, perhaps with a time, a weekday, a zone and a label like “Updated”. */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false
  const rest = text
    .replace(new RegExp(dayFirst, 'giu'), ' ')
    .replace(new RegExp(monthFirst, 'giu'), ' ')
    .replace(new RegExp(`(?<![\\p{L}])${monthName} \\d{1,2}\\b`, 'giu'), ' ')
    .replace(/\b\d{4}-\d{2}-\d{2}(t[\d:.+z-]+)?\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gi, ' ')
    .replace(/\b\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?/gi, ' ')
    .replace(/\b(mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?\b/gi, ' ')
    .replace(
      /\b(first |last |originally )?(published|updated|posted|created|modified|date)( on| at)?\b/gi,
      ' ',
    )
    .replace(/\b(e[sd]?t|p[sd]?t|c[sd]?t|m[sd]?t|gmt|utc|bst|cet|cest|at|on|of)\b/gi, ' ')
    .replace(/\b\d+ (seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\b/gi, ' ')
  return rest.length < text.length && !/[\p{L}\d]/u.test(rest)
}
