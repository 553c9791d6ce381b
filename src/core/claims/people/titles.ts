import { anyOf } from '../../text/expressions'
import titles from './words/titles.json'

/** How powerful a title makes its holder: the higher, the more a wrong statement matters. */
export type Rank = 'head of state' | 'official' | 'other'

const { headsOfState, officials } = titles

/** Titles that may come before a name, in lower case and without a full stop. */
export const titleWords: readonly string[] = [...officials, ...headsOfState, ...titles.others]

const isHead = new RegExp(`(?:^|[ -])${anyOf(headsOfState)}$`, 'i')
const isVice = /(?:vice|deputy|former|ex)[ -](?:president|prime minister|presidente)$/i
const isOfficial = new RegExp(`(?:^|[ -])${anyOf(officials)}$`, 'i')

/** The rank of a title such as "Venezuelan President". A company's president is not a head of state. */
export function rankOf(title: string, country: string | undefined): Rank {
  const words = title.replace(/\.$/, '')
  if (isVice.test(words)) return 'official'
  const head = isHead.exec(words)
  if (head) {
    const before = words.slice(0, head.index).split(' ').at(-1) ?? ''
    const ofItsOwn = /\p{Lu}/u.test(head[0]) && !/^\p{Lu}/u.test(before) // "told President Trump", not "Emirates President"
    return country !== undefined || ofItsOwn ? 'head of state' : 'other'
  }
  return isOfficial.test(words) ? 'official' : 'other'
}

/** Words that refer to a head of state without a name: "the Chavista leader". */
export const leaderWords = new RegExp(`^${anyOf(titles.leaders)}$`, 'i')
