import type { Span } from '../model/anchor'

const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)`
const day = String.raw`\d{1,2}(?:st|nd|rd|th|º)?`
const year = String.raw`(?:1[5-9]\d\d|20\d\d)`
const weekday = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo`
const clock = String.raw`\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d|\d{4} (?:GMT|UTC)`

const dates = new RegExp(
  [
    String.raw`${month} ${day}(?:(?:-|–| to )\d{1,2})?(?:,? ${year})?`,
    String.raw`${day}(?: de| of)? ${month}(?:,?(?: del?)? ${year})?`,
    String.raw`${month}(?:,?(?: del?| of)? ${year})`,
    String.raw`\d{4}-\d\d-\d\d`,
    String.raw`\d{1,2}/\d{1,2}/\d{2,4}`,
    clock,
    weekday,
    String.raw`(?:the )?(?:(?:early|late|mid)[- ])?${year}s`,
    String.raw`${year}(?:[-–/]\d\d(?:\d\d)?)?`,
    String.raw`(?:last|next|this|earlier this|later this) (?:week|month|year|spring|summer|autumn|fall|winter)`,
    String.raw`yesterday|today|tomorrow|ayer|hoy|mañana`,
    String.raw`(?:in|since|until|by|from|desde|en) ${month}`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'giu',
)

const wordBefore = /[\p{L}\p{N}.,$€£-]/u
const wordAfter = /[\p{L}\p{N}%]/u

/** Calendar dates, years, weekdays, times of day and "last week", in English and Spanish. */
export function findDates(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(dates)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.charAt(start - 1)
    const glued = (before !== '' && wordBefore.test(before)) || wordAfter.test(text.charAt(end))
    const decimal = /^[.,]\d/.test(text.slice(end, end + 2)) && /\d$/.test(match[0])
    if (!glued && !decimal) spans.push({ start, end })
  }
  return spans
}
