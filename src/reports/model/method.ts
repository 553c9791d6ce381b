import { isolated } from '../../core/text/bidi'
import { counted } from '../../core/text/counted'
import type { Article } from '../../core/model/article'
import { takenEvidence } from '../../core/checklist/evidence'
import { numberedClaims } from '../../core/checklist/numbers'

/** How the article was checked, in sentences derived from its data. */
export function methodOf(article: Article): string[] {
  const claims = numberedClaims(article.claims)
  const checkers = names(claims.flatMap(({ verdict }) => (verdict ? [verdict.by] : [])))
  const signed = claims.filter(({ signOff }) => signOff).length
  const found = claims.filter(({ origin }) => origin === 'found').length
  return [
    `The text was split into ${counted(article.sentences.length, 'sentence')}, and every one of them is accounted for: it carries claims, was marked as having nothing to check, or is named as not looked at.`,
    `Of the ${counted(claims.length, 'claim')}, ${found} ${found === 1 ? 'was' : 'were'} proposed by the program and ${claims.length - found} marked by people or by the file itself. A program never gives a verdict.`,
    checkers.length === 0
      ? 'Nobody has given a verdict yet.'
      : `Verdicts were given by ${inWords(checkers.map(isolated))}. A second person signed off ${signed} of them.`,
    sourcesInWords(article),
  ]
}

function sourcesInWords(article: Article): string {
  const cited = new Set(
    numberedClaims(article.claims).flatMap((claim) => takenEvidence(claim).map(({ source }) => source)),
  )
  const sources = article.sources.filter(({ id }) => cited.has(id))
  const primary = sources.filter(({ tier }) => tier === 'primary').length
  const archived = sources.filter(({ archiveUrl, attachment }) => archiveUrl !== '' || attachment).length
  const secret = sources.filter(({ confidential }) => confidential).length
  const kept = secret === 0 ? '' : ` ${secret} ${secret === 1 ? 'is' : 'are'} confidential.`
  return `${counted(sources.length, 'source')} ${sources.length === 1 ? 'is' : 'are'} cited: ${primary} primary, ${sources.length - primary} secondary; ${archived} archived or kept as a file.${kept}`
}

function names(all: readonly string[]): string[] {
  return [...new Set(all.map((name) => name.trim()).filter((name) => name !== ''))].toSorted()
}

export function inWords(list: readonly string[]): string {
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
}
