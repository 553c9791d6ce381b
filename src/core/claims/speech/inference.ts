import type { Inference } from '../../model/claim'
import { isPronoun } from '../people/pronouns'

const owned = /^(?:his|her|its|their|su) /i
const capitals = /\p{Lu}[\p{L}\p{N}’'-]*/gu

/**
 * What the name of a speaker was inferred from, given the words for the speaker in the sentence; undefined if these
 * words say the name, or a part of it, or its initials.
 */
export function inferenceOf(words: string, name: string): Inference | undefined {
  if (words === '') return { from: 'omitted', words }
  if (saysName(words, name)) return undefined
  const pronoun = isPronoun(words.toLowerCase()) || owned.test(words)
  return { from: pronoun ? 'pronoun' : 'description', words }
}

function saysName(words: string, name: string): boolean {
  const names = name.match(capitals) ?? []
  const said = new Set(words.toLowerCase().split(/[^\p{L}\p{N}’'-]+/u))
  return names.length === 0 || /\p{Lu}{2}/u.test(words) || names.some((one) => said.has(one.toLowerCase()))
}
