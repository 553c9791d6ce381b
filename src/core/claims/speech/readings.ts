import type { Span } from '../../model/anchor'
import type { Block } from '../../model/article'
import type { Speaker } from '../../model/claim'
import type { Attribution } from './foundAttribution'
import { findClauses } from './clauses'
import { continuedVoices } from './continued'
import { listen } from './hearing'
import { otherClause, quotationVoices } from './quotationVoices'
import type { TextFinds } from '../textFinds'
import type { Rank } from '../people/titles'

/** A clause and who says it, as far as the article makes clear. */
export interface Reading extends Span {
  readonly sentence: Span
  readonly block: Block
  readonly speaker: Speaker | undefined
  readonly rank: Rank | undefined
  /** Whether it is in a speaker's own words: in a quotation, or in a turn of a transcript. */
  readonly isSpoken: boolean
}

/** The clauses of all sentences in reading order, each with its speaker. */
export function readClauses(
  finds: TextFinds,
  blocks: readonly Block[],
  sentences: readonly Span[],
): Reading[] {
  const heard = listen(finds, blocks, sentences)
  const quoted = quotationVoices(finds, heard)
  const continued = continuedVoices(finds, heard)
  return heard.flatMap(({ sentence, whole, block, turn, heard: attributions }, index) =>
    findClauses(finds.masked, sentence, attributions).map((found) => {
      const clause = { ...found, end: withoutStop(finds.text, found) }
      const by =
        clause.by &&
        !isAnothers(finds.masked, clause.by, clause) &&
        attributions.find((one) => one.start === clause.by?.start)
      const voice = by ? by.voice : (quoted(clause, whole) ?? turn?.voice ?? continued.get(index))
      return {
        start: clause.start,
        end: clause.end,
        sentence: whole,
        block,
        speaker: voice?.speaker,
        rank: voice?.rank,
        isSpoken: finds.masked.charAt(clause.start) === '\uE000' || (turn !== undefined && by === undefined),
      }
    }),
  )
}

/** How far after an attribution a clause of somebody else is looked for, in UTF-16 code units. */
const reach = 300

/** Whether the clause's quotation follows another clause, with another subject, than the attribution's. */
function isAnothers(masked: string, { said, end }: Attribution, clause: Span): boolean {
  const colon = masked.slice(end, Math.min(clause.end, end + reach)).search(/: ?["“«‘]\uE000/)
  return said === 'after' && colon >= 0 && otherClause.test(masked.slice(end, end + colon + 1))
}

/** The end of a clause before the comma or full stop inside its quotation marks; "U.S." keeps its full stop. */
function withoutStop(text: string, { start, end }: Span): number {
  const tail = /[\s,;.:]+$/.exec(text.slice(Math.max(start, end - 8), end))?.[0] ?? ''
  const abbreviated = /\p{Lu}\.\p{Lu}\.$/u.test(text.slice(Math.max(start, end - 4), end))
  return abbreviated || end - tail.length <= start ? end : end - tail.length
}
