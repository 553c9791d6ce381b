import type { ImportOutcome } from '../contract/requests'

/** What became of each file, as a table of comma-separated values (RFC 4180) in UTF-8, with a mark for spreadsheets. */
export function importSummary(outcomes: readonly ImportOutcome[]): string {
  const rows = outcomes.map((outcome) => [outcome.file, words[outcome.outcome], ...detailOf(outcome)])
  return `\ufeff${[['File', 'Outcome', 'Article', 'Remarks'], ...rows].map(line).join('')}`
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

/** A cell that a spreadsheet would take for a formula is kept as text. */
function line(cells: readonly string[]): string {
  const quoted = cells.map(
    (cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`,
  )
  return `${quoted.join(',')}\r\n`
}
