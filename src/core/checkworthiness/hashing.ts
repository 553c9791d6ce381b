import type { Token } from './tokens'
import builderWords from './words/builders.json'

/** The number of hash buckets: one weight of the model each. */
export const hashPlaces = 1 << 16

const seed = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, 32 bits. */
function hashOf(text: string, from: number): number {
  let hash = from
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), prime)
  return hash
}

/** Function words keep their form where other words are replaced by their shape. */
const builders = new Set(builderWords)
const endings = /(?:ing|ed|ly|tion|ment|ity|ers?|est|able|ous|ful|ive|al|s)$/

/** Marks the buckets a sentence already has, all 0 between sentences: several times as fast as a Set. */
const taken = new Uint8Array(hashPlaces)

/** The shape of a word: "~ed" for "reduced", "~Name" for "Medicare". */
function lookOf({ word, capital }: Token, opens: boolean): string {
  if (builders.has(word) || word.length === 1 || word.startsWith('#')) return word
  if (capital && !opens) return '~Name'
  return `~${endings.exec(word)?.[0] ?? ''}`
}

/**
 * The hash buckets of a sentence's word groups, each once: one to three words as they are, and three to four by their
 * shapes (feature hashing: Weinberger et al. 2009).
 */
export function hashedGroups(tokens: readonly Token[]): number[] {
  const places: number[] = []
  const looks = tokens.map((token, index) => lookOf(token, index === 0))
  const add = (hash: number) => {
    const place = (hash ^ (hash >>> 16)) & (hashPlaces - 1)
    if (taken[place] === 1) return
    taken[place] = 1
    places.push(place)
  }
  for (let index = -1; index < tokens.length; index++) {
    let words = seed
    let shapes = hashOf('~', seed)
    for (let length = 0; length < 4; length++) {
      const at = index + length
      const word = at < 0 ? '<' : (tokens[at]?.word ?? '>')
      const look = at < 0 ? '<' : (looks[at] ?? '>')
      words = hashOf(' ', hashOf(word, words))
      shapes = hashOf(' ', hashOf(look, shapes))
      if (length < 3 && (index >= 0 || length > 0)) add(words)
      if (length >= 2) add(shapes)
      if (at >= tokens.length) break
    }
  }
  for (const place of places) taken[place] = 0
  return places
}
