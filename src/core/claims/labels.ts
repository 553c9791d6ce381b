import { anyOf } from '../text/expressions'
import words from './words/labels.json'

/** A longer label would be a sentence rather than a name for one. */
const longest = 60

const conjunction = new RegExp(`^${anyOf(words.conjunctions.en, words.conjunctions.es)}(?:,? )`, 'iu')
const apart = String.raw`[\p{L}\d]+ (?:days|weeks|months|years|hours) (?:after|before|ago|later|earlier)`
const adverbial = new RegExp(
  String.raw`^(?:${apart}|${anyOf(words.adverbials.en, words.adverbials.es)})(?![\p{L}])[^,]{3,90}, (?=.{12})`,
  'iu',
)
const agency = String.raw`[^–—-]{0,40}\((?:AP|AFP|Reuters|EFE)\)`
const dateline = new RegExp(String.raw`^(?:\p{Lu}[\p{Lu}.]{2,}[^–—-]{0,40}|${agency}) ?(?:–|—|--|-) `, 'u')
const participle = new RegExp(
  String.raw`^(?:${anyOf(words.participles)}|[\p{L}]{2,}(?:ed|en|wn))(?![\p{L}])`,
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
const auxiliary = String.raw`${anyOf(words.auxiliaries.en, words.auxiliaries.es)}(?:n[’']t)?(?![\p{L}])`
const pronoun = new RegExp(
  String.raw`^(?:${somebody}) (?:also |then |later )?(?!${auxiliary})(?=.{12})`,
  'iu',
)

/**
 * Candidate labels for a clause, the shortest and most specific first: words of the clause itself, cut where a phrase
 * ends.
 */
export function labelsOf(clause: string): string[] {
  const plain = withoutMarks(clause.slice(0, 600))
  const bare = plain
    .replace(dateline, '')
    .replace(conjunction, '')
    .replace(adverbial, '')
    .replace(conjunction, '')
  return unique([withoutSubject(bare).replace(/^an? (?=\p{Ll})/u, ''), bare, plain].map(cut))
}

/** The label for a phrase that is already short: a figure, a superlative. */
export function phraseLabel(phrase: string): string {
  return cut(
    withoutMarks(phrase).replace(
      /^(?:some|about|around|roughly|approximately|only|just|unos|unas) (?=\S)/iu,
      '',
    ),
  )
}

/** The first label that is not used yet, or else the first. */
export function distinct(labels: readonly string[], used: ReadonlySet<string>): string {
  return labels.find((label) => !used.has(label.toLowerCase())) ?? labels[0] ?? ''
}

function withoutSubject(words: string): string {
  const match = possession.exec(words)
  const rest = match ? words.slice(match[0].length) : words
  if (match && !participle.test(rest)) return rest
  return words.replace(pronoun, '')
}

/** Removes quotation marks, which confuse without their partner; apostrophes stay. */
function withoutMarks(words: string): string {
  return words
    .replace(/["“”«»]/g, '')
    .replace(/(^|[\s(])[‘'](?=\S)/g, '$1')
    .replace(/([^\ss])[’'](?=$|[\s,.;)])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Words a label can't end with, since more must follow them. */
const dangling = new Set(words.dangling)
const adverb = /^\p{Ll}{3,15}(?:tly|vely|edly|sly|lly)$/u

/** The words up to the last one a label may end with. */
function withoutDangling(words: string): string {
  let end = words.length
  for (;;) {
    while (end > 0 && /[\s,;:.!?–—-]/.test(words.charAt(end - 1))) end--
    const start = words.lastIndexOf(' ', end - 1) + 1
    const last = words.slice(start, end)
    if (start === 0 || !(dangling.has(last.toLowerCase()) || adverb.test(last))) return words.slice(0, end)
    end = start
  }
}

/** Words before which a phrase may end. */
const phraseStart = new RegExp(`^${anyOf(words.phraseStarts)}$`, 'i')

function cut(words: string): string {
  const flat = withoutDangling(words).replace(/^[\s,;:.–—()[\]-]+/u, '')
  if (flat.length <= longest) return flat
  const tokens = flat.slice(0, longest + 1).split(' ')
  tokens.pop()
  let best = 0
  for (let index = 1; index < tokens.length; index++) {
    const ends = /[,;:)–—]$/.test(tokens[index - 1] ?? '') || phraseStart.test(tokens[index] ?? '')
    const length = withoutDangling(tokens.slice(0, index).join(' ')).length
    if (ends && length >= 18) best = index
  }
  return withoutDangling(tokens.slice(0, best || tokens.length).join(' '))
}

function unique(labels: readonly string[]): string[] {
  return [...new Set(labels)].filter((label) => label !== '')
}
