import { documentNouns, groupNouns } from '../people/sourceNouns'
import { nameAtEnd } from './describedNames'
import { type Before, lastClause } from './lastClause'
import { anyOf } from '../../text/expressions'
import subjectWords from './words/subjects.json'

const { determiners, sentenceWords } = subjectWords
const described = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:${anyOf(determiners.en, determiners.es)}|\p{Lu}\p{L}{2,20}[’']s) ` +
    String.raw`(?:[\p{L}\p{N}.’'-]{1,20} ){0,5}(?:[\p{Ll}-]{3,20}|\d{2}-year-old)$`,
  'iu',
)
const plural = /^(?:[\p{L}-]{2,20} ){0,4}(?:police|[\p{Ll}-]{4,20}s)$/iu

/** Words of a sentence, and not of what somebody is called. */
export const inSentences = new Set([...sentenceWords.en, ...sentenceWords.es])

/** Who speaks without a name: "a senior official", "three witnesses", "police". */
export function nameless(words: string): Before | undefined {
  const clause = lastClause(words)
  const several = plural.test(clause.subject) || groupNouns.has(clause.subject.toLowerCase())
  const found = (described.exec(clause.subject) ?? described.exec(words))?.[0]
    .replace(verbBefore, '')
    .replace(upToClause, '')
  const shared = found && ownedByTwo.exec(words.slice(0, -found.length))?.[0]
  const subject =
    oneDocument.exec(words)?.[0] ??
    (found ? (shared ?? '') + found : several ? clause.subject.replace(upToClause, '') : undefined)
  if (subject === undefined || relative.test(subject) || aClause.test(subject)) return undefined
  if (behindPreposition.test(words.slice(0, -subject.length)))
    return several && whole.test(clause.subject) ? clause : undefined
  const owner = owned.exec(subject)?.[0]
  const name = owner === undefined ? undefined : nameAtEnd(words.slice(0, -subject.length) + owner)
  if (owner !== undefined && name?.name.includes(' '))
    return { subject: name.name + subject.slice(owner.length), start: name.from }
  return { subject, start: words.length - subject.length }
}

/** "Evacuees at " before "the fairgrounds", who don't speak. */
const behindPreposition =
  / (?:about|against|around|at|behind|for|from|in|inside|near|of|on|outside|through|to|under|with|contra|de|desde|en|para|por|sobre) $/
const whole = /^\p{Lu}?[\p{Ll}-]+s (?:at|from|in|inside|near|on|outside) /u
/** "Gale" of "Gale’s office". */
const owned = /^\p{Lu}\p{L}+(?=[’']s )/u

/** "This comes after " before "police", "the two years that " before "analysts". */
const upToClause =
  /^.* (?:after|although|because|before|that|though|when|where|which|while) (?=(?:[\p{Ll}-]+ ){0,2}(?:police|[\p{Ll}-]+s)$)/u

/** "the scale allowed the researchers": only the researchers, who come behind a verb. */
const verbBefore = /^(?:[\p{L}\p{N}.’'-]+ )+\p{Ll}{3,}ed (?=(?:the|an?|his|her|its|their) \p{Ll})/u

/** "the firm put out " before "a blog post". */
const upToLast = /^.*(?<! (?:at|by|for|from|in|of|on)) (?=(?:an?|one|the) )/u

/** "a blog post that" said: what the relative clause is about. */
export function withDeterminer(words: string): Before | undefined {
  const found = described.exec(words)?.[0].replace(upToLast, '')
  if (found === undefined || found.split(' ').some((one) => inSentences.has(one))) return undefined
  return { subject: found, start: words.length - found.length }
}

/** "Howitt and Garett’s work" is not Garett’s alone. */
const ownedByTwo = /(?<![\p{L}’'-])\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)? and $/u
/** "One small, 2-month study": a comma between adjectives. */
const oneDocument = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:[Oo]ne|[Aa]n?|[Aa]nother|[Tt]he) [\p{Ll}-]{3,12}, [\p{L}\p{N}-]{3,20} ${anyOf([...documentNouns])}$`,
  'u',
)
/** "since the law was upheld", said Bill Caton: no subject. */
const aClause = /^(?!.* (?:that|which|who) ).* (?:are|is|was|were) /u
/** "the positive things people" say: somebody says them, and they don’t speak. */
const relative = /[^s’']s people$/
