/** “Jane Doe”, “Speaker 1”, “Roe, John (Guest)”, “王小明”: every word begins as a name's does. */
const name =
  /^(?:\p{Lu}|\p{Lo})[\p{L}\p{N}_.'’()-]*(?:,? (?:\p{Lu}|\p{Lo}|\p{N}|\(|de |da |del |di |van |von |bin |al-)[\p{L}\p{N}_.'’()-]*){0,5}$/u
const longestName = 60

/** Whether a text is written as a person's or a speaker's name. */
export function isName(text: string): boolean {
  const trimmed = text.trim()
  return (
    trimmed.length <= longestName &&
    name.test(trimmed) &&
    !/[.!?。]$/u.test(trimmed.replace(/ (?:Jr|Sr|Dr)\.$/, ''))
  )
}

/** Whether lines are names: most are written as such, and one of them recurs or there are only a few. */
export function looksLikeNames(lines: readonly string[]): boolean {
  const distinct = new Set(lines.map((line) => line.trim()))
  if (lines.filter(isName).length < lines.length * 0.8) return false
  return distinct.size < lines.length || lines.every((line) => /^\S+ (?:\S+ ?){1,3}$/u.test(line.trim()))
}

/** The name before a colon where a line begins. */
export function nameAtStart(line: string): string | undefined {
  const found = /^\s*([^:：]{1,60})[:：]\s*\S/u.exec(line)?.[1]
  return found !== undefined && isName(found) ? found.trim() : undefined
}
