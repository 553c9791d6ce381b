import { matchesOf } from '../../text/matches'
import type { Span } from '../../model/anchor'
import { anyOf } from '../../text/expressions'
import words from './words/organisationNames.json'

const word = String.raw`\p{Lu}(?:\.(?:\p{Lu}\.)*|[\p{L}\p{N}’'-]{0,24})`
const link = String.raw`(?:(?:of|for|on|de|del|and|y|e|&)(?: the| la| las| los)?|(?:contra|para|por) (?:el|la|las|los))`
const runs = new RegExp(
  String.raw`(?<![\p{L}\p{N}.’'-])(?<run>${word}(?:(?: ${link})? ${word}){0,7})(?: \((?:the |la |el )?(?<short>\p{Lu}[\p{L}\p{N}-]{1,9})\))?`,
  'gu',
)

/** Words that mark a capitalised name as an organisation's. */
const organisationWords = new Set(words.telling)
/** Words that are an organisation's name by themselves. */
const enough = new Set(words.enough)
const openers = new Set(words.openers)
const office = new RegExp(String.raw`^${anyOf(words.offices)}\.?$`)
const linkWord = /^(?:of|for|on|de|del|and|contra|para|por|y|e|the|el|la|las|los)$/
const and = /^(?:and|y|e)$/

/** Whether a name has a word that marks it as an organisation's: "Foreign Office". */
export const isOrganisationName = (name: string): boolean =>
  name.split(' ').some((one) => organisationWords.has(bare(one)))

/** A capitalised name in a text; `isOrganisation` if its own words mark it as an organisation's. */
export interface CapitalName extends Span {
  readonly words: string
  readonly isOrganisation: boolean
  /** The abbreviation that follows it in brackets. */
  readonly short: string | undefined
}

/**
 * The capitalised names of a text in reading order, split where one ends and another begins: "Priya Nair of Eastbridge
 * Bank" is two, "Ministry of Health and Welfare" is one.
 */
export function capitalNames(text: string): CapitalName[] {
  const found: CapitalName[] = []
  for (const match of matchesOf(runs, text)) {
    const { run = '', short } = match.groups ?? {}
    const full = short === undefined ? undefined : spelledOut(run, short)
    if (full !== undefined) {
      const start = match.index + run.length - full.length
      found.push({ words: full, start, end: start + full.length, isOrganisation: true, short })
    } else found.push(...pieces(run, match.index, short))
  }
  return found
}

/**
 * The words whose initials the abbreviation is: "World Health Organization" from "Lower Sani World Health
 * Organization", "WHO".
 */
function spelledOut(run: string, short: string): string | undefined {
  const words = run.split(' ')
  const wanted = short.replace(/[^\p{L}]/gu, '').toUpperCase()
  for (let from = 0; from < words.length; from++) {
    if (linkWord.test(words[from] ?? '')) continue
    const rest = words.slice(from)
    const initials = rest.filter((one) => /^\p{Lu}/u.test(one)).map((one) => one.charAt(0))
    if (initials.join('') === wanted) return rest.join(' ')
  }
  return undefined
}

function pieces(run: string, offset: number, short: string | undefined): CapitalName[] {
  const found: CapitalName[] = []
  let words: string[] = []
  let start = offset
  const take = (last: boolean) => {
    while (linkWord.test(words.at(-1) ?? '')) words.pop()
    const plain = words.join(' ').replace(/[’'](?:s)?$/, '')
    const known = words.length > 1 ? words.some((one) => organisationWords.has(bare(one))) : enough.has(plain)
    if (plain.length > 1 || known)
      found.push({
        words: plain,
        start,
        end: start + plain.length,
        isOrganisation: known,
        short: last ? short : undefined,
      })
    words = []
  }
  let at = offset
  for (const one of run.split(' ')) {
    const known = words.some((before) => organisationWords.has(bare(before)))
    const joins = linkWord.test(one)
    const ends = joins
      ? words.length > 0 && (!known || (and.test(one) && organisationWords.has(bare(words.at(-1) ?? ''))))
      : office.test(one) || /[^s][’']s$|s[’']s$/.test(words.at(-1) ?? '')
    if (ends) {
      if (words.length > 0) take(false)
      if (!joins && !office.test(one)) {
        start = at
        words = [one]
      }
    } else if (words.length === 0) {
      if (!joins && !openers.has(one)) {
        start = at
        words = [one]
      }
    } else words.push(one)
    at += one.length + 1
  }
  if (words.length > 0) take(true)
  return found
}

const bare = (word: string): string => word.replace(/[’']s?$/, '')
