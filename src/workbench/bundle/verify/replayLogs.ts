import { counted } from '../../../core/text/counted'
import { foldLog } from '../../../core/commands/history'
import type { LogLine } from '../../../core/commands/logEntry'
import { messageOf } from '../../../core/errors'
import type { Article } from '../../../core/model/article'
import type { RecordedSettings } from '../../../core/model/recordedSettings'
import { contentsOf, type LogText } from '../../../library/log/log'
import type { Findings } from './findings'
import type { ReadBundle } from './readBundle'
import { type CheckedLogs, checkLogs } from './verifyLog'

/** What the logs of a bundle lead to. */
export interface Replayed {
  /** The logs as text, each named by its path in the bundle. */
  readonly texts: readonly LogText[]
  readonly logs: CheckedLogs
  /** The lines that can be read, in log order. */
  readonly lines: readonly LogLine[]
  /** The article they lead to; undefined if the line that created it is not among them. */
  readonly article: Article | undefined
  /** The library's settings as they record them last. */
  readonly settings: RecordedSettings | undefined
  /** Whether no line is withheld or wrong, so that the article must be exactly this one. */
  readonly isWhole: boolean
}

/** Checks the chain of the logs, and replays the lines that can be read. */
export function replayLogs(bundle: ReadBundle, findings: Findings): Replayed {
  const texts = logsIn(bundle, findings)
  const logs = checkLogs(texts)
  const { lines, withheld, damaged, problems } = logs
  findings.check(
    `${counted(lines - withheld - damaged, 'line')} of the logs have their own hash, and the chain of hashes closes.`,
    lines === 0 ? ['The bundle has no log, so nothing in it is proved.'] : problems,
  )
  if (withheld > 0)
    findings.notProved.push(
      `${withheld} of ${counted(lines, 'line')} of the logs ${withheld === 1 ? 'is' : 'are'} withheld. What ${withheld === 1 ? 'it says' : 'they say'} can’t be checked here; whoever has the library can show that ${withheld === 1 ? 'it has that hash' : 'they have those hashes'}.`,
    )
  if (damaged > 0)
    findings.notProved.push(
      `${counted(damaged, 'line')} of the logs ${damaged === 1 ? 'was' : 'were'} damaged before the bundle was made; what ${damaged === 1 ? 'it' : 'they'} said is lost, and the chain can’t be followed across the damage.`,
    )
  return { texts, logs, isWhole: withheld === 0 && problems.length === 0, ...replay(texts, findings) }
}

function replay(texts: readonly LogText[], findings: Findings) {
  const { lines } = contentsOf(texts)
  const none = { lines, article: undefined, settings: undefined }
  if (!lines.some(({ command }) => command.type === 'createArticle')) return none
  try {
    const { entries, article, settings } = foldLog(lines)
    return { lines: entries, article, settings }
  } catch (error) {
    findings.problems.push(`The logs can’t be replayed: ${messageOf(error)}`)
    return none
  }
}

function logsIn(bundle: ReadBundle, findings: Findings): LogText[] {
  const names = [...bundle.files.keys()].filter((path) => path.startsWith('log/')).toSorted()
  return names.map((name) => {
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      return { name, text: decoder.decode(bundle.bytes(name)) }
    } catch {
      findings.problems.push(`${name} is not UTF-8 text, as every log is.`)
      return { name, text: '' }
    }
  })
}
