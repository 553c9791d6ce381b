import type { Span } from '../../model/anchor'
import type { Block } from '../../model/article'
import type { Quotation } from '../../text/quotations'
import type { TextFinds } from '../textFinds'
import { within } from '../within'
import type { Attribution } from './foundAttribution'
import { type Heard, inferredFrom, type SentenceHeard, type Voice } from './hearing'

/** Who speaks in a quotation, and the words that say so; without these it goes on with somebody. */
interface QuotationVoice {
  readonly voice: Voice
  readonly tag: Attribution | undefined
}

/** Who was quoted last, and may go on where nothing says who speaks. */
interface Floor {
  readonly voice: Voice
  readonly block: Block
  /** Whether the last words were a quotation, and not a question, and nobody else spoke in the paragraph. */
  readonly mayGoOn: boolean
}

/**
 * Who speaks in a quotation whose own sentence doesn't say, by the words of a clause in it and their sentence.
 *
 * The attribution right after the quotation says so, or right before it, or that of another paragraph of it. A quotation
 * that stands by itself goes on with whoever was quoted before it in the same paragraph, or opens the next one, unless
 * somebody else came in between.
 */
export function quotationVoices(
  finds: TextFinds,
  heard: readonly SentenceHeard[],
): (span: Span, sentence: Span) => Voice | undefined {
  const { quotations } = finds
  const voices = new Map<Quotation, QuotationVoice>()
  const sentences = sentencesOf(quotations, heard)
  const floors = floorsOf(finds, heard)
  for (const parts of inOne(quotations)) {
    const tags = parts.map((part) =>
      tagOf(
        finds.masked,
        part,
        sentences(part).map((index) => heard[index]!),
      ),
    )
    const first = sentences(parts[0]!)[0]
    const floor = first === undefined ? undefined : goesOn(finds, parts[0]!, heard, first, floors[first])
    let last = tags.find(isTag)
    parts.forEach((part, index) => {
      last = tags[index] ?? last
      const tag = last
      const voice = tag === undefined ? floor?.voice : tag.voice
      if (voice) voices.set(part, { voice, tag })
    })
  }
  return (span, sentence) => {
    const around = quotationAround(quotations, span)
    const isSpeech = around && (around.form === 'direct' || around.start < sentence.start)
    const known = isSpeech ? voices.get(around) : undefined
    if (known === undefined) return undefined
    const { voice, tag } = known
    if (tag && tag.start >= sentence.start && tag.end <= sentence.end) return voice
    return inferredFrom(tag ? 'quotation' : 'paragraph', voice)
  }
}

const isTag = (tag: Heard | undefined): tag is Heard => tag !== undefined

/** The quotations of a text, each with those that continue it in the next paragraphs. */
function inOne(quotations: readonly Quotation[]): Quotation[][] {
  const all: Quotation[][] = []
  for (const one of quotations) {
    const last = all.at(-1)?.at(-1)
    if (last && !last.closed && one.start - last.end <= 2) all.at(-1)!.push(one)
    else all.push([one])
  }
  return all
}

/** The indices of the sentences a quotation stands in. Quotations must be asked in reading order. */
function sentencesOf(
  quotations: readonly Quotation[],
  heard: readonly SentenceHeard[],
): (one: Quotation) => number[] {
  const found = new Map<Quotation, number[]>()
  let at = 0
  for (const one of quotations) {
    while ((heard[at]?.whole.end ?? Infinity) <= one.start) at++
    const indices: number[] = []
    for (let index = at; (heard[index]?.whole.start ?? Infinity) < one.end; index++) indices.push(index)
    found.set(one, indices)
  }
  return (one) => found.get(one) ?? []
}

/** The attribution right after a quotation, or right before it. */
function tagOf(masked: string, quotation: Quotation, sentences: readonly SentenceHeard[]): Heard | undefined {
  const after = sentences.at(-1)?.heard.find((one) => one.said === 'before' && one.start >= quotation.end)
  if (after) return after
  const before = sentences[0]?.heard.findLast((one) => one.end <= quotation.start + 1)
  if (!before || quotation.start - before.end > farthest) return undefined
  return otherClause.test(masked.slice(before.end, quotation.start)) ? undefined : before
}

/** How far before a quotation the words may stand that say who speaks, in UTF-16 code units. */
const farthest = 300

/** "He said it was over, but Ann Lee disagreed: “…”": the quotation is not his. */
export const otherClause = /,? (?:but|while|whereas|although|pero|mientras|aunque) .*\p{Lu}/u

/** Who speaks in a quotation that stands by itself: nobody else's words are in the sentences it stands in. */
function goesOn(
  finds: TextFinds,
  quotation: Quotation,
  heard: readonly SentenceHeard[],
  first: number,
  floor: Floor | undefined,
): Floor | undefined {
  const at = heard[first]
  if (
    !at ||
    !floor ||
    at.block.kind === 'heading' ||
    quotation.form !== 'direct' ||
    hasOwnWords(finds.masked, at.sentence)
  )
    return undefined
  if (floor.block === at.block) return floor
  const opens = quotation.start === at.block.start && quotation.start - floor.block.end === 2
  return opens && floor.mayGoOn && !hasOwnWords(finds.masked, at.block) ? floor : undefined
}

const hasOwnWords = (masked: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(masked.slice(start, end))

/** For each sentence, who was quoted last before it. */
function floorsOf(finds: TextFinds, heard: readonly SentenceHeard[]): (Floor | undefined)[] {
  let floor: Floor | undefined
  return heard.map((sentence) => {
    const before = floor
    floor = floorAfter(finds, sentence, before)
    return before
  })
}

function floorAfter(finds: TextFinds, sentence: SentenceHeard, floor: Floor | undefined): Floor | undefined {
  const { block, heard, topic, whole } = sentence
  const quoted = quotesDirectly(finds, whole)
  const last = heard.at(-1)
  if (last) {
    if (!last.voice) return undefined
    const alone = floor?.block !== block || floor.voice.speaker.name === last.voice.speaker.name
    const asks = /\?["”’»]/.test(finds.text.slice(whole.start, whole.end))
    return { voice: last.voice, block, mayGoOn: quoted && alone && !asks }
  }
  if (!floor || block.kind === 'heading') return undefined
  if (!hasOwnWords(finds.masked, whole)) {
    const near = floor.block === block || (floor.mayGoOn && block.start - floor.block.end === 2)
    return near ? { ...floor, block } : undefined
  }
  if (quoted || (topic && topic.name !== floor.voice.speaker.name)) return undefined
  return { ...floor, mayGoOn: false }
}

const quotesDirectly = ({ quotations }: TextFinds, { start, end }: Span): boolean =>
  overlapping(quotations, { start, end }).some(({ form }) => form === 'direct')

function overlapping(quotations: readonly Quotation[], span: Span): Quotation[] {
  const first = firstEndingAfter(quotations, span.start)
  const found: Quotation[] = []
  for (let index = first; (quotations[index]?.start ?? Infinity) < span.end; index++)
    found.push(quotations[index]!)
  return found
}

/** The quotation that a clause is, or stands in. */
function quotationAround(quotations: readonly Quotation[], span: Span): Quotation | undefined {
  const inside = within(quotations, { start: Math.max(0, span.start - 1), end: span.end + 1 })[0]
  if (inside) return inside
  const found = quotations[firstEndingAfter(quotations, span.start)]
  return found && found.start <= span.start ? found : undefined
}

/** Binary search, since a text may have many. */
function firstEndingAfter(quotations: readonly Quotation[], place: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.end ?? Infinity) <= place) low = middle + 1
    else high = middle
  }
  return low
}
