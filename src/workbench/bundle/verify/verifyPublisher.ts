import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../../../core/model/article'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { recordedNewsroom } from '../../../library/log/recordedSettings'
import type { Findings } from './findings'
import type { Replayed } from './replayLogs'

/** Whether the log names who publishes the reports, and where, as their heads do. */
export function verifyPublisher(
  { settings }: Replayed,
  { newsroom, address }: ReportOptions,
  article: Article,
  findings: Findings,
): void {
  const named = recordedNewsroom(newsroom)
  if (named) {
    if (isDeepStrictEqual(named, settings?.newsroom))
      findings.checked.push(`The log names “${newsroom.name}” as the publisher.`)
    else
      findings.notProved.push(
        `That “${newsroom.name}” publishes the reports is not proved: the log does not name the publisher, or not with this address, colour and logo.`,
      )
  }
  if (address === '') return
  if ((article.publications ?? []).some((published) => published.address === address))
    findings.checked.push(`The log has a publication at ${address}.`)
  else
    findings.notProved.push(
      `That the report is published at ${address} is not proved: the log has no publication there.`,
    )
}
