import { Command } from 'commander'
import type { Article } from '../core/model/article'
import type { Claim } from '../core/model/claim'
import { ratingOf, type Scale } from '../core/model/scale'
import { overlaps } from '../core/text/anchors'
import { findArticle } from './findArticle'
import { printJson, printLine } from './output'

export function listClaims(): Command {
  return new Command('claims')
    .description('list the claims of an article in reading order')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .option('--json', 'print them as JSON')
    .action(async (named: string, options: { library: string; json?: boolean }) => {
      const { article, library } = await findArticle(options.library, named)
      if (options.json)
        printJson(article.claims.map((claim, index) => claimAsJson(article, claim, index + 1)))
      else article.claims.forEach((claim, index) => printLine(claimInWords(claim, index + 1, library.scale)))
    })
}

/** A claim as the command line gives it to other programs; see docs/command-line.md. */
export function claimAsJson(article: Article, claim: Claim, number: number) {
  const sentences = article.sentences.filter((sentence) => overlaps(sentence, claim.anchor))
  const start = sentences[0]?.start ?? claim.anchor.start
  const end = sentences.at(-1)?.end ?? claim.anchor.end
  const { id, label, kinds, anchor, speaker, quantities, priority, reasons, origin, dismissed } = claim
  return {
    number,
    id,
    label,
    kinds,
    anchor,
    sentence: article.text.slice(start, end),
    speaker: speaker ?? null,
    quantities,
    priority,
    reasons,
    origin,
    dismissed,
    verdict: claim.verdict ?? null,
    rationale: claim.rationale,
    correction: claim.correction,
    evidence: claim.evidence.map(({ source, ...evidence }) => ({
      ...evidence,
      source: article.sources.find((candidate) => candidate.id === source) ?? null,
    })),
  }
}

function claimInWords(claim: Claim, number: number, scale: Scale): string {
  const state = claim.dismissed
    ? 'nothing to check'
    : claim.verdict
      ? (ratingOf(scale, claim.verdict.rating)?.name ?? claim.verdict.rating)
      : 'to check'
  const speaker = claim.speaker ? ` — ${claim.speaker.name}` : ''
  return `${String(number).padStart(3)}  [${state}] ${claim.label}${speaker} (${claim.kinds.join(', ')})`
}
