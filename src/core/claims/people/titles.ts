import { anyOf } from '../../text/expressions'
import titles from './words/titles.json'

/** How powerful a title makes its holder: the higher, the more a wrong statement matters. */
export type Rank = 'head of state' | 'head of government' | 'official' | 'other'

const { headsOfState, headsOfGovernment, chancellors, officials } = titles

/** Titles that may come before a name, in lower case and without a full stop. */
export const titleWords: readonly string[] = [
  ...officials,
  ...headsOfState,
  ...headsOfGovernment,
  ...chancellors,
  ...titles.others,
]

const everyTitle = new Set(titleWords)

/** Whether a word, in any case and without a full stop, is a title. */
export const isTitle = (word: string): boolean => everyTitle.has(word.toLowerCase())

const isHead = new RegExp(`(?:^|[ -])${anyOf(headsOfState)}$`, 'i')
const leadsGovernment = new RegExp(`(?:^|[ -])${anyOf(headsOfGovernment)}$`, 'i')
const isChancellor = new RegExp(`(?:^|[ -])${anyOf(chancellors)}$`, 'i')
const isVice =
  /(?:vice|deputy|shadow|former|ex)[ -](?:president|prime minister|chancellor|presidente|presidenta)$/i
const isOfficial = new RegExp(`(?:^|[ -])${anyOf(officials)}$`, 'i')

/** Where the chancellor leads the government, and not the treasury or a university. */
const chancelleries = new Set(['Austria', 'Germany'])

/** The rank of a title such as "Venezuelan President". A company's president is not a head of state. */
export function rankOf(title: string, country: string | undefined): Rank {
  const words = title.replace(/\.$/, '')
  if (isVice.test(words)) return 'official'
  if (leadsGovernment.test(words)) return 'head of government'
  if (isChancellor.test(words))
    return country !== undefined && chancelleries.has(country) ? 'head of government' : 'official'
  const head = isHead.exec(words)
  if (head) {
    const before = words.slice(0, head.index).split(' ').at(-1) ?? ''
    const ofItsOwn = /\p{Lu}/u.test(head[0]) && !/^\p{Lu}/u.test(before) // "told President Trump", not "Emirates President"
    return country !== undefined || ofItsOwn ? 'head of state' : 'other'
  }
  return isOfficial.test(words) ? 'official' : 'other'
}

/** Whether a rank makes its holder "the leader" of a country. */
export const isLeader = (rank: Rank): boolean => rank === 'head of state' || rank === 'head of government'

/** Words that refer to a head of state without a name: "the Chavista leader". */
export const leaderWords = new RegExp(`^${anyOf(titles.leaders)}$`, 'i')
