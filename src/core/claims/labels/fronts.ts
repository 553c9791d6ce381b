import { anyOf, either } from '../../text/expressions'
import words from './words/fronts.json'

/** What stands before an assertion and is none of it: dateline, time, handle, bracket, bullet, speaker. */

const agency = String.raw`[^–—\n-]{0,40}\((?:[^()]{0,12}/)?${anyOf(words.agencies)}(?:/[^()]{0,12})?\)`
const place = String.raw`\p{Lu}[\p{Lu}.]{2,}[^–—\n-]{0,40}`
const dateline = String.raw`(?:${either(agency, place)}\.? ?(?:–|—|--|-|:) |${agency} )`
const name = String.raw`\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}`
/** "Washington, DC, United States: ". */
const places = String.raw`${name}(?:, ${name}){1,2}(?::| [–—]) (?=\p{Lu})`
const bracketed = String.raw`[([][^()[\]]{2,40}[)\]][:,.]?\s*(?=[\p{Lu}\d])`
const halfBracket = String.raw`[^()[\]]{1,40}[)\]][:,.]?\s+`
const handle = String.raw`(?:RT )?@[\w.]+(?: on [\p{L}]+| en [\p{L}]+)?:?\s+`
const clock = String.raw`\d{1,2}[:.h]\d\d(?:\s?(?:GMT|UTC|CET|EST|IST|hrs?|h|[ap]\.?m\.?))?\s*[–—:|.-]?\s+(?=\p{L})`
const bullet = String.raw`(?:[•·▪►*–—-]|\d{1,2}[/)])\s+`
const turn = String.raw`(?:[QAPR]|\p{Lu}[\p{Lu}. ’'-]{2,30}|\p{Lu}[\p{L}.’'-]{1,20}(?: [\p{L}.’'-]{2,20}){0,3}):\s+(?=["“«‘']?\p{Lu})`
const filler = String.raw`(?:If I may|Look|Well|Si me permiten?|Miren?|Bueno),\s+`
const front = new RegExp(
  `^${either(dateline, places, bracketed, halfBracket, handle, clock, bullet, turn, filler)}`,
  'u',
)

const finding = anyOf(words.findings.en)
const hallazgo = anyOf(words.findings.es)
/** "The report found that …", "… and said the dam was built": what was found or said is what is claimed. */
const report = new RegExp(
  String.raw`^.{3,110}?(?<![\p{L}])(?:(?:${finding}|said|told \p{L}+|claimed|(?:was|were) told(?: by [^,]{2,30})?)(?:, [^,]{3,40},)? that|(?:and|but) said(?: that)?|police say|${hallazgo} que) (?=.{12})`,
  'isu',
)

/** A cheap first test: every such report contains one of these. */
const someReport = / (?:that|said|police say|que) /iu

const mostFronts = 4

/** How far a front reaches, in UTF-16 code units. */
const farthest = 300
const frontMarks = new Set(Array.from('()[]:–—', (mark) => mark.charCodeAt(0)))
const opensFront = /^(?:@|RT @|[\d•·▪►*-]|\p{Lu}[\p{Lu}.]{2}|If|Look|Well|Si|Mire|Bueno)/u

/** A cheap first test: every front begins so, or has one of these marks. */
function mayHaveFront(words: string): boolean {
  for (let at = 0; at < words.length && at < farthest; at++)
    if (frontMarks.has(words.charCodeAt(at))) return true
  return opensFront.test(words)
}

export function withoutFront(words: string): string {
  if (!mayHaveFront(words)) return words
  let rest = words
  for (let index = 0; index < mostFronts; index++) {
    const match = front.exec(rest)
    if (!match || match[0].length === rest.length) break
    rest = rest.slice(match[0].length)
  }
  return rest
}

/** The words after "the report found that", if there are any. */
export const withoutReport = (words: string): string => {
  const match = someReport.test(words) ? report.exec(words) : null
  return match ? words.slice(match[0].length) : words
}

const opensQuoted = /^["“«‘'](\p{Lu}[^"”»]{6,}?)[,.!]?["”»’'](?=[\s,]|$)(?![\s,]+(?:and|y)(?![\p{L}]))/u
const endsQuoted =
  /(?::|(?<![\p{L}])(?:said|says|added|dijo|dice|aseguró|afirmó),?)\s*["“«‘'](\p{Lu}.{6,}?)[.!]?["”»’']?$/u

/** The words in quotation marks where the rest only says who speaks: “Nobody warned us,” @river_eye posted. */
export const quotedIn = (clause: string): string =>
  opensQuoted.exec(clause)?.[1] ?? endsQuoted.exec(clause)?.[1] ?? clause
