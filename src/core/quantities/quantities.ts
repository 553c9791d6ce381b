import type { Span } from '../model/anchor'
import { agesIn } from './ages'
import { crowdsIn, digitsIn } from './crowds'
import { findDates } from '../text/dates'
import type { FoundQuantity } from './foundQuantity'
import { numberLanguageOf } from './numberLanguage'
import { multiplesIn } from './multiples'
import { numbersIn } from './numbers'
import { ordinalsIn } from './ordinals'
import { oddsIn, sharesIn } from './shares'
import { anyOf } from '../text/expressions'
import hints from './words/hints.json'

const finders = [agesIn, sharesIn, oddsIn, multiplesIn, ordinalsIn, crowdsIn, digitsIn, numbersIn]

/** What every English quantity has in it: half of all sentences have none, and cost next to nothing. */
const someNumber = new RegExp(String.raw`[\d¼-¾⅐-⅞]|(?<!\p{L})${anyOf(hints)}`, 'iu')

/**
 * Numbers that stand for something, with their units, in reading order and apart from each other.
 * `dates` are those of the text. Dates, scores and names with numbers are none; the earlier and longer of two readings stands.
 */
export function findQuantities(text: string, dates: readonly Span[] = findDates(text)): FoundQuantity[] {
  const language = numberLanguageOf(text)
  if (language === 'en' && !someNumber.test(text)) return []
  const found = finders.flatMap((find) => [...find(text, language, dates)])
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let end = -1
  return found.filter(({ span }) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}
