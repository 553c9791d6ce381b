import { matchesOf } from '../../text/matches'
import type { Span } from '../../model/anchor'
import { anyOf } from '../../text/expressions'
import type { Attribution } from './foundAttribution'
import speechWords from './words/afterVerb.json'

const { openings, asides } = speechWords

/** A part of a sentence that asserts one thing, and the words that say who asserts it. */
export interface Clause extends Span {
  readonly by: Attribution | undefined
}

/**
 * The clauses of a sentence, without the words of attribution. In `masked`, quotations are hidden (see maskQuotations).
 */
export function findClauses(masked: string, sentence: Span, attributions: readonly Attribution[]): Clause[] {
  const clauses: Clause[] = []
  let at = sentence.start
  let by: Attribution | undefined
  for (const next of attributions) {
    const circumstance =
      next.said === 'after' &&
      by === undefined &&
      occasion.test(masked.slice(at, Math.min(next.start, at + 20)))
    if (!circumstance) clauses.push({ start: at, end: next.start, by: next.said === 'before' ? next : by })
    at = next.end
    by = next
  }
  const rest = masked.slice(at, sentence.end)
  const goesOn = by !== undefined && isAmid(masked.slice(sentence.start, by.start), rest)
  const circumstance =
    by?.said === 'before' && ((!rest.includes(quoted) && !goesOn) || isApposed(masked, by, rest))
  if (!circumstance || assertion.test(rest)) {
    clauses.push({ start: at, end: sentence.end, by: circumstance ? undefined : by })
  }
  return clauses
    .filter((clause) => clause.end > clause.start)
    .flatMap((clause) => split(masked, clause))
    .flatMap((clause) => trimmed(masked, clause))
}

/** “…,” he said when he arrived: the occasion is not a claim of its own unless it has a figure or a full assertion. */
const assertion =
  /\d.{0,400}\d|^[\s,]*(?:;|(?:but|and|while|whereas|although|pero|y)(?![\p{L}])).{0,400}(?<![\p{L}])(?:has|have|had|was|were|is|are)(?![\p{L}])/u

/** When he was arrested, he told police …: the same before the speaker. */
const occasion =
  /^\s*(?:when|after|while|as|if|asked|in|on|at|during|speaking|before|despite|cuando|tras|en)(?![\p{L}])/iu

/** Words that open a sentence and state nothing: "During his eight years in office", "Back in Leeds". */
const opening = new RegExp(String.raw`^(?:${anyOf(openings.en, openings.es)})(?![\p{L}])[^,]{2,80}$`, 'iu')
/** What comes behind a tag without belonging to what is said: when and where it was said, or more of the article. */
const aside = new RegExp(
  String.raw`^,?\s*(?:${anyOf(asides.en, asides.es, speechWords.tails)}(?![\p{L}])|[\p{Ll}]{2,}ing(?![\p{L}]))`,
  'iu',
)

/** The museum, she said, cost …: whether the words around a tag that is set apart by commas are all said by the same person. */
function isAmid(before: string, rest: string): boolean {
  if (!/,\s*$/.test(before) || !/^,\s*[\p{L}\p{N}$€£]/u.test(rest) || before.includes(quoted)) return false
  return opening.test(before.replace(/,\s*$/, '')) || !aside.test(rest)
}

/** “…,” said Ann Poole, a nurse and author of “Wards”: who she is, and not what she says. */
const isApposed = (masked: string, by: Attribution, rest: string): boolean =>
  masked.startsWith(by.cue, by.start) &&
  (restOfName.test(rest) || (/^, (?:an?|the|who) /.test(rest) && titleInside.test(rest)))
const restOfName = /^, (?:an?|the|who|whose|(?:[\p{Ll}-]+ ){1,4}(?:at|for|of)) [^,\uE000]*$/u
const titleInside = /^[^\uE000]*[^,.;:\s] ["“'‘«]\uE000[^\uE000]*["“'‘«]?[^\uE000]*$/

const quoted = '\uE000'
/** Where a new assertion begins inside a clause: "and that …", "; …", ", while …". */
const seams =
  /,? (?:and|but|y|pero) (?:that|que) |; (?:and |but )?|, (?:but|while|whereas|although|though) /giu

function split(masked: string, clause: Clause): Clause[] {
  const words = masked.slice(clause.start, clause.end)
  const parts: Clause[] = []
  let from = 0
  for (const match of matchesOf(seams, words)) {
    const end = match.index
    const thatClause = /(?:that|que) $/.test(match[0])
    if (
      thatClause
        ? clause.by?.said !== 'after'
        : !enough(words, from, end) || !enough(words, end + match[0].length)
    )
      continue
    parts.push({ start: clause.start + from, end: clause.start + end, by: clause.by })
    from = end + match[0].length
  }
  parts.push({ start: clause.start + from, end: clause.end, by: clause.by })
  return parts
}

/** Whether there are enough words for a separate assertion; looks at 60 characters at most. */
function enough(words: string, start: number, end = words.length): boolean {
  return (
    words
      .slice(start, Math.min(end, start + 60))
      .trim()
      .split(/\s+|\uE000+/).length >= 6
  )
}

const leading = /^(?:[\s,;:.–—-]|(?:[Aa]nd|[Bb]ut|that|[Yy]|[Pp]ero|que) )+/u
const ending = /(?:[\s,;:.!…–—-]|[ ,](?:in which|and|but|where|which|who|as)(?=[\s,]*$))+$/u
const pairs = /^(?:“([^“”]*)”|"([^"]*)"|«([^«»]*)»|‘(\uE000+)’|'(\uE000+)')$/u

/** No real clause has more layers of marks around it; the limit keeps the work linear. */
const mostLayers = 12

/** A clause without surrounding white space and punctuation, and without quotation marks if it is one quotation. */
function trimmed(masked: string, clause: Clause): Clause[] {
  let { start, end } = clause
  for (let layer = 0; layer < mostLayers; layer++) {
    const words = masked.slice(start, end)
    const lead = leading.exec(words)?.[0].length ?? 0
    const open = /^["“«‘']\s*/.exec(words.slice(lead))?.[0].length ?? 0
    const tail = trailingLength(words)
    const whole = pairs.test(words.slice(lead, words.length - tail))
    const closed = /["”»]/.test(words.slice(lead + open))
    const unpaired = open > 0 && (whole || !closed)
    start += lead + (unpaired ? open : 0)
    end -= tail + (whole ? 1 : 0)
    if (start >= end) return []
    const openAtEnd = unpairedClose(masked.slice(start, end))
    end -= openAtEnd
    if (lead + tail + openAtEnd === 0 && !unpaired) break
  }
  return [{ ...clause, start, end }]
}

function trailingLength(words: string): number {
  return ending.exec(words.slice(-16))?.[0].length ?? 0
}

/** The length of a closing mark whose opening mark is in an earlier sentence. */
function unpairedClose(words: string): number {
  const close = /["”»]$/.exec(words)?.[0]
  if (close === undefined) return 0
  const open = close === '”' ? '“' : close === '»' ? '«' : '"'
  return words.slice(0, -1).includes(open) ? 0 : 1
}
