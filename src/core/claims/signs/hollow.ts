import { anyOf, either } from '../../text/expressions'
import { hasWordOf, tellingWords } from '../../text/wordIndex'
import words from './words/hollow.json'

const silence = anyOf(words.en, words.es, words.others)
const dispute = String.raw`["“«]?(?:that|this|it|all of this) (?:is|was|has been)(?: also| still| now)? ${anyOf(words.disputed)}`
const disputa = String.raw`["“«]?(?:eso |esto |todo eso )?(?:no )?(?:es|fue|era) ${anyOf(words.disputedSpanish)}`
/** "La frase es verdadera." */
const rated = String.raw`(?:la frase|el dato|la afirmación|el vídeo|el video) (?:no )?es ${anyOf(words.ratedSpanish)}\.?$`
/** "Otra noche de terror.": a phrase without a verb. */
const fragment = String.raw`["“«]*(?:otra|otro|pura|puro|tanta|tanto|toda una|todo un|una|un) [\p{L}]+(?: (?:con|de|del|en|para|sin|y)(?: (?:el|la|las|los|un|una))? [\p{L}]+){0,3}\.?$`
/** “Que se pongan la mano en el corazón”, “¡Qué barbaridad!” */
const wish = String.raw`["“«¡]*que (?:se|me|les?|nos|no|lo) [\p{L}]+(?:an|en) |["“«]?¡qué `
const opening = new RegExp(
  String.raw`^(?:${either(dispute, disputa)}(?![\p{L}])|${either(wish, rated, fragment)})`,
  'iu',
)
const anywhere = new RegExp(String.raw`(?<![\p{L}])${silence}(?![\p{L}])`, 'iu')

const silentWords = tellingWords(words.en, words.es, words.others)

/** Whether a clause only tells that something was or was not answered: "declined to comment", "That is disputed by …". */
export const isHollow = (words: string): boolean =>
  opening.test(words) || (hasWordOf(words, silentWords) && anywhere.test(words))
