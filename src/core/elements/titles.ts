import type { Span } from '../model/anchor'
import { titledNames } from '../claims/people/titledNames'
import { countryOf } from '../claims/names/places'
import { titleWords } from '../claims/people/titles'
import { alsoCapitalised, anyOf } from '../text/expressions'
import words from './words/titles.json'

/** A person's title before a name. */
export interface FoundTitle extends Span {
  /** "Mr" and the like, which are part of how a person is named. */
  readonly isPartOfName: boolean
  /** Where the name begins. */
  readonly name: Span
}

const titleItself = new RegExp(String.raw`(?:^| )${anyOf(alsoCapitalised(titleWords))}\.?$`)
const partOfName = new RegExp(`^${anyOf(words.partOfName)}\\.?$`, 'i')
const modifiers = new Set([...words.modifiers.en, ...words.modifiers.es])

/** The titles before names, each with the words that narrow it down: "former Venezuelan President". */
export function findTitles(text: string): FoundTitle[] {
  return titledNames(text).flatMap(({ title, span }) => {
    const at = titleItself.exec(title)?.index
    if (at === undefined) return []
    const kept = at === 0 ? 0 : narrowed(title.slice(0, at))
    const from = span.end + /^,? */.exec(text.slice(span.end, span.end + 3))![0].length
    const isPartOfName = partOfName.test(title.slice(kept))
    return [{ start: span.start + kept, end: span.end, isPartOfName, name: { start: from, end: from + 1 } }]
  })
}

/** Where the words that narrow a title down begin in those before it, in UTF-16 code units; right behind them if none do. */
function narrowed(before: string): number {
  let from = before.length + 1
  for (const word of before.split(' ').toReversed()) {
    const isNarrower = modifiers.has(word.toLowerCase()) || countryOf(word) !== undefined
    if (!isNarrower) break
    from -= word.length + 1
  }
  return from
}
