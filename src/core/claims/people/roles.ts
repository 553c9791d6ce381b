import groups from './words/roles.json'
import wideRoles from './words/wideRoles.json'

/** For each word, the groups of occupations or offices it belongs to; words of a group may describe the same person. */
const groupsOfWord = new Map<string, string[]>()
for (const words of groups) {
  for (const word of words) groupsOfWord.set(word, [...(groupsOfWord.get(word) ?? []), words.join('/')])
}

/** Nouns that may mean anybody of several callings: "el funcionario" is a minister or a mayor. */
const wide = new Map(wideRoles.flatMap(({ nouns, of }) => nouns.map((noun) => [noun, new Set(of)] as const)))

const former = ['ex', 'sub', 'vice']

/** "exministro" is a former minister. */
function base(word: string): string {
  if (groupsOfWord.has(word) || !former.some((prefix) => word.startsWith(prefix))) return word
  const rest = word.replace(/^(?:ex|sub|vice)-?/, '')
  return groupsOfWord.has(rest) ? rest : word
}

/** Whether a word, in lower case, is an occupation or an office: "coach", "minister", "abogada". */
export const isRole = (word: string): boolean =>
  groupsOfWord.has(word) || wide.has(word) || groupsOfWord.has(base(word))

/** Whether two words may describe the same person: "the professor" and "an ecologist at the university". */
export function sameRole(one: string, other: string): boolean {
  if (one === other) return true
  if (wide.get(other)?.has(base(one))) return true
  const groups = groupsOfWord.get(other)
  return (
    groups !== undefined && (groupsOfWord.get(base(one))?.some((group) => groups.includes(group)) ?? false)
  )
}
