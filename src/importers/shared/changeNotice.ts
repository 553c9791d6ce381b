import { counted } from '../../core/text/counted'

/** A sentence on a document's tracked changes; none when it has none. */
export function changeNotices(insertions: number, deletions: number): string[] {
  const said = [told(insertions, 'insertion', 'kept'), told(deletions, 'deletion', 'dropped')]
    .filter((part) => part !== '')
    .join(' and ')
  return said === '' ? [] : [`${said}; the text is as it reads with all changes accepted.`]
}

function told(count: number, change: string, outcome: string): string {
  if (count === 0) return ''
  return `${counted(count, `tracked ${change}`)} ${count === 1 ? 'was' : 'were'} ${outcome}`
}
