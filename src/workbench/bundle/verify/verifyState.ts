import { counted } from '../../../core/text/counted'
import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../../../core/model/article'
import { titleOf } from '../../../core/model/summary'
import { bundledArticle } from '../bundledArticle'
import type { Findings } from './findings'
import { type BundledArticle, names } from '../manifest'
import type { Replayed } from './replayLogs'

/**
 * Compares the state in article.json with the one that the logs lead to; returns the one to check everything else
 * against: that of the logs, wherever they are whole.
 */
export function verifyState(replayed: Replayed, state: BundledArticle, findings: Findings): Article {
  verifyVerdicts(replayed, state.article, findings)
  const { article: whole, isWhole, lines, logs } = replayed
  const expected = whole && bundledArticle(whole, state.options)
  if (!isWhole) {
    const why = logs.problems.length > 0 ? 'the logs contain errors' : 'lines of the logs are withheld'
    findings.notProved.push(
      `That ${names.state} is the state that the logs lead to is not proved, because ${why}: its title, verdicts, texts and sources may differ.`,
    )
    if (expected && titleOf(expected) !== titleOf(state.article))
      findings.notProved.push(
        `The title “${titleOf(state.article)}” is not proved; by the lines that can be read it is “${titleOf(expected)}”.`,
      )
    return state.article
  }
  if (!expected) {
    findings.problems.push(
      `No line that can be read created the article, so nothing that ${names.state} and the reports say is proved.`,
    )
    return state.article
  }
  findings.check(
    `The ${counted(lines.length, 'line')} of the logs were replayed, and lead to the state in ${names.state}.`,
    differences(expected, state.article).map(
      (what) => `${names.state} does not have the state that the logs lead to: ${what} differ.`,
    ),
  )
  return expected
}

/** The members that differ between two states; for claims, which claims. */
function differences(expected: Article, given: Article): string[] {
  const of = (article: Article) => new Map(Object.entries(article) as [string, unknown][])
  const [one, other] = [of(expected), of(given)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => !isDeepStrictEqual(one.get(key), other.get(key)))
    .map((key) => (key === 'claims' ? claimsThatDiffer(expected, given) : `“${key}”`))
}

function claimsThatDiffer({ claims: expected }: Article, { claims: given }: Article): string {
  const labels = [...expected, ...given]
    .filter(
      ({ id }) =>
        !isDeepStrictEqual(
          expected.find((claim) => claim.id === id),
          given.find((claim) => claim.id === id),
        ),
    )
    .map(({ label }) => `“${label}”`)
  return labels.length === 0 ? 'the order of its claims' : `its claims ${[...new Set(labels)].join(', ')}`
}

/** A verdict names the line that gave it: that line must exist, with the same person, time and rating. */
function verifyVerdicts({ logs: { shown, hashes } }: Replayed, article: Article, findings: Findings): void {
  let proved = 0
  let hidden = 0
  const wrong: string[] = []
  for (const { label, verdict, rivals = [] } of [...article.claims, ...(article.gone ?? [])])
    for (const { line, by, at, rating } of [...rivals, ...(verdict ? [verdict] : [])]) {
      if (line === undefined) continue
      const entry = shown.get(line)
      if (entry && ratingGivenIn(entry.command) !== rating)
        wrong.push(`${names.state} rates “${label}” otherwise than the log line it refers to.`)
      else if (entry?.person === by && entry.time === at) proved++
      else if (entry)
        wrong.push(
          `${names.state} says that ${by} rated “${label}”; the log line it refers to names another person or time.`,
        )
      else if (hashes.has(line)) hidden++
      else wrong.push(`${names.state} has a verdict on “${label}” by ${by} that is in no line of the logs.`)
    }
  findings.check(
    `${counted(proved, 'verdict')} by people ${proved === 1 ? 'is' : 'are'} in the logs, with the same person, time and rating.`,
    wrong,
  )
  if (hidden > 0)
    findings.notProved.push(
      `${counted(hidden, 'verdict')} ${hidden === 1 ? 'was' : 'were'} given in lines that are withheld.`,
    )
}

/** The rating that a command gives a claim; undefined if it gives none. */
function ratingGivenIn(command: { readonly type: string }): unknown {
  if ('rating' in command) return command.rating
  const state = 'state' in command ? command.state : undefined
  return typeof state === 'object' && state !== null && 'rating' in state ? state.rating : undefined
}
