import { Command } from 'commander'
import { claimNamed } from '../core/commands/claims'
import { articleElementCoverage } from '../core/elements/articleElements'
import { elementsInWords } from '../core/elements/coverage'
import type { Article } from '../core/model/article'
import { speakerInWords } from '../core/model/speakerInWords'
import type { Claim } from '../core/model/claim'
import { ratingOf, type Scale } from '../core/model/scale'
import { claimNumbers, inReadingOrder } from '../core/checklist/numbers'
import type { Verdict } from '../core/model/verdict'
import { isContested, standingVerdicts } from '../core/checklist/contested'
import { overlaps } from '../core/text/anchors'
import { findArticle } from './findArticle'
import { printJson, printLine } from './output'
import { speakerAsJson } from './speakerAsJson'

export function listClaims(): Command {
  return new Command('claims')
    .description('list the claims of an article in reading order')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .option('--json', 'print them as JSON')
    .action(async (named: string, options: { library: string; json?: boolean }) => {
      const { article, scale } = await findArticle(options.library, named)
      const claims = inReadingOrder(article.claims)
      const numbers = claimNumbers(article.claims)
      if (options.json) printJson(claims.map((claim) => claimAsJson(article, claim.id, numbers)))
      else {
        for (const claim of claims) printLine(claimInWords(claim, numbers, scale))
        const elements = articleElementCoverage(article)
        if (elements) printLine(`${elementsInWords(elements)} ticked`)
      }
    })
}

/** A claim in the command line's JSON output; see docs/command-line.md. */
export function claimAsJson(
  article: Article,
  named: string,
  numbers: ReadonlyMap<string, number> = claimNumbers(article.claims),
) {
  const claim = claimNamed(article, named)
  const sentences = article.sentences.filter((sentence) => overlaps(sentence, claim.anchor))
  const start = sentences[0]?.start ?? claim.anchor.start
  const end = sentences.at(-1)?.end ?? claim.anchor.end
  const { id, label, kinds, anchor, speaker, quantities, priority, reasons, origin, dismissed, urgency } =
    claim
  return {
    number: numbers.get(id) ?? null,
    id,
    label,
    kinds,
    anchor,
    sentence: article.text.slice(start, end),
    speaker: speaker ? speakerAsJson(speaker) : null,
    quantities,
    priority,
    reasons,
    origin,
    dismissed,
    urgency: urgency ?? 'normal',
    verdict: verdictAsJson(claim.verdict),
    rivals: (claim.rivals ?? []).map(verdictAsJson),
    contested: isContested(claim),
    signOff: claim.signOff ?? null,
    rationale: claim.rationale,
    correction: claim.correction,
    limits: claim.limits ?? '',
    privateNote: claim.privateNote ?? '',
    question: claim.question ?? '',
    answer: claim.answer ?? '',
    evidence: claim.evidence.map(({ source, ...evidence }) => ({
      ...evidence,
      source: article.sources.find((candidate) => candidate.id === source) ?? null,
    })),
  }
}

/** Leaves out what only the log needs. */
function verdictAsJson(verdict: Verdict | undefined) {
  if (!verdict) return null
  const { rating, by, at } = verdict
  return { rating, by, at }
}

function claimInWords(claim: Claim, numbers: ReadonlyMap<string, number>, scale: Scale): string {
  const number = String(numbers.get(claim.id) ?? '–')
  const state = claim.dismissed
    ? 'nothing to check'
    : claim.verdict
      ? `${isContested(claim) ? 'contested: ' : ''}${ratingNames(claim, scale)}${claim.signOff ? ', signed off' : ''}`
      : 'to check'
  const speaker = claim.speaker ? ` — ${speakerInWords(claim.speaker)}` : ''
  return `${number.padStart(3)}  [${state}] ${claim.label}${speaker} (${claim.kinds.join(', ')})`
}

function ratingNames(claim: Claim, scale: Scale): string {
  const names = standingVerdicts(claim).map(({ rating }) => ratingOf(scale, rating)?.name ?? rating)
  return [...new Set(names)].join(' / ')
}
