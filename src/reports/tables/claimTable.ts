import { whyProbably } from '../../core/model/speakerInWords'
import type { ReportOptions } from '../../core/model/reportOptions'
import { dayOf } from '../../core/text/isoDates'
import type { Report, ReportClaim, ReportSource, ReportVerdict } from '../model/reportModel'
import type { Column } from '../shared/table'
import { safeHref } from '../shared/safeHref'

/** The columns of a claim's row; internal columns only if the options ask for them. */
export function claimColumns({ signOffs, options }: Report): Column<ReportClaim>[] {
  const signed = new Map(signOffs.map((signOff) => [signOff.number, signOff]))
  return [
    { title: 'Number', width: 9, of: ({ number }) => number },
    { title: 'Claim', width: 36, of: ({ label }) => label },
    { title: 'Exact words', width: 44, of: ({ anchor }) => anchor.exact },
    { title: 'Sentence', width: 60, of: ({ passage }) => passage.before + passage.exact + passage.after },
    { title: 'Speaker', width: 24, of: ({ speaker }) => speaker?.name },
    { title: 'Speaker inferred from', width: 30, of: ({ speaker }) => speaker && whyProbably(speaker) },
    { title: 'Said on', width: 14, of: ({ speaker }) => speaker?.date },
    { title: 'Said where', width: 18, of: ({ speaker }) => speaker?.place },
    { title: 'Place in the file', width: 15, of: ({ locator }) => locator },
    { title: 'Kinds', width: 18, of: ({ kinds }) => kinds.join(', ') },
    { title: 'State', width: 12, of: stateOf },
    { title: 'Verdict', width: 22, of: verdictOf },
    { title: 'Rating value', width: 12, of: ({ verdict }) => verdict?.rating.ratingValue ?? undefined },
    { title: 'Reason', width: 44, of: ({ reason }) => reason },
    { title: 'How we know', width: 60, of: ({ rationale }) => rationale },
    { title: 'What could not be checked', width: 36, of: ({ limits }) => limits },
    { title: 'Correction', width: 44, of: ({ correction }) => correction },
    { title: 'Checked by', width: 20, of: ({ verdict }) => verdict?.by },
    { title: 'Checked on', width: 14, of: ({ verdict }) => verdict && dayOrText(verdict.at) },
    { title: 'Signed off by', width: 20, of: ({ number }) => signed.get(number)?.by },
    { title: 'Signed off on', width: 14, of: ({ number }) => dayOrText(signed.get(number)?.at ?? '') },
    { title: 'Evidence for', width: 12, of: (claim) => count(claim, 'supports') },
    { title: 'Evidence against', width: 15, of: (claim) => count(claim, 'refutes') },
    { title: 'Context', width: 9, of: (claim) => count(claim, 'context') },
    { title: 'Sources', width: 60, of: (claim) => citedSources(claim).map(sourceInWords).join('; ') },
    ...internalColumns(options),
  ]
}

function internalColumns({ audience, privateNotes }: ReportOptions): Column<ReportClaim>[] {
  return [
    ...(audience === 'internal'
      ? [
          { title: 'Writer’s notes', width: 36, of: notesOf },
          { title: 'Question to the writer', width: 36, of: ({ question }: ReportClaim) => question },
          { title: 'The writer’s answer', width: 36, of: ({ answer }: ReportClaim) => answer },
        ]
      : []),
    ...(privateNotes
      ? [{ title: 'Private note', width: 36, of: ({ privateNote }: ReportClaim) => privateNote }]
      : []),
  ]
}

/** The sources of a claim's evidence in reading order, without duplicates. */
export function citedSources({ evidence }: Pick<ReportClaim, 'evidence'>): ReportSource[] {
  const sources = evidence.flatMap((group) => group.items.map((item) => item.source))
  return [...new Set(sources)].filter((source) => source !== undefined)
}

/** Whether a claim is "checked", "contested" or "open". */
export function stateOf({ verdict, contested }: ReportClaim): string {
  return verdict ? 'checked' : contested.length > 0 ? 'contested' : 'open'
}

/** A day as `2019-09-27`, which sorts; other text is unchanged. */
export function dayOrText(text: string): string {
  return dayOf(text) ?? text.trim()
}

function verdictOf({ verdict, contested }: ReportClaim): string {
  return verdict ? verdict.rating.name : contested.map(ratingAndChecker).join('; ')
}

function ratingAndChecker({ rating, by }: ReportVerdict): string {
  return by.trim() === '' ? rating.name : `${rating.name} (${by.trim()})`
}

function notesOf({ notes }: ReportClaim): string {
  return notes.map(({ text }) => text).join('\n')
}

function count({ evidence }: ReportClaim, stance: string): number {
  return evidence.find((group) => group.stance === stance)?.items.length ?? 0
}

function sourceInWords({ number, title, url }: ReportSource): string {
  const address = safeHref(url)
  return address === undefined ? `[${number}] ${title}` : `[${number}] ${title}, ${address}`
}
