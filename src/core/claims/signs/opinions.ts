import { anyOf, either } from '../../text/expressions'
import { hasWordOf, tellingWords } from '../../text/wordIndex'
import opinions from './words/opinions.json'
import values from './words/values.json'

const feeling = String.raw`(?:I|we)(?:[’']m|[’']re| am| are)?(?: do| don[’']t)? ${anyOf(opinions.feelings)}`
/** "We’re not going to give up", "I won’t let them down", "Nobody here wanted to do this". */
const intent = String.raw`(?:I|we)(?:(?:[’']m| am|[’']re| are)(?: not)? going to|[’']ll| will| won[’']t|(?:[’']ve| have) got to)`
const wish = String.raw`(?:no ?body|no one|everyone|everybody|none of us|all of us)(?: (?:in|on|here|at)(?: \p{L}+){0,2})? ${anyOf(opinions.wishes)}`
const voiced = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${feeling}|${intent}|${wish}|${anyOf(opinions.en, opinions.es, opinions.others)})(?![\p{L}\p{M}])`,
  'iu',
)
const opinionWords = new Set([
  ...tellingWords(opinions.feelings, opinions.wishes, opinions.en, opinions.es, opinions.others),
  'going',
  'got',
  'll',
  'will',
  'won',
])
const voicedUnspaced = new RegExp(anyOf(opinions.unspaced), 'u')
const idiom = new RegExp(String.raw`^${anyOf(opinions.idioms)}(?![\p{L}])`, 'iu')

/** "It was a very difficult situation", "es una vergüenza": a form of "to be" and right after it a word that only values. */
const valued = new RegExp(
  either(
    ...Object.values(values).map(
      (of) =>
        String.raw`(?<![\p{L}])${anyOf(of.copulas)}(?: ${anyOf(of.degrees)}){0,3} (?:\p{L}{2,15} )?${anyOf(of.values)}(?![\p{L}])`,
    ),
  ),
  'iu',
)

const valueWords = tellingWords(...Object.values(values).map((of) => of.values))

/** Whether a clause says that it is an opinion, a wish or a guess: "I think", "should", "ojalá". */
export const voicesOpinion = (words: string): boolean =>
  (hasWordOf(words, opinionWords) && voiced.test(words)) || voicedUnspaced.test(words)

/** Whether a clause only values, or says nothing: "It was wonderful", "Time will tell". */
export const onlyValues = (words: string): boolean =>
  (hasWordOf(words, valueWords) && valued.test(words)) || idiom.test(words)
