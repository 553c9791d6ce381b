import type { Span } from '../model/anchor'
import { matchesOf } from './matches'
import { anyOf, either } from './expressions'
import { otherDatesIn } from './otherDates'
import words from './words/calendar.json'

const { months, weekdays } = words
/** English before Spanish, so "5 de febrero" matches as "5 de feb" and is then rejected, since more letters follow. */
const month = either(anyOf(months.es), anyOf(months.en, words.shortMonths, words.misspeltMonths))
const day = String.raw`\d{1,2}(?:st|nd|rd|th|º)?`
const year = String.raw`(?:1[5-9]\d\d|2[01]\d\d)`
const weekday = anyOf(weekdays.en, weekdays.es)
const clock = String.raw`\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d|\d{4} (?:GMT|UTC)`
const few = String.raw`(?:\d{1,4}|${anyOf(words.few.en, words.few.es)})`
const span = anyOf(words.spans.en)
const lapso = anyOf(words.spans.es)

const dates = new RegExp(
  either(
    String.raw`${month} ${day}(?:(?:-|–| to )\d{1,2})?(?:,? ${year})?`,
    String.raw`${day}(?: de| of)? ${month}(?:,?(?: del?)? ${year})?`,
    String.raw`${month}(?:,?(?: del?| of)? ${year})`,
    String.raw`\d{4}-\d\d-\d\d`,
    String.raw`\d{1,2}/\d{1,2}/\d{2,4}`,
    clock,
    String.raw`(?:(?:last|next|this|el(?: pasado| próximo)?) )?${weekday}(?: (?:pasado|próximo))?`,
    String.raw`(?:the )?(?:(?:early|late|mid)[- ])?${year}s`,
    String.raw`(?:the )?\d{1,2}(?:st|nd|rd|th)[- ]century|siglo [IVX]+`,
    String.raw`(?:los )?años (?:\d0|${anyOf(words.spanishTens)})`,
    String.raw`${year}(?:[-–/]\d\d(?:\d\d)?)?`,
    String.raw`(?:(?:more than|over|about|around|nearly|almost|some) )?${few} ${span} ago`,
    String.raw`hace (?:(?:más de|menos de|casi|unos|unas) )?${few} ${lapso}`,
    String.raw`(?:last|next|this|earlier this|later this) (?:week|month|year|${anyOf(words.seasons)}|decade|century)`,
    String.raw`(?:la|el) (?:semana|mes|año) (?:pasad|próxim)[oa]|(?:este|esta) (?:semana|mes|año)`,
    String.raw`yesterday|today|tomorrow|ayer|hoy|mañana`,
    String.raw`(?:since|until|by|from|desde) ${month} ${day}(?:,? ${year})?`,
    String.raw`(?:in|since|until|by|from|desde|en) ${month}(?:,?(?: del?| of)? ${year})?`,
  ),
  'giu',
)

/** A cheap first test: every date contains one of these. */
const some = new RegExp(
  String.raw`\d|${anyOf(months.en, months.es, weekdays.es, words.seasons, words.hints)}`,
  'i',
)

const wordBefore = /[\p{L}\p{N}.,$€£-]/u
const wordAfter = /[\p{L}\p{N}%]/u

/** Calendar dates, years, weekdays, times of day, "last week" and "three weeks ago", in English and Spanish; dates in more. */
export function findDates(text: string): Span[] {
  const others = otherDatesIn(text)
  if (!some.test(text)) return others
  const spans: Span[] = []
  for (const match of matchesOf(dates, text)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.charAt(start - 1)
    const glued = (before !== '' && wordBefore.test(before)) || wordAfter.test(text.charAt(end))
    const decimal = /^[.,]\d/.test(text.slice(end, end + 2)) && /\d$/.test(match[0])
    if (!glued && !decimal) spans.push({ start, end })
  }
  return others.length === 0 ? spans : joined([...others, ...spans])
}

/** In reading order, of two that overlap the earlier and longer one. */
function joined(spans: readonly Span[]): Span[] {
  let end = -1
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}

/** A function that gives, for passages in reading order, the first date that overlaps each. */
export function datesAlong(dates: readonly Span[]): (stretch: Span) => Span | undefined {
  let next = 0
  return ({ start, end }) => {
    while ((dates[next]?.end ?? Infinity) <= start) next++
    const date = dates[next]
    return date !== undefined && date.start < end ? date : undefined
  }
}
