import { addends } from './numberWords'

/** What a number counts or measures. `length` is how many characters of the text after the number it takes. */
export interface Unit {
  readonly unit: string
  readonly length: number
}

/** Words that end the noun phrase after a number. */
const stops = new Set(
  `a an the of in on at by for from to with and or but nor as than that which who whom whose when where while if is are was
   were be been has have had do does did will would can could may might must should not no it he she they we you i this
   these those his her its their our my into over under after before since until per during about against between
   through across via out up down off so because also just only now then there here all each every any some more
   most less once later ago such said says told took gave went came made saw left won led got include includes remain
   remains become becomes among within without around plus minus versus worth amid despite both yet still even
   earlier apart away long tall wide deep high
   en a por para con sin que y o u e es son fue fueron era eran ha han se su sus la el los un una al del como desde
   hasta más menos tras antes después mientras entre sobre ante durante según cuando donde no ni ya`.split(
    /\s+/,
  ),
)
const numberWord = (word: string): boolean =>
  Object.hasOwn(addends, word) || /^(?:half|million|thousand|hundred|dozen|mil|millones)$/.test(word)

const plurals = new Set(
  `people men women children police cattle fish sheep aircraft personnel troops teeth feet mice media criteria data
   sailors spacecraft staff crew series species homeless dead injured wounded missing pence stone gente`.split(
    /\s+/,
  ),
)

/** Words in -s that are no plural noun. */
const singulars =
  /(?:ss|us|is|ous|'s|’s)$|^(?:was|has|does|says|always|perhaps|besides|ones|news|politics|towards|afterwards|sometimes|lies|makes|takes|comes|gets|gives|goes|seems|means|wants|needs|shows|tells|thanks)$/i
/** Last words of names. */
const nameEnds = new Set(['States', 'Nations', 'Emirates', 'Times', 'News'])

/** Spanish adjectives that stand before the noun they belong to. */
const adjectives =
  /^(?:nuev|primer|últim|buen|mal|pequeñ|distint|presunt|supuest|divers|numeros|antigu|propi|mism)[oa]s$|^(?:grandes|mejores|peores|principales|jóvenes|diferentes|grandes|siguientes)$/i

/** The longest noun phrase that still reads as one: "five newly elected local members". */
const longestPhrase = 5
const nextWord =
  /^[ \u00a0](?:de (?:las? |los )?|of (?:the |these |those |its |his |her |their |our )(?=\S))?([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u

/** Walks the words after a number up to the first plural noun; "one" takes the next word. */
export function nounAfter(after: string, value: number): Unit | undefined {
  let at = 0
  let fallback: Unit | undefined
  let named = false
  for (let count = 0; count < longestPhrase; count++) {
    const match = nextWord.exec(after.slice(at, at + 60))
    const word = match?.[1]
    if (!match || word === undefined) return fallback
    const joins = count > 0 && /^(?:and|or|y|o)$/.test(word) // "maintenance and cleaning workers"
    if (!joins && stops.has(word.toLowerCase())) return fallback
    const another = numberWord(word.toLowerCase()) || /^\d/.test(word)
    if (another && count === 0 && ofAnother.test(match[0])) return ofThose(after, match[0].length)
    if (another && !/^\d{3}$/.test(word)) return fallback // a model, as in "400 737 Max jets"
    at += match[0].length
    if (value > 0 && value <= 1 && /^\p{Ll}/u.test(word)) return { unit: word, length: at }
    if (!isPlural(word)) {
      named = /^\p{Lu}/u.test(word)
      continue
    }
    if (named && /^\p{Lu}/u.test(word) && !namesMore(after.slice(at, at + 40))) return fallback // 38 Blake Jones
    const unit = { unit: word, length: at }
    if (adjectives.test(word) || (/^\p{Lu}/u.test(word) && namesMore(after.slice(at, at + 40))))
      fallback ??= unit
    else return unit
  }
  return fallback
}

const ofAnother = /^ (?:of|de) /

/** "Two of the three suspects": what the second number counts, which keeps its own words. */
function ofThose(after: string, at: number): Unit | undefined {
  const unit = nounAfter(after.slice(at), 0)
  return unit && { unit: unit.unit, length: 0 }
}

/** "Los Angeles restaurants": a name in -s right before the noun it belongs to. */
const namesMore = (after: string): boolean => /^ (?:\p{Lu}\p{L}+s |\p{Ll}\p{L}+s(?![\p{L}]))/u.test(after)

function isPlural(word: string): boolean {
  if (plurals.has(word.toLowerCase())) return true
  if (nameEnds.has(word)) return false
  return (
    word.length > 3 && word.endsWith('s') && !/^\p{Lu}+s?$/u.test(word.slice(0, 2)) && !singulars.test(word)
  )
}

const whole =
  /^ (?:of|de)(?:l| (?:the|all|these|those|its|their|his|her|our|los|las|la|el|sus?|todos los|todas las|[\p{L}]{2,20}[’']s))?(?: [\d.,]{1,12})?(?= )/iu
const bare = /^ (?:all |the |its |their |his |her )+(?=[\p{L}])/iu

/** What a share is taken of: "of voters" after "a third"; "share" when that is not said. */
export function shareAfter(after: string): Unit {
  const lead = whole.exec(after)?.[0] ?? bare.exec(after)?.[0].slice(0, -1)
  if (lead === undefined) return { unit: 'share', length: 0 }
  const rest = after.slice(lead.length)
  const noun = wholeNoun(rest, / de/i.test(lead))
  return noun ? { unit: `of ${noun.unit}`, length: lead.length + noun.length } : { unit: 'share', length: 0 }
}

/** The first plural noun of a phrase, else its last word; a Spanish noun stands first. */
function wholeNoun(rest: string, spanish: boolean): Unit | undefined {
  const first = /^ (?:(?:them|us|those|ellos|ellas)(?![\p{L}])|[\p{L}\d’'-]+)/u.exec(rest)
  if (!first) return undefined
  const word = first[0].slice(1)
  if (/^(?:them|us|those|ellos|ellas)$/.test(word)) return { unit: word, length: first[0].length }
  if (spanish) return stops.has(word.toLowerCase()) ? undefined : { unit: word, length: first[0].length }
  const plural = nounAfter(rest, 0)
  const singular = singularAfter(rest)
  return plural && (!singular || plural.length <= singular.length) ? plural : singular
}

function singularAfter(rest: string): Unit | undefined {
  let unit: Unit | undefined
  for (let count = 0, at = 0; count < 3; count++) {
    const match = /^ ([\p{L}-]+)/u.exec(rest.slice(at, at + 40))
    const word = match?.[1]
    if (!match || word === undefined || stops.has(word.toLowerCase())) return unit
    at += match[0].length
    unit = { unit: word, length: at }
  }
  return unit
}
