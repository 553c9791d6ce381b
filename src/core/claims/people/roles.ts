import groups from './words/roles.json'

/** For each word, the groups of occupations or offices it belongs to; words of a group may describe the same person. */
const groupsOfWord = new Map<string, string[]>()
for (const words of groups) {
  for (const word of words) groupsOfWord.set(word, [...(groupsOfWord.get(word) ?? []), words.join('/')])
}

/** Whether a word, in lower case, is an occupation or an office: "coach", "minister", "abogada". */
export const isRole = (word: string): boolean => groupsOfWord.has(word)

/** Whether two words may describe the same person: "the professor" and "an ecologist at the university". */
export function sameRole(one: string, other: string): boolean {
  if (one === other) return true
  const groups = groupsOfWord.get(other)
  return groups !== undefined && (groupsOfWord.get(one)?.some((group) => groups.includes(group)) ?? false)
}
