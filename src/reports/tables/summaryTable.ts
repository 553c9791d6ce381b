import { readableDate } from '../../core/text/isoDates'
import type { Report } from '../model/reportModel'
import type { Cell, Column } from '../shared/table'
import { safeHref } from '../shared/safeHref'

type Fact = readonly [name: string, value: Cell]

/** What was checked, with what result, and who publishes it: rows of a name and a value. */
export function summaryFacts({ identity, newsroom, options, summary, ...report }: Report): Fact[] {
  const facts: Fact[] = [
    ['Article', identity.title],
    ['By', identity.byline],
    ['Publisher', identity.publisher],
    ['Published', readableDate(identity.published)],
    ['Address', safeHref(identity.address)],
    ['Checked by', newsroom.name],
    ['Report published at', safeHref(options.address)],
    ['As of', readableDate(report.asOf)],
    ...summary.prose.map((text): Fact => ['Summary', text]),
    ...summary.counts.map(({ rating, claims }): Fact => [rating.name, claims]),
    ['Open', summary.open],
    ['All claims', summary.coverage.claims],
    ['File', identity.fileName],
    ['SHA-256 of the file', identity.fileSha256],
    ['SHA-256 of the text', identity.textSha256],
    ['Made with', `Touchstone ${report.appVersion}`],
  ]
  return facts.filter(([, value]) => value !== undefined && value !== '')
}

export const summaryColumns: readonly Column<Fact>[] = [
  { title: 'What', width: 24, of: ([name]) => name },
  { title: 'Value', width: 80, of: ([, value]) => value },
]
