import { anyOf } from '../../text/expressions'
import words from './words/phraseEnds.json'

/** Where a noun phrase must end: a verb or a new clause is no longer part of it. */
const tail = new RegExp(String.raw`\s+${anyOf(words.goOn.en, words.goOn.es)}(?:\s.*)?$`, 'isu')

/** Words no phrase ends with. */
const trailing = new RegExp(String.raw`(?:\s+${anyOf(words.promiseMore.en, words.promiseMore.es)})+$`, 'iu')

/** A phrase without a verb or clause that follows it, and without trailing words such as "of". */
export const withoutTail = (phrase: string): string => phrase.replace(tail, '').replace(trailing, '')
