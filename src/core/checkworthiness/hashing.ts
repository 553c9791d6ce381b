import type { Token } from './tokens'
import builderWords from './words/builders.json'

/** As many places as the model has weights for groups of words. */
export const hashPlaces = 1 << 16

const seed = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, 32 bits. */
function hashOf(text: string, from: number): number {
  let hash = from
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), prime)
  return hash
}

/** Words that build sentences: these stay themselves where the others give way to what they look like. */
const builders = new Set(builderWords)
const endings = /(?:ing|ed|ly|tion|ment|ity|ers?|est|able|ous|ful|ive|al|s)$/

/** Which places a sentence has already, all 0 between sentences: several times as fast as a Set. */
const taken = new Uint8Array(hashPlaces)

/** What a word looks like: "reduced" is "~ed", "Medicare" is "~Name". */
function lookOf({ word, capital }: Token, opens: boolean): string {
  if (builders.has(word) || word.length === 1 || word.startsWith('#')) return word
  if (capital && !opens) return '~Name'
  return `~${endings.exec(word)?.[0] ?? ''}`
}

/**
 * The places of a sentence's groups of words, each once: one to three words as they are,
 * and three to four as what they look like (feature hashing: Weinberger et al. 2009).
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
