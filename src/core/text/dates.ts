import type { Span } from '../model/anchor'
import { matchesOf } from './matches'

const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)`
const day = String.raw`\d{1,2}(?:st|nd|rd|th|º)?`
const year = String.raw`(?:1[5-9]\d\d|2[01]\d\d)`
const weekday = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo)`
const clock = String.raw`\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d|\d{4} (?:GMT|UTC)`
const few = String.raw`(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|a few|many|a couple of|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|varios|varias|unos|unas|pocos|pocas)`
const span = String.raw`(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)`
const lapso = String.raw`(?:minutos?|horas?|días?|semanas?|mes(?:es)?|años?|décadas?|siglos?)`

const dates = new RegExp(
  [
    String.raw`${month} ${day}(?:(?:-|–| to )\d{1,2})?(?:,? ${year})?`,
    String.raw`${day}(?: de| of)? ${month}(?:,?(?: del?)? ${year})?`,
    String.raw`${month}(?:,?(?: del?| of)? ${year})`,
    String.raw`\d{4}-\d\d-\d\d`,
    String.raw`\d{1,2}/\d{1,2}/\d{2,4}`,
    clock,
    String.raw`(?:(?:last|next|this|el(?: pasado| próximo)?) )?${weekday}(?: (?:pasado|próximo))?`,
    String.raw`(?:the )?(?:(?:early|late|mid)[- ])?${year}s`,
    String.raw`(?:the )?\d{1,2}(?:st|nd|rd|th)[- ]century|siglo [IVX]+|(?:los )?años (?:\d0|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)`,
    String.raw`${year}(?:[-–/]\d\d(?:\d\d)?)?`,
    String.raw`(?:(?:more than|over|about|around|nearly|almost|some) )?${few} ${span} ago`,
    String.raw`hace (?:(?:más de|menos de|casi|unos|unas) )?${few} ${lapso}`,
    String.raw`(?:last|next|this|earlier this|later this) (?:week|month|year|spring|summer|autumn|fall|winter|decade|century)`,
    String.raw`(?:la|el) (?:semana|mes|año) (?:pasad|próxim)[oa]|(?:este|esta) (?:semana|mes|año)`,
    String.raw`yesterday|today|tomorrow|ayer|hoy|mañana`,
    String.raw`(?:in|since|until|by|from|desde|en) ${month}`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'giu',
)

/** What every one of them has in it: sentences without it cost next to nothing. */
const some =
  /\d|day|ago|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|spring|summer|autumn|fall|winter|decade|century|yesterday|tomorrow|ayer|hoy|mañana|enero|febrero|marzo|abril|mayo|junio|julio|septiembre|setiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|siglo|años|hace|semana|mes|año/i

const wordBefore = /[\p{L}\p{N}.,$€£-]/u
const wordAfter = /[\p{L}\p{N}%]/u

/** Calendar dates, years, weekdays, times of day, "last week" and "three weeks ago", in English and Spanish. */
export function findDates(text: string): Span[] {
  if (!some.test(text)) return []
  const spans: Span[] = []
  for (const match of matchesOf(dates, text)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.charAt(start - 1)
    const glued = (before !== '' && wordBefore.test(before)) || wordAfter.test(text.charAt(end))
    const decimal = /^[.,]\d/.test(text.slice(end, end + 2)) && /\d$/.test(match[0])
    if (!glued && !decimal) spans.push({ start, end })
  }
  return spans
}

/** Tells, for stretches of the text in reading order, which of its dates reaches into each. */
export function datesAlong(dates: readonly Span[]): (stretch: Span) => Span | undefined {
  let next = 0
  return ({ start, end }) => {
    while ((dates[next]?.end ?? Infinity) <= start) next++
    const date = dates[next]
    return date !== undefined && date.start < end ? date : undefined
  }
}
