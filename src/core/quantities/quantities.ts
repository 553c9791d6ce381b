import type { Span } from '../model/anchor'
import { agesIn } from './ages'
import { crowdsIn, digitsIn } from './crowds'
import { findDates } from '../text/dates'
import type { FoundQuantity } from './foundQuantity'
import { ideographNumbersIn } from './languages/ideographNumbers'
import { figureLanguageOf, type FigureLanguage } from './numberLanguage'
import { multiplesIn } from './multiples'
import { numbersIn } from './numbers'
import { ordinalsIn } from './ordinals'
import { oddsIn, sharesIn } from './shares'
import { tableNumbersIn } from './languages/tableNumbers'
import { plainFigures } from './plainFigures'
import { anyOf } from '../text/expressions'
import hints from './words/hints.json'

const finders = [agesIn, sharesIn, oddsIn, multiplesIn, ordinalsIn, crowdsIn, digitsIn, numbersIn]

/** A cheap first test: every English quantity contains one of these, and half of all sentences have none. */
const someNumber = new RegExp(String.raw`[\d¼-¾⅐-⅞]|(?<!\p{L})${anyOf(hints)}`, 'iu')

/**
 * Numbers that count or measure something, with their units, in reading order, without overlaps. `dates` are those of
 * the text. Dates, scores and numbers in names don't count; of two overlapping readings the earlier and longer one
 * wins.
 */
export function findQuantities(text: string, dates: readonly Span[] = findDates(text)): FoundQuantity[] {
  const language = figureLanguageOf(text)
  const plain = plainFigures(text)
  const found = allIn(plain, language, dates)
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let end = -1
  return found
    .filter(({ span }) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
    .map((one) => withWordsOf(text, one))
}

const withWordsOf = (text: string, { span, quantity }: FoundQuantity): FoundQuantity => ({
  span,
  quantity: { ...quantity, text: text.slice(span.start, span.end) },
})

function allIn(text: string, language: FigureLanguage, dates: readonly Span[]): FoundQuantity[] {
  if (language === 'en' && !someNumber.test(text)) return []
  if (language === 'en' || language === 'es')
    return finders.flatMap((find) => [...find(text, language, dates)])
  return language === 'han' ? [...ideographNumbersIn(text)] : [...tableNumbersIn(text, language, dates)]
}
