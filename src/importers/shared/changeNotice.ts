import { counted } from '../../core/text/counted'

/** Notices about a document's tracked changes; none without changes. */
export function changeNotices(insertions: number, deletions: number): string[] {
  const summary = [
    changeCount(insertions, 'insertion', 'kept'),
    changeCount(deletions, 'deletion', 'dropped'),
  ]
    .filter((part) => part !== '')
    .join(' and ')
  return summary === '' ? [] : [`${summary}; the text is as it reads with all changes accepted.`]
}

function changeCount(count: number, change: string, outcome: string): string {
  if (count === 0) return ''
  return `${counted(count, `tracked ${change}`)} ${count === 1 ? 'was' : 'were'} ${outcome}`
}
