import type { Span } from '../model/anchor'
import type { ClaimKind, Quantity } from '../model/claim'
import type { Language } from '../text/language'
import type { Judge } from './judge'
import { hasName, kindsOf, opensSentence } from './kinds'
import { figureLabels, labelsOf, phraseLabel } from './labels/labels'
import { firstVerb } from './labels/verbs'
import { isPartOrSum, phrasesOf, type Phrase } from './phrases'
import { isCheckable } from './signs/checkable'
import { isComparison } from './signs/signs'
import type { Reading } from './speech/readings'
import { isDataRow, rowLabel } from './tableRows'
import type { TextFinds } from './textFinds'
import { within } from './within'

/** A claim without its label yet, since labels must differ from each other. */
export interface Proposal extends Span {
  readonly reading: Reading
  readonly kinds: readonly ClaimKind[]
  readonly quantities: readonly Quantity[]
  readonly labels: readonly string[]
  readonly superlative: string | undefined
  readonly phrase: boolean
}

/** Whether a reading is a whole row of a table, and not a sentence in one of its cells. */
export const isRow = ({ block, sentence }: Reading): boolean =>
  block.kind === 'tableRow' && sentence.start === block.start && sentence.end === block.end

/** A row with a figure is one claim, named by its header; of a row that was read in pieces only the first counts. */
export function rowProposals(
  finds: TextFinds,
  reading: Reading,
  header: readonly string[] | undefined,
): Proposal[] {
  const { block } = reading
  if (reading.start - block.start > 1 || !isDataRow(finds.text, block)) return []
  const quantities = within(finds.figures, block).map((figure) => figure.quantity)
  return [
    {
      start: block.start,
      end: block.end,
      reading,
      quantities,
      phrase: false,
      kinds: ['statement', ...(quantities.length > 0 ? (['quantity'] as const) : [])],
      labels: [rowLabel(finds.text, block, header)],
      superlative: undefined,
    },
  ]
}

/** A clause that can be checked, and the phrases in it that deserve a check of their own. */
export function proposalsFor(
  finds: TextFinds,
  reading: Reading,
  language: Language | undefined,
  judge: Judge | undefined,
): Proposal[] {
  const words = finds.text.slice(reading.start, reading.end)
  const figures = within(finds.figures, reading)
  const superlatives = within(finds.superlatives, reading)
  const direct = reading.isSpoken
  const checkable = isCheckable(words, {
    figures: figures.length,
    superlatives: superlatives.length,
    dates: within(finds.dates, reading).length,
    names: hasName(words, opensSentence(reading)),
    reported: reading.speaker !== undefined && !direct,
    quoted: direct,
    talk: direct && (reading.rank ?? 'other') === 'other',
    whole: isWhole(finds.text, reading, direct),
    heading: reading.block.kind === 'heading',
    language,
    worth: judge?.worth(reading.sentence, reading),
  })
  if (!checkable || isDateOnly(finds, reading)) return []
  const { own, merged, measures } = phrasesOf(finds.text, reading, figures, superlatives)
  const phrases = own.map((phrase) => phraseProposal(finds.text, reading, phrase))
  const repeated = own.map((phrase) => phraseLabel(finds.text.slice(phrase.start, phrase.end)))
  const all = labelsOf(withSubject(finds.text, reading, words))
  const fresh = all.filter((one) => !repeated.some((phrase) => addsNothing(one, phrase)))
  const said = phrases.filter(
    ({ labels }, index) => labels[0] !== repeated[index] && all.includes(labels[0] ?? ''),
  )
  const superlative =
    superlatives[0] && phraseLabel(finds.text.slice(superlatives[0].start, superlatives[0].end))
  const clause: Proposal = {
    start: reading.start,
    end: reading.end,
    reading,
    quantities: figures.map((figure) => figure.quantity),
    kinds: kindsOf(
      finds,
      reading,
      words,
      merged?.kind ?? (measures || said.length > 0 ? 'quantity' : undefined),
      superlatives.length > 0,
    ),
    labels: [...(merged ? mergedLabels(finds.text, reading, merged) : []), ...fresh, ...all],
    superlative: own.some((phrase) => phrase.kind === 'superlative') ? undefined : superlative,
    phrase: false,
  }
  return [clause, ...phrases.filter((one) => !said.includes(one))]
}

/** "The key, says Buser, is …": what is said of it, with the subject that stands before the words for the speaker. */
function withSubject(text: string, { start, sentence }: Reading, words: string): string {
  if (start === sentence.start || firstVerb(words) !== 0) return words
  const before = text.slice(Math.max(sentence.start, start - 160), start)
  const subject = beforeTag.exec(before)?.[1]
  return subject === undefined || firstVerb(subject) !== undefined ? words : `${subject} ${words}`
}

const beforeTag =
  /^["“]?(?!(?:he|it|she|that|these|they|this|those|which)[,’])(\p{Lu}[^,;:“”"]{1,60}),["”]? [^,;“”"]{3,80}, ["“]?$/iu

/** "Sunday, May 27, 2018": a dateline of its own. */
function isDateOnly({ text, dates }: TextFinds, clause: Span): boolean {
  const inside = within(dates, clause)
  if (inside.length === 0) return false
  const between = [clause, ...inside].map(({ start, end }, index) =>
    text.slice(index === 0 ? start : end, inside[index]?.start ?? clause.end),
  )
  return !/[\p{L}\p{M}]{3}/u.test(between.join(''))
}

/** What is counted names a clause that says little else; a sum, a share or a superlative does not. */
function mergedLabels(text: string, clause: Span, { start, end, kind, quantities }: Phrase): string[] {
  const isCount = kind === 'quantity' && !quantities.some(({ unit }) => isPartOrSum(unit))
  if (!isCount) return []
  return figureLabels(text.slice(clause.start, clause.end), start - clause.start, end - clause.start).slice(
    0,
    1,
  )
}

/** Whether a label says no more than that of a phrase: it begins with it, and no verb follows. */
const addsNothing = (label: string, phrase: string): boolean =>
  label.startsWith(phrase) && firstVerb(label.slice(phrase.length)) === undefined

function phraseProposal(text: string, reading: Reading, phrase: Phrase): Proposal {
  const { start, end, kind, quantities } = phrase
  const words = text.slice(start, end)
  const clause = text.slice(reading.start, reading.end)
  return {
    start,
    end,
    reading,
    quantities,
    phrase: true,
    kinds: isComparison(words) ? [kind, 'comparison'] : [kind],
    labels: figureLabels(clause, start - reading.start, end - reading.start),
    superlative: kind === 'superlative' ? phraseLabel(words) : undefined,
  }
}

const joining = '(?:and|but|while|whereas|although|though|y|pero|aunque|mientras)'
const opensClause = new RegExp(String.raw`(?:^|; |, )(?:${joining} (?:that |que )?)?$`, 'iu')
const closesClause = new RegExp(String.raw`^[”"’'»)」]*(?:[.!…。！।۔;]|, ${joining} )`, 'iu')

/** Whether a clause is the headline, or a sentence or one of its main parts to its end, or in quotation marks. */
function isWhole(text: string, reading: Reading, direct: boolean): boolean {
  if (reading.block.kind === 'heading') return (reading.block.level ?? 1) === 1
  if (direct) return true
  const before = text.slice(Math.max(reading.sentence.start, reading.start - 16), reading.start)
  const opening = opensSentence(reading) || opensClause.test(before)
  if (reading.block.kind === 'listItem' && reading.end === reading.block.end) return opening
  if (/[。！।۔][”"’'»」』]*$/u.test(text.slice(reading.start, reading.end))) return opening
  return opening && closesClause.test(text.slice(reading.end, reading.end + 16))
}
