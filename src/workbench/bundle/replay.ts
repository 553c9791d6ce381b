import { counted } from '../../core/text/counted'
import { isDeepStrictEqual } from 'node:util'
import { foldLog } from '../../core/commands/history'
import type { Article } from '../../core/model/article'
import { messageOf } from '../../core/errors'
import { contentsOf, type LogText } from '../../library/log'
import { withheld } from '../../reports/withheld'
import type { Findings } from './findings'
import { type BundledArticle, names } from './manifest'
import { checkLogs, type CheckedLogs } from './verifyLog'

/** Checks the chain of the logs and, if none of them is withheld, replays them to the state in article.json. */
export function verifyLogs(
  logs: readonly LogText[],
  state: BundledArticle,
  told: { lines: number; withheld: number; damaged: number },
  findings: Findings,
): void {
  const checked = checkLogs(logs)
  const { lines, withheld: hidden, damaged, problems } = checked
  const isWhole = findings.check(
    `${counted(lines - hidden - damaged, 'line')} of the logs have their own hash, and the chain of hashes closes.`,
    [
      ...problems,
      ...(lines === told.lines && hidden === told.withheld && damaged === told.damaged
        ? []
        : [
            `The logs have ${lines} lines, of which ${hidden} are withheld and ${damaged} were damaged; manifest.json says ${told.lines}, ${told.withheld} and ${told.damaged}.`,
          ]),
    ],
  )
  if (hidden > 0)
    findings.notChecked.push(
      `${hidden} of ${counted(lines, 'line')} of the logs ${hidden === 1 ? 'is' : 'are'} withheld. What ${hidden === 1 ? 'it says' : 'they say'} can’t be checked here; whoever has the library can show that ${hidden === 1 ? 'it has that hash' : 'they have those hashes'}.`,
    )
  if (damaged > 0)
    findings.notChecked.push(
      `${counted(damaged, 'line')} of the logs ${damaged === 1 ? 'was' : 'were'} damaged before the bundle was made; the chain can’t be followed across the damage.`,
    )
  verifyVerdicts(checked, state.article, findings)
  if (hidden + damaged > 0)
    findings.notChecked.push(
      'The logs were not replayed, because lines of them are missing: that article.json is the state they lead to is not proved.',
    )
  else if (isWhole) replay(logs, state, findings)
  else findings.notChecked.push('The logs were not replayed, because they contain errors.')
}

function replay(logs: readonly LogText[], { article, options }: BundledArticle, findings: Findings): void {
  try {
    const { lines } = contentsOf(logs)
    const told = JSON.parse(JSON.stringify(withheld(foldLog(lines).article, options))) as Article
    findings.check(
      `The ${counted(lines.length, 'line')} of the logs were replayed, and lead to the state in article.json.`,
      differences(told, article).map(
        (what) => `${names.state} does not have the state that the logs lead to: ${what} differ.`,
      ),
    )
  } catch (error) {
    findings.problems.push(`The logs can’t be replayed: ${messageOf(error)}`)
  }
}

/** The members that differ between two states; for claims, which claims. */
function differences(told: Article, given: Article): string[] {
  const of = (article: Article) => new Map(Object.entries(article) as [string, unknown][])
  const [one, other] = [of(told), of(given)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => !isDeepStrictEqual(one.get(key), other.get(key)))
    .map((key) => (key === 'claims' ? claimsThatDiffer(told, given) : `“${key}”`))
}

function claimsThatDiffer({ claims: told }: Article, { claims: given }: Article): string {
  const labels = [...told, ...given]
    .filter(
      ({ id }) =>
        !isDeepStrictEqual(
          told.find((claim) => claim.id === id),
          given.find((claim) => claim.id === id),
        ),
    )
    .map(({ label }) => `“${label}”`)
  return labels.length === 0 ? 'the order of its claims' : `its claims ${[...new Set(labels)].join(', ')}`
}

/** A verdict names the line that gave it: that line must exist, with the same person and time. */
function verifyVerdicts({ shown, hashes }: CheckedLogs, { claims }: Article, findings: Findings): void {
  let proved = 0
  let hidden = 0
  const wrong: string[] = []
  for (const { label, verdict, rivals = [] } of claims)
    for (const { line, by, at } of [...rivals, ...(verdict ? [verdict] : [])]) {
      if (line === undefined) continue
      const entry = shown.get(line)
      if (entry?.person === by && entry.time === at) proved++
      else if (entry)
        wrong.push(
          `${names.state} says that ${by} rated “${label}”; the log line it refers to names another person or time.`,
        )
      else if (hashes.has(line)) hidden++
      else wrong.push(`${names.state} has a verdict on “${label}” by ${by} that is in no line of the logs.`)
    }
  findings.check(
    `${counted(proved, 'verdict')} by people are in the logs, with the same person and time.`,
    wrong,
  )
  if (hidden > 0)
    findings.notChecked.push(
      `${counted(hidden, 'verdict')} ${hidden === 1 ? 'was' : 'were'} given in lines that are withheld.`,
    )
}
