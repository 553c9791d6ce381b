import { takenEvidence } from '../../core/checklist/evidence'
import type { Article, Sentence } from '../../core/model/article'
import type { Claim } from '../../core/model/claim'
import type { PublishedClaim } from '../../core/model/publication'
import type { Rating, Scale } from '../../core/model/scale'
import { ratingOf } from '../../core/model/scale'
import type { Verdict } from '../../core/model/verdict'
import { isChecked, isContested, standingVerdicts } from '../../core/checklist/contested'
import { overlaps } from '../../core/text/anchors'
import { locatorOf } from '../../core/text/locators'
import { readableDate } from '../../core/text/isoDates'
import { reasonOf } from './reason'
import { groupEvidence } from './reportSources'
import type { Passage, ReportClaim, ReportSource, ReportVerdict } from './reportModel'

/** One claim's entry in the report. */
export function reportClaim(
  claim: Claim,
  number: number,
  article: Article,
  scale: Scale,
  sources: ReadonlyMap<string, ReportSource>,
): ReportClaim {
  return {
    id: claim.id,
    number,
    label: claim.label,
    kinds: claim.kinds,
    speaker: claim.speaker,
    passage: passageOf(claim, article.text, article.sentences),
    anchor: claim.anchor,
    locator: locatorOf(article.blocks, claim.anchor),
    quantities: claim.quantities,
    verdict: isChecked(claim) && claim.verdict ? verdictOf(claim.verdict, scale) : undefined,
    contested: isContested(claim) ? standingVerdicts(claim).map((verdict) => verdictOf(verdict, scale)) : [],
    published: firstPublished(claim, article),
    signedOff: claim.signOff ? `${claim.signOff.by}, ${readableDate(claim.signOff.at)}` : '',
    reason: reasonOf(claim.rationale),
    rationale: claim.rationale,
    limits: claim.limits ?? '',
    privateNote: claim.privateNote ?? '',
    notes: claim.notes ?? [],
    question: claim.question ?? '',
    answer: claim.answer ?? '',
    correction: claim.correction,
    evidence: groupEvidence(takenEvidence(claim), sources),
  }
}

/**
 * The rating with this ID. A rating that is no longer on the scale is shown by its ID: a person gave it, and leaving it
 * out would make the claim look unchecked.
 */
export function ratingOrFormer(scale: Scale, id: string): Rating {
  return (
    ratingOf(scale, id) ?? {
      id,
      name: id,
      definition: 'This rating is no longer on the scale.',
      key: '?',
      tone: 'grey',
      shape: 'question',
      ratingValue: null,
    }
  )
}

function firstPublished({ id }: Claim, { publications = [] }: Article): string {
  const isThere = (one: PublishedClaim) => one.claim === id && one.rating !== undefined
  return publications.find(({ claims }) => claims.some(isThere))?.at ?? ''
}

function verdictOf({ rating, by, at }: Verdict, scale: Scale): ReportVerdict {
  return { rating: ratingOrFormer(scale, rating), by, at }
}

function passageOf({ anchor }: Claim, text: string, sentences: readonly Sentence[]): Passage {
  const around = sentences.filter((sentence) => overlaps(sentence, anchor))
  const start = Math.min(anchor.start, around.at(0)?.start ?? anchor.start)
  const end = Math.max(anchor.end, around.at(-1)?.end ?? anchor.end)
  return {
    before: text.slice(start, anchor.start),
    exact: anchor.exact,
    after: text.slice(anchor.end, end),
  }
}
