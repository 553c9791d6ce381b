import groups from './words/roles.json'

/** For each calling or office the groups of words, joined, that may speak of the same person. */
const groupsOfWord = new Map<string, string[]>()
for (const words of groups) {
  for (const word of words) groupsOfWord.set(word, [...(groupsOfWord.get(word) ?? []), words.join('/')])
}

/** Whether a word, in small letters, is a calling or an office: "coach", "minister", "abogada". */
export const isRole = (word: string): boolean => groupsOfWord.has(word)

/** Whether two words may speak of the same calling: "the professor" of "an ecologist at the university". */
export function sameRole(one: string, other: string): boolean {
  if (one === other) return true
  const groups = groupsOfWord.get(other)
  return groups !== undefined && (groupsOfWord.get(one)?.some((group) => groups.includes(group)) ?? false)
}
