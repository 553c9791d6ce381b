import { howKnown, whyProbably } from '../../core/model/speakerInWords'
import type { Speaker } from '../../core/model/claim'
import type { CutOut } from '../../core/model/evidence'
import type { ReportOptions } from '../../core/model/reportOptions'
import type { ReportClaim, ReportEvidence, ReportVerdict } from '../model/reportModel'
import { stateOf } from '../tables/claimTable'

/** A claim at a glance. */
export function overviewOf(claim: ReportClaim) {
  const { number, label, verdict, reason } = claim
  return { number, label, state: stateOf(claim), rating: verdict?.rating.name ?? '', reason }
}

/** The full data of a claim. Internal notes are included only if the options ask for them. */
export function claimData(claim: ReportClaim, { audience, privateNotes }: ReportOptions) {
  const { speaker, anchor } = claim
  return {
    id: claim.id,
    number: claim.number,
    label: claim.label,
    kinds: claim.kinds,
    passage: claim.passage,
    anchor: {
      exact: anchor.exact,
      prefix: anchor.prefix,
      suffix: anchor.suffix,
      start: anchor.start,
      end: anchor.end,
    },
    locator: claim.locator,
    speaker: speaker ? speakerData(speaker) : null,
    quantities: claim.quantities,
    state: stateOf(claim),
    verdict: claim.verdict ? verdictData(claim.verdict) : null,
    contested: claim.contested.map(verdictData),
    signedOff: claim.signedOff,
    reason: claim.reason,
    rationale: claim.rationale,
    limits: claim.limits,
    correction: claim.correction,
    evidence: claim.evidence.flatMap(({ stance, items }) =>
      items.map(({ source, quotation, locator, note, passage, cutOut }) => ({
        stance,
        source: source?.number ?? null,
        quotation,
        locator,
        note,
        ...(passage ? { passage: passageData(passage) } : {}),
        ...(cutOut ? { cutOut: cutOutData(cutOut) } : {}),
      })),
    ),
    ...(audience === 'internal'
      ? { notes: claim.notes, question: claim.question, answer: claim.answer }
      : {}),
    ...(privateNotes ? { privateNote: claim.privateNote } : {}),
  }
}

function speakerData(speaker: Speaker) {
  const { name, cue, date = '', place = '' } = speaker
  return { name, cue, date, place, known: howKnown(speaker), why: whyProbably(speaker) ?? '' }
}

/** Where the quotation stands in the text form of the file with that hash. */
function passageData({ sha256, anchor }: NonNullable<ReportEvidence['passage']>) {
  const { exact, prefix, suffix, start, end } = anchor
  return { fileSha256: sha256, exact, prefix, suffix, start, end }
}

/** The picture by its hash, and the place it was cut out of in shares of the page, from the top left. */
function cutOutData({ attachment, sha256, page, left, top, width, height }: CutOut) {
  const { name, bytes } = attachment
  return {
    picture: { name, bytes, sha256: attachment.sha256 },
    fileSha256: sha256,
    page,
    left,
    top,
    width,
    height,
  }
}

/** A verdict whose rating is no longer on the scale uses that rating's ID as its name. */
function verdictData({ rating, by, at }: ReportVerdict) {
  return { rating: rating.id, name: rating.name, ratingValue: rating.ratingValue, by, at }
}
