import { anyOf } from '../../text/expressions'
import { currencyBefore } from '../units/currencies'
import { edge } from '../foundQuantity'
import type { TableLanguage } from '../numberLanguage'
import ar from '../words/languages/ar.json'
import bn from '../words/languages/bn.json'
import de from '../words/languages/de.json'
import fa from '../words/languages/fa.json'
import fr from '../words/languages/fr.json'
import hi from '../words/languages/hi.json'
import it from '../words/languages/it.json'
import nl from '../words/languages/nl.json'
import pt from '../words/languages/pt.json'

/** The words of a language that its figures need. */
export interface LanguageWords {
  /** Number words, also as parts of longer ones: "drei" and "zwanzig" of "dreiundzwanzig". */
  readonly numbers: Readonly<Record<string, number>>
  /** What may stand between two number words. */
  readonly joins: readonly string[]
  /** Number words after which a blank may stand: "duizend tweehonderd". */
  readonly gapAfter: readonly string[]
  readonly scales: Readonly<Record<string, number>>
  readonly percent: readonly string[]
  readonly approximate: readonly string[]
  /** "of" before what is counted: "2 millions d'euros", "la moitié des puits" */
  readonly of: readonly string[]
  readonly shares: Readonly<Record<string, number>>
  /** What is between the two numbers of "one in five". */
  readonly odds: readonly string[]
  /** "une centaine": a number about as large. */
  readonly groups: Readonly<Record<string, number>>
  readonly between: readonly string[]
  readonly and: readonly string[]
  readonly to: readonly string[]
  /** Words whose number is a part of a name. */
  readonly named: readonly string[]
  /** Words that are never what is counted. */
  readonly stops: readonly string[]
  /** Adjectives before their noun. */
  readonly adjectives: readonly string[]
  /** How a plural noun ends, as the source of a regular expression. */
  readonly plural: string
}

/** A language's words as expressions. */
export interface LanguageTable {
  readonly words: LanguageWords
  readonly numbers: RegExp
  readonly parts: RegExp
  readonly percent: RegExp
  readonly noun: RegExp
  readonly ofNoun: RegExp
  readonly goesOn: RegExp | undefined
  readonly between: RegExp | undefined
  /** A number word right before a number, which is then only a part of one. */
  readonly afterNumber: RegExp
  readonly shares: RegExp | undefined
  readonly odds: RegExp | undefined
  readonly groups: RegExp | undefined
  readonly stops: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  readonly plural: RegExp
}

const sources: Readonly<Record<TableLanguage, LanguageWords>> = { ar, bn, de, fa, fr, hi, it, nl, pt }
const decimalComma: ReadonlySet<TableLanguage> = new Set(['de', 'fr', 'it', 'nl', 'pt'])
const tables = new Map<TableLanguage, LanguageTable>()

const lowerKeys = (values: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([word, value]) => [word.toLowerCase(), value]))

/** The table of a language; its expressions are made when they are first needed. */
export function tableOf(language: TableLanguage): LanguageTable {
  const known = tables.get(language)
  if (known) return known
  const table = tableFrom(sources[language], decimalComma.has(language))
  tables.set(language, table)
  return table
}

const ended = String.raw`(?![\p{L}\p{M}\p{N}])`
const noMore = String.raw`(?![\p{L}\p{M}\p{N}_]|[-–.,:\/]\d)`
const withComma =
  String.raw`\d{1,3}(?:[.\u00a0]\d{3}){1,5}(?:,\d{1,6})?|[1-9]\d{0,2}(?: \d{3}){1,5}(?:,\d{1,2})?(?! ?\d)|` +
  String.raw`\d{1,12}(?:,\d{1,6})?`
const withPoint = String.raw`\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?`

/** An expression that looks for these words; undefined if the language has none. */
const lookFor = (words: readonly string[], source: (words: string) => string): RegExp | undefined =>
  words.length === 0 ? undefined : new RegExp(source(anyOf(words)), 'giu')

/** A word and the blank after it, which an apostrophe doesn't have. */
const withBlank = (words: readonly string[]): string =>
  anyOf(words.map((word) => (/['’]$/.test(word) ? word : `${word} `)))

function tableFrom(source: LanguageWords, comma: boolean): LanguageTable {
  const { numbers, scales, shares, groups } = source
  const words = {
    ...source,
    numbers: lowerKeys(numbers),
    scales: lowerKeys(scales),
    shares: lowerKeys(shares),
    groups: lowerKeys(groups),
  }
  const number = numberOf(words, comma)
  const rest = Object.keys(numbers).length === 0 ? '' : `(?: (?:${anyOf(words.and)} )?${spelledOf(words)})?`
  const scale = `(?:[ \\u00a0]?${anyOf(Object.keys(words.scales))}${ended}${rest}){0,3}`
  const approx = `(?<approx>${anyOf(words.approximate)} )?`
  const word = String.raw`([\p{L}][\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*)`
  return {
    words,
    numbers: new RegExp(
      `${edge}${approx}(?<money>${currencyBefore})?(?<number>${number})(?<scale>${scale})${noMore}`,
      'giu',
    ),
    parts: new RegExp(String.raw`\d{1,3}(?: \d{3})+(?:,\d+)?|\d[\d.,\u00a0]*|${wordsOf(words)}`, 'giu'),
    percent: new RegExp(`^[ \\u00a0]?${anyOf(words.percent)}(?![\\p{L}\\p{M}])`, 'u'),
    noun: new RegExp(String.raw`^[ \u00a0]${word}`, 'u'),
    ofNoun: new RegExp(String.raw`^[ \u00a0](?:${withBlank(words.of)})?${word}`, 'u'),
    goesOn:
      words.and.length === 0
        ? undefined
        : new RegExp(`^ ${anyOf(words.and, words.to)} (?<number>${number})(?<scale>${scale})${noMore}`, 'iu'),
    afterNumber: new RegExp(`(?:^|[^\\p{L}])${anyOf(countingWords(words))} $`, 'iu'),
    between: words.between.length === 0 ? undefined : new RegExp(`${anyOf(words.between)} $`, 'iu'),
    shares: lookFor(Object.keys(words.shares), (all) => `${edge}${approx}(?<share>${all})${ended}`),
    odds: lookFor(
      words.odds,
      (all) =>
        String.raw`${edge}(?<top>${number}) (?:(?<noun>[\p{L}\p{M}]{3,20}) )?${all} (?<base>${number})${noMore}`,
    ),
    groups: lookFor(
      Object.keys(words.groups),
      (all) => `${edge}(?:${anyOf(words.approximate)} )?(?<group>${all})${ended}`,
    ),
    stops: new Set([...words.stops, ...Object.keys(words.scales)]),
    named: new Set(words.named),
    adjectives: new Set(words.adjectives),
    plural: new RegExp(`${words.plural}$`, 'u'),
  }
}

const wordsOf = ({ numbers, scales }: LanguageWords): string =>
  anyOf(Object.keys(numbers), Object.keys(scales))

const countingWords = ({ numbers, scales }: LanguageWords): string[] => [
  ...Object.keys(numbers).filter((word) => numbers[word]! > 1),
  ...Object.keys(scales),
]

function numberOf(words: LanguageWords, comma: boolean): string {
  const figures = comma ? withComma : withPoint
  return Object.keys(words.numbers).length === 0 ? `(?:${figures})` : `(?:${figures}|${spelledOf(words)})`
}

/** A number in words below a million. */
function spelledOf({ numbers, joins, gapAfter, scales }: LanguageWords): string {
  const small = Object.keys(scales).filter((word) => scales[word]! < 1e6 && !word.endsWith('.'))
  const one = anyOf(Object.keys(numbers), small)
  const gap = gapAfter.length === 0 ? '' : `|(?<=${anyOf(gapAfter)}) `
  return `${one}(?:(?:${anyOf(joins)}${gap})${one}){0,9}${ended}`
}
