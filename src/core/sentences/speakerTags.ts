import { startsSentence } from './sentenceStarters'
import { anyOf } from '../text/expressions'
import tagVerbs from './words/tagVerbs.json'

/** Verbs that follow a name right after a closing quotation mark. */
const verbs = anyOf(tagVerbs.en, tagVerbs.es)

const capital = String.raw`\p{Lu}[\p{L}’'.-]{0,20}`

/** “Maduro asked”, “Prime Minister Rui de Sousa told”, “Smith, 54, asked” and “@farmer wrote”. */
const speakerTag = new RegExp(
  String.raw`^(?:@\w{1,20}|${capital}(?: (?:${capital}|of|the|and|for|de|del|la|los|y|van|von|bin)){0,5})` +
    String.raw`(?:, [^,.]{1,40},)? ${verbs}(?!\p{L})(.?)`,
  'u',
)

/**
 * Whether `next`, the text after a closing quotation mark and the white space and dashes of `gap`, says who spoke: “Is
 * it over?” Maduro asked. After a full stop, or with a pronoun, only a bare “Maduro said.” counts; anything longer is a
 * sentence of its own.
 */
export function continuesQuotation(gap: string, next: string, mark: string): boolean {
  if (/\s[–—-]+\s/.test(gap)) return true // “Be bold.” — Ada Lovelace
  const tag = speakerTag.exec(next)
  if (!tag) return false
  const bare = tag[1] === '.' || tag[1] === ','
  if (startsSentence(next)) return bare && /^(?:He|She|They|We|I) /.test(next) // not "Nobody answered."
  return bare || !mark.startsWith('.')
}
