/** A sentence on a document's tracked changes; none when it has none. */
export function changeNotices(insertions: number, deletions: number): string[] {
  const said = [counted(insertions, 'insertion', 'kept'), counted(deletions, 'deletion', 'dropped')]
    .filter((part) => part !== '')
    .join(' and ')
  return said === '' ? [] : [`${said}; the text is as it reads with all changes accepted.`]
}

function counted(count: number, change: string, outcome: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 tracked ${change} was ${outcome}` : `${count} tracked ${change}s were ${outcome}`
}
