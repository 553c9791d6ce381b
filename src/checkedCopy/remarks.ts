import type { Article } from '../core/model/article'
import type { Claim } from '../core/model/claim'
import type { Evidence } from '../core/model/evidence'
import { ratingOf, type Scale } from '../core/model/scale'
import type { Source } from '../core/model/source'
import type { Verdict } from '../core/model/verdict'
import { isContested, standingVerdicts } from '../core/checklist/contested'
import { takenEvidence } from '../core/checklist/evidence'
import { numberedClaims } from '../core/checklist/numbers'
import { isAsked, questionLine } from '../core/checklist/questions'
import { withoutCredentials } from '../core/text/credentials'
import { dayOf, readableDate } from '../core/text/isoDates'
import { paragraphsOf } from './paragraphs'
import type { Remark } from './remark'
import { replacementOf } from './replacement'

/** A remark for each numbered claim of an article, in reading order; claims that were set aside get none. */
export function remarksOf(article: Article, scale: Scale): Remark[] {
  const sources = new Map<string, Source>(article.sources.map((source) => [source.id, source]))
  return numberedClaims(article.claims).map((claim, index) => {
    const { start, end, exact } = claim.anchor
    const isSettled = claim.verdict !== undefined && !isContested(claim)
    const text = isSettled ? replacementOf(claim.correction, exact) : undefined
    const answers = claim.notes?.find(({ kind }) => kind === 'comment')
    return {
      start,
      end,
      lines: linesOf(claim, index + 1, scale, sources, text),
      ...(text === undefined ? {} : { correction: { text } }),
      ...(answers === undefined ? {} : { answers }),
    }
  })
}

function linesOf(
  claim: Claim,
  number: number,
  scale: Scale,
  sources: ReadonlyMap<string, Source>,
  replacement: string | undefined,
): string[] {
  const verdicts = standingVerdicts(claim)
  const asked = isAsked(claim) ? paragraphsOf(questionLine(claim.question ?? '')) : []
  if (verdicts.length === 0) return [`Claim ${number}: Open: nobody has given a verdict yet.`, ...asked]
  const said = isContested(claim)
    ? `contested: ${verdicts.map((verdict) => verdictOf(verdict, scale)).join('; ')}`
    : verdictOf(verdicts[0]!, scale)
  const correction = claim.correction.trim()
  const cited = unique(takenEvidence(claim).map((evidence) => citationOf(evidence, sources)))
  return [
    `Claim ${number}: ${said}.`,
    ...paragraphsOf(claim.rationale),
    ...paragraphsOf((claim.limits ?? '') === '' ? '' : `Could not be checked: ${claim.limits}`),
    ...(replacement === undefined && correction !== ''
      ? paragraphsOf(`Suggested correction: ${correction}`)
      : []),
    ...takenEvidence(claim).flatMap((evidence) => quotationOf(evidence, sources)),
    ...(cited.length > 0 ? [`Sources: ${cited.join('; ')}.`] : []),
    ...asked,
  ]
}

function verdictOf({ rating, by, at }: Verdict, scale: Scale): string {
  const who = [by === '' ? '' : `by ${by}`, readableDate(dayOf(at) ?? at)]
    .filter((part) => part !== '')
    .join(', ')
  return `${ratingOf(scale, rating)?.name ?? rating}${who === '' ? '' : ` (${who})`}`
}

const stanceInWords = { supports: 'Evidence for', refutes: 'Evidence against', context: 'Context' }

/** What a source says, with its title and the place; nothing of a confidential one. */
function quotationOf(
  { source: id, stance, quotation, locator }: Evidence,
  sources: ReadonlyMap<string, Source>,
): string[] {
  const source = sources.get(id)
  if (source === undefined || source.confidential === true || quotation.trim() === '') return []
  const place = [source.title, locator.trim()].filter((part) => part !== '').join(', ')
  return paragraphsOf(`${stanceInWords[stance]} (${place}): “${quotation.trim()}”`)
}

/** Title, publisher, place and addresses; a confidential source is only called that. */
function citationOf({ source: id, locator }: Evidence, sources: ReadonlyMap<string, Source>): string {
  const source = sources.get(id)
  if (source === undefined) return ''
  if (source.confidential === true) return 'a confidential source'
  const archived = source.archiveUrl === '' ? '' : `archived at ${withoutCredentials(source.archiveUrl)}`
  return [source.title, source.publisher, locator, withoutCredentials(source.url), archived]
    .filter((part) => part !== '')
    .join(', ')
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
