/** What a number counts or measures. `length` is how many characters of the text after the number it takes. */
export interface Unit {
  readonly unit: string
  readonly length: number
}

const percent = /^(?: ?%| (?:percent|per ?cent|por ciento|pct)(?![\p{L}]))(?: ?points?)?/u
const points = /^[ -](?:percentage|basis) points?/u
const aged = /^[- ]years?[- ]olds?(?![\p{L}])/u
const hyphenated = /^-(?:[\p{L}]{2,15}-){0,2}([\p{L}]{2,15})(?![\p{L}])/u
const measures = new RegExp(
  String.raw`^ ?-?((?:km|kg|cm|mm|mph|kph|km/h|GHz|MHz|GB|TB|MB|MW|GW|kWh|kW|hp|fps|lbs?|oz|ft|°[CF]|meters?|metres?|horsepower|degrees|tons?|tonnes?|acres|hectares|barrels|miles|gallons|dollars|euros|pounds|pesos|yuan|rubles|yen|rupees|bolívares)(?: per \p{L}{1,12}| an hour)?)(?![\p{L}\p{N}])`,
  'u',
)

/** Words that end the noun phrase after a number. */
const stops = new Set(
  `a an the of in on at by for from to with and or but nor as than that which who whom whose when where while if is are was
   were be been has have had do does did will would can could may might must should not no it he she they we you i this
   these those his her its their our my into over under after before since until per during about against between
   through across via out up down off so because also just only now then there here all each every any some more
   most less once later ago such said says
   en a por para con sin que y o u es son fue fueron ha han se su sus la el los las un una al del como desde hasta`.split(
    /\s+/,
  ),
)

const plurals = new Set(
  `people men women children police cattle fish sheep aircraft personnel troops teeth feet mice media criteria data
   sailors spacecraft staff crew series species homeless gente`.split(/\s+/),
)

/** Words in -s that are no plural noun. */
const singulars =
  /(?:ss|us|is|ous|'s|’s)$|^(?:was|has|does|says|always|perhaps|besides|ones|times|news|politics|states|nations|emirates)$/i

/** The longest noun phrase that still reads as one: "five newly elected local members". */
const longestPhrase = 5

/** The unit after a number, from the text that follows it; undefined when nothing there is counted. */
export function unitAfter(after: string, value: number): Unit | undefined {
  const share = points.exec(after) ?? percent.exec(after)
  if (share)
    return { unit: /points?$/.test(share[0]) ? share[0].replace(/^[ -]/, '') : '%', length: share[0].length }
  const age = aged.exec(after)
  if (age) return { unit: 'years old', length: age[0].length }
  const measure = measures.exec(after)
  if (measure) return { unit: measure[1] ?? '', length: measure[0].length }
  const compound = hyphenated.exec(after)
  if (compound) return { unit: compound[1] ?? '', length: compound[0].length }
  return nounAfter(after, value)
}

/** Walks the words after a number up to the first plural noun; "one" takes the next word. */
function nounAfter(after: string, value: number): Unit | undefined {
  let at = 0
  for (let count = 0; count < longestPhrase; count++) {
    const match = /^[ \u00a0](?:de (?:las? |los )?)?([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(
      after.slice(at, at + 60),
    )
    const word = match?.[1]
    if (!match || word === undefined) return undefined
    const joins = count > 0 && /^(?:and|or|y|o)$/.test(word) // "maintenance and cleaning workers"
    if (!joins && stops.has(word.toLowerCase())) return undefined
    at += match[0].length
    if (value === 1 && /^\p{Ll}/u.test(word)) return { unit: word, length: at }
    if (isPlural(word)) return { unit: word, length: at }
  }
  return undefined
}

function isPlural(word: string): boolean {
  if (plurals.has(word.toLowerCase())) return true
  return (
    word.length > 3 && word.endsWith('s') && !/^\p{Lu}+s?$/u.test(word.slice(0, 2)) && !singulars.test(word)
  )
}

/** What a share is taken of: "of voters" after "a third". */
export function shareAfter(after: string): Unit {
  const match =
    /^ of (?:the |all |its |their |his |her |our |\p{L}{2,20}[’']s )?(?:[\d,]{1,12} )?((?:[\p{Ll}-]{2,20} )?[\p{L}-]{2,20}s)(?![\p{L}])/u.exec(
      after,
    )
  return match ? { unit: `of ${match[1] ?? ''}`, length: match[0].length } : { unit: 'share', length: 0 }
}
