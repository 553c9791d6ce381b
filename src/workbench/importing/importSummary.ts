import type { ImportOutcome } from '../../contract/answers'
import { shownPath } from '../../library/disk/fileNames'
import { csvText } from '../../reports/shared/csvText'

/** The outcome for each file, as a table of comma-separated values. */
export function importSummary(outcomes: readonly ImportOutcome[]): string {
  const rows = outcomes.map((outcome) => [
    shownPath(outcome.file),
    words[outcome.outcome],
    ...detailOf(outcome),
  ])
  return csvText([['File', 'Outcome', 'Article', 'Remarks'], ...rows])
}

const words = {
  added: 'added',
  alreadyThere: 'already in the library',
  refused: 'not opened',
  parts: 'holds several articles',
  version: 'is another version of an article',
} as const

function detailOf(outcome: ImportOutcome): [string, string] {
  switch (outcome.outcome) {
    case 'added':
      return [outcome.article.title, outcome.notices.join(' ')]
    case 'alreadyThere':
      return [outcome.article.title, outcome.notices.join(' ')]
    case 'refused':
      return ['', outcome.message]
    case 'version':
      return [outcome.article.title, '']
    case 'parts':
      return ['', outcome.parts.map(({ title }) => title).join('; ')]
  }
}
