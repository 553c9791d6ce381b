import { anyOf } from '../../text/expressions'
import { withoutApposition, withoutAsides } from './asides'
import { cut, longest } from './cuts'
import { firstVerb, verbsIn } from './verbs'
import { quotedIn, withoutFront, withoutReport } from './fronts'
import events from '../signs/words/events.json'
import words from './words/labels.json'

const conjunction = new RegExp(`^${anyOf(words.conjunctions.en, words.conjunctions.es)}(?:,? )`, 'iu')
/** "Indeed, the firm lost …": words that join a sentence to the one before. */
const joiner = new RegExp(`^${anyOf(words.openings.en, words.openings.es)}, `, 'iu')
const apart = String.raw`[\p{L}\d]+ (?:days|weeks|months|years|hours) (?:after|before|ago|later|earlier)`
const adverbial = new RegExp(
  String.raw`^(?:${apart}|${anyOf(words.adverbials.en, words.adverbials.es)})(?![\p{L}])[^,;]{3,140}, (?:\d{4}, )?(?=.{12})`,
  'iu',
)
const participle = new RegExp(
  String.raw`^(?:\p{L}+ly )?(?:${anyOf(words.participles, events.en)}|[\p{L}]{2,}(?:ed|en|wn|ung))(?![\p{L}])`,
  'iu',
)
const possession = new RegExp(
  String.raw`^(?:[\p{L}\p{N}.’'-]+ ){1,4}(?:also |now |still )?(?:has|have|had|received|tiene|tienen)(?: also| now)? (?=.{9})|` +
    String.raw`^(?:there|the [\p{L}]+ (?:two|three|four)|the two) (?:is|are|was|were|reached) (?=.{9})`,
  'iu',
)
const somebody =
  String.raw`(?:he|she|it|they|we|I|él|ella|who|which)|` +
  String.raw`(?:the|el|la) (?:[\p{L}]+ )?(?:president|leader|premier|presidente|mandatario)`
const negation = new RegExp(
  String.raw`(?<![\p{L}])${anyOf(words.negations)}(?![\p{L}])|n[’']t(?![\p{L}])`,
  'iu',
)
const auxiliary = String.raw`${anyOf(words.auxiliaries.en, words.auxiliaries.es)}(?:n[’']t)?(?![\p{L}])`
const pronoun = new RegExp(
  String.raw`^(?:${somebody}) (?:also |then |later )?(?!${auxiliary})(?=.{12})`,
  'iu',
)

const opening = new RegExp(
  String.raw`^(?:[\p{L}]{3,}(?:ed|ing|ad[ao]s?|id[ao]s?)|known|built|born|seen) [^,;]{2,60}, (?=(?:the|a|an|its|el|la|los|las|un|una|\p{Lu})(?![\p{Ll}]))`,
  'u',
)

/**
 * Candidate labels for a clause, the shortest and most specific first: words of the clause itself, without what stands
 * before, beside or between them, cut where a phrase ends.
 */
export function labelsOf(clause: string): string[] {
  const plain = withoutAsides(withoutMarks(withoutFront(quotedIn(withoutFront(clause.slice(0, 600))))))
  const bare = withoutApposition(
    withoutReport(plain)
      .replace(joiner, '')
      .replace(opening, '')
      .replace(adverbial, '')
      .replace(conjunction, '')
      .replace(adverbial, '')
      .replace(conjunction, ''),
  )
  const short = withoutSubject(bare)
  return unique(unique([short === bare ? bare : short.replace(/^an? (?=\p{Ll})/u, ''), bare, plain]).map(cut))
}

/** The label for a phrase that is already short: a figure, a superlative. */
export function phraseLabel(phrase: string): string {
  return cut(
    withoutMarks(withoutAsides(phrase)).replace(
      /^(?:some|about|around|roughly|approximately|only|just|unos|unas) (?=\S)/iu,
      '',
    ),
  )
}

/** "4%" and "$3 million" say how much, and not of what. */
const isBareFigure = (label: string): boolean => bareFigure.test(label)
const bareFigure = new RegExp(
  String.raw`^(?:(?:at|by|for|from|is|of|to|was) )?[^\p{L}]*(?:${anyOf(words.amounts)}[^\p{L}]*)*(?:(?<= )(?:an?|each|per) \p{L}+)?$`,
  'iu',
)

/**
 * Candidate labels for a figure in a clause: "three million volunteers" says what is counted; "4%" does not, and takes
 * the words that lead up to it, or else those that follow.
 */
export function figureLabels(clause: string, start: number, end: number): string[] {
  const own = phraseLabel(clause.slice(start, end))
  const following = labelsOf(clause.slice(start))
  const isSubject = firstVerb(clause.slice(end)) === 1 && (following[0]?.length ?? 0) > own.length
  if (!isBareFigure(own)) return unique(isSubject ? [...following, own] : [own, ...following])
  const leading = withoutFront(withoutMarks(withoutAsides(clause.slice(0, end))))
  const verb = verbsIn(leading).at(-1)
  const isFitting = (words: string): boolean => words.length <= longest && words.split(' ').length > 2
  const fits = [leading, verb === undefined ? '' : leading.slice(verb)].filter(isFitting)
  const telling = isSubject ? following : []
  return unique([...fits, ...telling, ...[lastWords(leading)].filter(isFitting), ...following, own])
}

/** As many of the last words as a label has room for, from where a phrase begins. */
function lastWords(leading: string): string {
  const room = leading.slice(-longest - 1)
  const whole = room.slice(room.indexOf(' ') + 1)
  return whole.slice(phraseBegins.exec(whole)?.[0].length ?? 0)
}

/** The rest of a phrase whose beginning is cut off, up to the words that begin the next one. */
const phraseBegins =
  /^(?:\S+ ){0,4}?(?:and|but|that|with|on|in|to|of|for|from|by|at|y|que|con|en|de|a|por) |^\S*, /u

/** The first label that is not used yet, or else the first. */
export function distinct(labels: readonly string[], used: ReadonlySet<string>): string {
  return labels.find((label) => !used.has(label.toLowerCase())) ?? labels[0] ?? ''
}

/** A short subject stays if the rest would not say whose it is, and every subject that is told what it did not do. */
function withoutSubject(words: string): string {
  const match = possession.exec(words)
  const rest = match ? words.slice(match[0].length) : words
  const isLost = match && (negation.test(words.slice(0, match[0].length + 4)) || rest.split(' ').length < 4)
  if (match && !isLost && !participle.test(rest)) return rest
  return words.replace(pronoun, '')
}

/** Removes quotation marks, which confuse without their partner; apostrophes stay. */
function withoutMarks(words: string): string {
  return words
    .replace(/["“”«»]/g, '')
    .replace(/(^|[\s(])[‘'](?=\S)/g, '$1')
    .replace(/([^\ss])[’'](?=$|[\s,.;)])|[’']$/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function unique(labels: readonly string[]): string[] {
  return [...new Set(labels)].filter((label) => label !== '')
}
