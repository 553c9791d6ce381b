import type { Span } from '../../model/anchor'
import type { Block } from '../../model/article'
import type { Inference, Speaker } from '../../model/claim'
import type { Quotation } from '../../text/quotations'
import { findAttributions, type Attribution } from './attribution'
import { findClauses } from './clauses'
import { inferenceOf } from './inference'
import { mention, organisationSource, type Recent, type Source } from '../people/sources'
import { resolveSpeaker, subjectOf } from './speakers'
import type { TextFinds } from '../textFinds'
import type { Rank } from '../people/titles'
import { within } from '../within'

/** A clause and who says it, as far as the article makes clear. */
export interface Reading extends Span {
  readonly sentence: Span
  readonly block: Block
  readonly speaker: Speaker | undefined
  readonly rank: Rank | undefined
}

interface Voice {
  readonly speaker: Speaker
  readonly rank: Rank | undefined
}

interface Heard extends Attribution {
  readonly voice: Voice | undefined
}

interface SentenceHeard {
  readonly sentence: Span
  readonly block: Block
  readonly heard: readonly Heard[]
}

/** The clauses of all sentences in reading order, each with its speaker. */
export function readClauses(
  finds: TextFinds,
  blocks: readonly Block[],
  sentences: readonly Span[],
): Reading[] {
  const heard = listen(finds, blocks, sentences)
  const quoted = quotationVoices(finds.quotations, heard)
  return heard.flatMap(({ sentence, block, heard: attributions }) =>
    findClauses(finds.masked, sentence, attributions).map((found) => {
      const clause = { ...found, end: withoutStop(finds.text, found) }
      const by = clause.by && attributions.find((one) => one.start === clause.by?.start)
      const voice = by ? by.voice : quoted(clause, sentence)
      return {
        start: clause.start,
        end: clause.end,
        sentence,
        block,
        speaker: voice?.speaker,
        rank: voice?.rank,
      }
    }),
  )
}

/** The end of a clause before the comma or full stop inside its quotation marks; "U.S." keeps its full stop. */
function withoutStop(text: string, { start, end }: Span): number {
  const tail = /[\s,;.:]+$/.exec(text.slice(Math.max(start, end - 8), end))?.[0] ?? ''
  const abbreviated = /\p{Lu}\.\p{Lu}\.$/u.test(text.slice(Math.max(start, end - 4), end))
  return abbreviated || end - tail.length <= start ? end : end - tail.length
}

/** Finds the speakers sentence by sentence, keeping track of whom "he" would mean. */
function listen(finds: TextFinds, blocks: readonly Block[], sentences: readonly Span[]): SentenceHeard[] {
  let recent: Recent = []
  let blockIndex = 0
  return sentences.flatMap((sentence) => {
    while ((blocks[blockIndex]?.end ?? Infinity) <= sentence.start) blockIndex++
    const block = blocks[blockIndex]
    if (block === undefined) return []
    const attributions = findAttributions(finds.masked, sentence)
    const voiceOfItsOwn = { start: sentence.start, end: attributions[0]?.start ?? sentence.end }
    recent = mentioned(finds, voiceOfItsOwn, recent)
    let before: Voice | undefined
    const heard = attributions.map((attribution) => {
      const { subject, unknown, cue } = attribution
      if (unknown) {
        before = undefined
        return { ...attribution, voice: undefined }
      }
      if (subject === undefined)
        return { ...attribution, voice: before && { ...before, speaker: { ...before.speaker, cue } } }
      const who = resolveSpeaker(subject, finds, recent)
      before = who && voiceOf(who, subject, cue)
      if (who) recent = mention(who, recent)
      return { ...attribution, voice: before }
    })
    return [{ sentence, block, heard }]
  })
}

/** Adds the organisations a passage names and its first subject to the recently mentioned ones. */
function mentioned(finds: TextFinds, span: Span, recent: Recent): Recent {
  const named = within(finds.organisations.mentions, span)
    .filter(({ start }) => finds.masked.charAt(start) !== quotedLetter)
    .slice(0, mostMentions)
    .toReversed()
  const known = named.reduce(
    (list, { organisation }) => mention(organisationSource(organisation), list),
    recent,
  )
  const subject = subjectOf(finds.masked.slice(span.start, span.end), finds, known)
  return subject ? mention(subject, known) : known
}

const quotedLetter = '\uE000'
/** How many organisations of one sentence are remembered. */
const mostMentions = 6

function voiceOf({ name, person }: Source, subject: string, cue: string): Voice {
  const inferred = inferenceOf(subject, name)
  return { speaker: { name, cue, ...(inferred ? { inferred } : {}) }, rank: person?.rank }
}

/** The same voice where the sentence doesn't name it; what was inferred before stays the reason. */
function inferredFrom(from: Inference['from'], voice: Voice): Voice {
  const { inferred = { from, words: '' } } = voice.speaker
  return { ...voice, speaker: { ...voice.speaker, inferred } }
}

/**
 * Who speaks in a quotation whose own sentence doesn't say: the attribution right after the quotation, or right before
 * it; else the person last quoted in the same paragraph, or in the one before if that paragraph's quotation was left
 * open.
 */
function quotationVoices(
  quotations: readonly Quotation[],
  heard: readonly SentenceHeard[],
): (span: Span, sentence: Span) => Voice | undefined {
  const voices = new Map<Quotation, QuotationVoice>()
  let last: { voice: Voice; block: Block } | undefined
  let at = 0
  for (const quotation of quotations) {
    while ((heard[at]?.sentence.end ?? Infinity) <= quotation.start) at++
    const first = heard[at]
    let end = at
    while ((heard[end]?.sentence.end ?? Infinity) < quotation.end) end++
    const after = heard[end]?.heard.find((one) => one.said === 'before' && one.start >= quotation.end)
    const before = first?.heard.findLast((one) => one.end <= quotation.start + 1)
    const block = first?.block
    const same = last && last.block === block ? last.voice : undefined
    const tag = after?.voice ? after : before?.voice ? before : undefined
    const voice =
      tag?.voice ??
      same ??
      (quotation.form === 'direct' && last && isOpenInto(last.block, quotation) ? last.voice : undefined)
    if (!voice || !block) continue
    voices.set(quotation, { voice, tag })
    last = { voice, block }
  }
  passBackwards(quotations, voices)
  return (span, sentence) => {
    const around =
      within(quotations, { start: Math.max(0, span.start - 1), end: span.end + 1 })[0] ??
      enclosing(quotations, span)
    const known = around?.form === 'direct' ? voices.get(around) : undefined
    if (known === undefined) return undefined
    const { voice, tag } = known
    if (tag && tag.start >= sentence.start && tag.end <= sentence.end) return voice
    return inferredFrom(tag ? 'quotation' : 'paragraph', voice)
  }
}

/** Who speaks in a quotation, and the words that say so; undefined if it only goes on with somebody. */
interface QuotationVoice {
  readonly voice: Voice
  readonly tag: Attribution | undefined
}

/** A quotation over several paragraphs may name its speaker only in the last one. */
function passBackwards(quotations: readonly Quotation[], voices: Map<Quotation, QuotationVoice>): void {
  for (let index = quotations.length - 2; index >= 0; index--) {
    const [one, next] = [quotations[index], quotations[index + 1]]
    const voice = next && voices.get(next)
    if (one && voice && !one.closed && !voices.has(one) && next.start - one.end <= 2) voices.set(one, voice)
  }
}

/** Whether a quotation opens the paragraph right after the block of the previous one. */
const isOpenInto = (block: Block, quotation: Quotation): boolean => quotation.start - block.end === 2

/** The quotation that contains a span; binary search, since a text may have many. */
function enclosing(quotations: readonly Quotation[], span: Span): Quotation | undefined {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.end ?? Infinity) <= span.start) low = middle + 1
    else high = middle
  }
  const found = quotations[low]
  return found && found.start <= span.start ? found : undefined
}
