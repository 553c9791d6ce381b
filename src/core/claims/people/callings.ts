import { sayingVerbs } from '../speech/cues'
import { isRole } from './roles'

/** What a text says about a person next to their name: the words for their occupation, and an age in years. */
export interface Description {
  readonly roles: readonly string[]
  readonly age: number | undefined
}

const wordsOf = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/g, '')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word.length > 1)

/** “aboard the Higgins, the Pentagon chief said” is not about the Higgins. */
const saying = new Set(sayingVerbs)

/** How many words of an occupation are kept: "the union’s general secretary", not the story after it. */
const longest = 7

/** Up to six words and perhaps a comma; it is read backwards from the end, which costs one look and not one a letter. */
const wordsBefore = /$(?<=(?<![\p{L}’'-])((?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+)(,?) )/u

/**
 * The description around a name that begins at `start` and ends at `end` (UTF-16 code units of `text`): "Its managing
 * director, Owen Pryce," "supporter Brenda Stott", "Viktor Hale, a political scientist", "Helen Marsh, 52,".
 */
export function describe(text: string, start: number, end: number): Description {
  const beside = wordsBefore.exec(text.slice(Math.max(0, start - 70), start))
  const before = wordsOf(beside?.[1] ?? '')
  const right = text.slice(end, end + 90)
  const after = wordsOf(
    /^, (?:\d{1,3}, )?(?:now |then |who works as |who was |who is )?((?:[\p{L}’'-]+ ){0,8}[\p{L}’'-]+)/u.exec(
      right,
    )?.[1] ?? '',
  )
  const others = after.indexOf('by') // "the cabinet, chaired by the prime minister"
  const calling = (others < 0 ? after : after.slice(0, others)).findIndex(isRole)
  const age = /^(?:, | \()(?:aged |de )?(\d{2})(?=[,.;)]| años)/u.exec(right)?.[1]
  const office = before.findLastIndex(isRole)
  return {
    roles: [
      ...(office >= 0 && (office === before.length - 1 || beside?.[2] === ',')
        ? before.slice(Math.max(0, office - 3))
        : []),
      ...(calling >= 0 && calling < longest && !saying.has(after[calling + 1] ?? '')
        ? after.slice(0, longest)
        : []),
    ],
    age: age === undefined ? undefined : Number(age),
  }
}
