import { anyOf } from '../../text/expressions'
import words from './words/times.json'

const weekday = anyOf(words.weekdays.en)
const time = String.raw`(?:(?:(?:late|early) )?(?:on )?${weekday}(?: (?:morning|afternoon|evening|night))?|${anyOf(words.times)})`
const timeAtEnd = new RegExp(String.raw`,? (?:on |late |early |last |this )*${time},?$`, 'u')
const place = String.raw`(?:in|at|during) (?:the |an? |his |her )?(?:[\p{L}’'-]{2,20} ?){1,4}`
const placeAtEnd = new RegExp(String.raw`(?<=\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+),? ${place}$`, 'u')

/**
 * The words before a verb without the day that stands between it and its subject, as in India: "Anil Rao on Thursday
 * said", "Anil Rao in the Lok Sabha on Tuesday said".
 */
export function withoutTime(before: string): string {
  const timeless = before.replace(timeAtEnd, '')
  return timeless === before || timeless === '' ? before : timeless.replace(placeAtEnd, '')
}
