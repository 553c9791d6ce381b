import { anyOf } from '../../text/expressions'
import words from './words/times.json'

const weekday = anyOf(words.weekdays.en)
const time = String.raw`(?:(?:(?:late|early) )?(?:on )?${weekday}(?: (?:morning|afternoon|evening|night))?|${anyOf(words.times)})`
const timeAtEnd = new RegExp(String.raw`,? (?:on |late |early |last |this )*${time},?$`, 'u')
const place = String.raw`(?:in|at|during) (?:the |an? |his |her )?(?:[\p{L}’'-]{2,20} ?){1,4}`
const placeAtEnd = new RegExp(String.raw`(?<=\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+),? ${place}$`, 'u')

/** No time is longer, in UTF-16 code units. */
const longest = 40

/**
 * The words before a verb without the day that stands between it and its subject, as in India: "Anil Rao on Thursday
 * said", "Anil Rao in the Lok Sabha on Tuesday said".
 */
export function withoutTime(before: string): string {
  const far = Math.max(0, before.length - longest)
  const timeless = before.slice(0, far) + before.slice(far).replace(timeAtEnd, '')
  return timeless === before || timeless === '' ? before : timeless.replace(placeAtEnd, '')
}

/** "14:05 | El ministro", "[14:05] The mayor": the hour of an entry in a live blog. */
const stamp =
  /^\s*\[?\d{1,2}[:.]\d{2}\]?(?: ?(?:h|hs|horas|[ap]\.?m)\.?)?(?: \p{Lu}{2,4}(?= ?[|–—:-]))?(?: ?[|–—:-])? /u

export const withoutStamp = (words: string): string => words.replace(stamp, '')
