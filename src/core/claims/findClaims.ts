import type { Span } from '../model/anchor'
import type { Block } from '../model/article'
import type { ClaimKind, FoundClaim, Quantity } from '../model/claim'
import { anchorAt } from '../text/anchors'
import { isCheckable } from './signs/checkable'
import { phrasesOf, type Phrase } from './phrases'
import { distinct, labelsOf, phraseLabel } from './labels'
import { judgeOf, type Judge } from './judge'
import { hasModel } from '../checkworthiness/model'
import { languageOf, type Language } from '../text/language'
import { priorityOf } from './priority'
import { readClauses, type Reading } from './speech/readings'
import { isCause, isComparison, isEvent } from './signs/signs'
import { findAll, type TextFinds } from './textFinds'
import { within } from './within'

/** A claim without its label yet, since labels must differ from each other. */
interface Proposal extends Span {
  readonly reading: Reading
  readonly kinds: readonly ClaimKind[]
  readonly quantities: readonly Quantity[]
  readonly labels: readonly string[]
  readonly superlative: string | undefined
  readonly phrase: boolean
}

/**
 * The checkable claims of an article in reading order: what each sentence asserts, and inside it the
 * figures and superlatives that deserve a check of their own.
 */
export function findClaims(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Span[],
  language: Language | undefined = languageOf(text),
): FoundClaim[] {
  const finds = findAll(text, blocks)
  const readings = readClauses(finds, blocks, sentences)
  const proposals = readings.flatMap((reading) => proposalsFor(finds, reading))
  const apart = [...new Map(proposals.map((one) => [`${one.start} ${one.end}`, one])).values()]
  const lead = blocks.find((block) => block.kind === 'paragraph')
  const judge = hasModel(language) ? judgeOf(finds, sentences) : undefined
  const labelled = label(apart)
  return apart
    .map((one) => claimOf(finds, judge, one, labelled.get(one) ?? '', lead))
    .filter((claim) => claim.label !== '')
    .toSorted((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
}

/** Phrases choose first: "three million volunteers" names the figure, and its sentence gets a longer label. */
function label(proposals: readonly Proposal[]): Map<Proposal, string> {
  const used = new Set<string>()
  const labels = new Map<Proposal, string>()
  for (const one of [...proposals.filter((any) => any.phrase), ...proposals.filter((any) => !any.phrase)]) {
    const chosen = distinct(one.labels, used)
    used.add(chosen.toLowerCase())
    labels.set(one, chosen)
  }
  return labels
}

function proposalsFor(finds: TextFinds, reading: Reading): Proposal[] {
  const words = finds.text.slice(reading.start, reading.end)
  const figures = within(finds.figures, reading)
  const superlatives = within(finds.superlatives, reading)
  const checkable = isCheckable(words, {
    figures: figures.length,
    superlatives: superlatives.length,
    dates: within(finds.dates, reading).length,
    names: hasName(words, opensSentence(reading)),
    reported: reading.speaker !== undefined && !reading.isSpoken,
    talk: reading.isSpoken && (reading.rank ?? 'other') === 'other',
    heading: reading.block.kind === 'heading',
  })
  if (!checkable) return []
  const { own, merged } = phrasesOf(finds.text, reading, figures, superlatives)
  const quantities = figures.map((figure) => figure.quantity)
  const superlative =
    superlatives[0] && phraseLabel(finds.text.slice(superlatives[0].start, superlatives[0].end))
  const repeated = own.map((phrase) => phraseLabel(finds.text.slice(phrase.start, phrase.end)))
  const fresh = labelsOf(words).filter((one) => !repeated.some((phrase) => one.startsWith(phrase)))
  const clause: Proposal = {
    start: reading.start,
    end: reading.end,
    reading,
    quantities,
    kinds: kindsOf(finds, reading, words, merged?.kind, superlatives.length > 0),
    labels: [
      ...(merged ? [phraseLabel(finds.text.slice(merged.start, merged.end))] : []),
      ...fresh,
      ...labelsOf(words),
    ],
    superlative: own.some((phrase) => phrase.kind === 'superlative') ? undefined : superlative,
    phrase: false,
  }
  return [clause, ...own.map((phrase) => phraseProposal(finds.text, reading, phrase))]
}

function phraseProposal(text: string, reading: Reading, phrase: Phrase): Proposal {
  const { start, end, kind, quantities } = phrase
  const words = text.slice(start, end)
  const longer = text.slice(start, reading.end)
  return {
    start,
    end,
    reading,
    quantities,
    phrase: true,
    kinds: isComparison(words) ? [kind, 'comparison'] : [kind],
    labels: [phraseLabel(words), ...labelsOf(longer)],
    superlative: kind === 'superlative' ? phraseLabel(words) : undefined,
  }
}

const opensSentence = (reading: Reading): boolean => reading.start - reading.sentence.start < 2

/**
 * Whether the words have a name: a capitalised word not at the start of a sentence, several in a row, or an
 * abbreviation.
 */
function hasName(words: string, opening: boolean): boolean {
  if (!opening && /^["“‘]?(?!I(?![\p{L}]))\p{Lu}\p{Ll}/u.test(words)) return true
  return (
    /[\p{Ll},’”)] ["“‘]?(?!I(?![\p{L}]))\p{Lu}[\p{L}.]/u.test(words) ||
    /^["“‘]?(?:\p{Lu}[\p{L}’]+ \p{Lu}\p{Ll}|\p{Lu}{2,}|(?!(?:It|That|There|Here|He|She|What|Who|Let|Today)[’'])\p{Lu}\p{L}+[’']s )/u.test(
      words,
    )
  )
}

/** The kinds of a clause, the one to show first. */
function kindsOf(
  finds: TextFinds,
  reading: Reading,
  words: string,
  merged: ClaimKind | undefined,
  superlative: boolean,
): ClaimKind[] {
  const attributed = reading.speaker !== undefined
  const quoted = isQuoted(finds, reading)
  const event = isEvent(words)
  const kinds: (ClaimKind | false | undefined)[] = [
    merged,
    quoted && 'quotation',
    attributed && 'statement',
    !attributed && event && 'event',
    superlative && 'superlative',
    isComparison(words) && 'comparison',
    isCause(words) && 'cause',
    event && 'event',
    within(finds.dates, reading).length > 0 && 'date',
    'statement',
    hasName(words, opensSentence(reading)) && 'name',
  ]
  return [...new Set(kinds.filter((kind) => kind !== false && kind !== undefined))]
}

/** Whether more than half of a clause is in quotation marks. */
function isQuoted(finds: TextFinds, span: Span): boolean {
  const hidden = finds.masked.slice(span.start, span.end).match(/\uE000/g)?.length ?? 0
  return hidden * 2 > span.end - span.start
}

function claimOf(
  finds: TextFinds,
  judge: Judge | undefined,
  one: Proposal,
  chosen: string,
  lead: Block | undefined,
): FoundClaim {
  const { reading, kinds, quantities, superlative } = one
  const { speaker, rank, block } = reading
  const headline = block.kind === 'heading' && (block.level ?? 1) === 1
  const weighed = {
    kinds,
    label: chosen,
    speaker,
    rank,
    quantities,
    superlative,
    headline,
    lead: block === lead,
    logOdds: judge?.logOdds(reading.sentence, one),
    reasons: judge?.reasons(one) ?? [],
  }
  return {
    anchor: anchorAt(finds.text, one.start, one.end),
    label: chosen,
    kinds: [...kinds],
    ...(speaker ? { speaker } : {}),
    quantities: [...quantities],
    ...priorityOf(weighed),
  }
}
