import type { Span } from '../../model/anchor'
import { spansInLines } from '../../text/matches'
import { anyOf, either } from '../../text/expressions'
import changes from './words/changes.json'
import comparisonWords from './words/comparisons.json'
import degrees from './words/degrees.json'
import hints from './words/hints.json'

const { amounts, equals, multiplied, soMuch, twiceAs } = comparisonWords

const gap = String.raw`(?: [\p{L}\p{N}’'-]{1,20})`
const figure = String.raw`[$€£]?\d{1,12}(?:[.,]\d{1,3}){0,4}%?`
const amount = String.raw`(?:${figure}|an? (?:third|quarter|fifth|tenth|half|record)|${anyOf(amounts)})(?![\p{L}])`
const quantity = String.raw`(?:${amount}|${figure})`
const measured = anyOf(degrees.comparatives.en)
const few = 'two|three|four|five|six|seven|eight|nine|ten'
/** "taller", "richer"; not "rather" or "other". */
const anyComparative = String.raw`(?!(?:rath|oth|nev|ev|aft|wheth|eith|neith|howev|numb|ov|und|p|wat)er )[\p{L}]{2,12}er`
/** "rose by", "fell to almost" */
const bySoMuch = `(?: ${anyOf(soMuch.en)}){0,3}`
const enTanto = `(?: ${anyOf(soMuch.es)}){0,3}`

const comparisons = [
  // more than 30 is an amount, more than France is not
  String.raw`(?:more|less|fewer) than(?! (?:${quantity}|an? |once|twice|just|likely|ready|happy|enough))`,
  String.raw`(?:more|less|fewer)${gap}{1,4} than(?! not(?![\p{L}]))`,
  String.raw`${measured}${gap}{1,3} than(?![\p{L}])`,
  String.raw`(?:better|worse|${anyComparative})(?: off)? than(?! (?:late|sorry)(?![\p{L}]))`,
  String.raw`(?:more|less|better|worse|bigger|higher|stronger)${gap}{0,2} than ever|as ${'\\p{L}{2,15}'} as ever`,
  String.raw`(?:compared|comparison|contrast|relative) (?:to|with)|(?:as opposed|in contrast) to|versus`,
  String.raw`(?:twice|half|${few}|\d{1,3}) ?(?:times )?as (?:${anyOf(twiceAs)}|\p{L}{3,12})(?:${gap}{0,2} as)?`,
  String.raw`(?:${few}|\d[\d.]{0,5}) times (?:the|more|higher|larger|bigger|greater|lower|faster|smaller|its|that)`,
  String.raw`as (?:many|much)(?! as)(?:${gap}{1,3}) as(?! possible)|(?:just |nearly |almost )?as ${anyOf(equals)} as`,
  String.raw`(?:twice|double|triple|half|quadruple) (?:the|that of|its|their|what)(?! (?:time|way|battle)(?![\p{L}]))`,
  String.raw`${anyOf(multiplied)}(?![ -](?:down|as|up|back)(?![\p{L}]))`,
  String.raw`${anyOf(changes.outdoing)}(?:s|es|ed|ing|e|en)?|outsold|second only to|ahead of (?:its|his|her|their) rivals?`,
  'on a par with|more united than ever',
  // changes
  String.raw`${anyOf(changes.verbs)}(?: \p{L}{3,12}ly)?${bySoMuch} ${quantity}`,
  String.raw`(?:up|down|gained|lost|higher|lower)(?: ${anyOf(soMuch.afterUp)}){0,2} ` +
    String.raw`(?:${figure}(?<=%)|${figure}(?: per ?cent| (?:percentage )?points)(?![\p{L}]))`,
  String.raw`(?:up|down) by ${quantity}`,
  String.raw`(?:up|down) from (?:${quantity}|the|last|a year)`,
  String.raw`(?:\d[\d.,]{0,9}(?:%| per ?cent| percent)|sharp|steep|dramatic|slight|significant|double-digit)` +
    String.raw`(?: point)?[- ](?:year-on-year )?${anyOf(changes.nouns)}s?`,
  String.raw`(?:increase|rise|drop|decline|decrease|jump|reduction|surge) of (?:about |nearly |almost |more than )?${quantity}`,
  // español
  String.raw`(?:más|menos)(?:${gap}{0,4}) que`,
  String.raw`(?:mejor|peor|mayor|menor|mejores|peores|mayores|menores)(?:${gap}{0,2}) (?:que|al?) ` +
    String.raw`(?=(?:el|la|los|las|lo|en|hace|nunca|otr[oa]s?|un|una|\p{L})(?![\p{L}]))`,
  String.raw`tan(?:t[oa]s?)?(?:${gap}{1,3}) como`,
  String.raw`(?:comparad[oa]s?|en comparación) con|respecto al?|frente al? (?=(?:los |las )?\d)`,
  String.raw`(?:el|al) (?:doble|triple) (?:de|que|del)|la mitad que|(?:super|duplic|triplic|cuadruplic)(?:a|an|ó|aron|ado|ando)`,
  String.raw`${anyOf(changes.spanishStems)}(?:ó|o|eron|aron|ieron|ado|ido|e)${enTanto} (?:${figure}|tercio|cuarto|mitad)`,
]
const wanted = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])${either(...comparisons)}`, 'giu')

/** A cheap first test: every match contains one of these. */
const some = new RegExp(String.raw`${anyOf(hints.comparisons)}|\b(?:as|up|down) |\bcuts?\b|\btan`, 'i')

/** The words that compare one thing with another, or now with before: "taller than", "twice as many", "rose by 5". */
export const findComparisons = (text: string): Span[] => spansInLines(wanted, some, text)
