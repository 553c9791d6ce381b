import type { Random } from '../generator/random'

/** A paragraph of a text in the units that are edited: words, or the characters of a script without spaces. */
export interface Passage {
  readonly units: readonly string[]
  /** What stands between two units. */
  readonly between: string
}

/** A paragraph as the source has it, and a quotation from it. */
export interface Trial {
  readonly paragraph: string
  readonly quotation: string
}

export interface Edit {
  readonly name: string
  /** Whether it changes what the source says; else it is what typesetting and quoting make, and must stay silent. */
  readonly isReal: boolean
  /** A trial from some units of a passage, or undefined where the edit isn't possible there. */
  readonly make: (drawn: Drawn, random: Random) => Trial | undefined
}

/** Units that follow one another in a passage, and words of the whole text to take others from. */
export interface Drawn {
  readonly passage: Passage
  readonly units: readonly string[]
  readonly words: readonly string[]
  readonly text: string
}

const shortest = 8
const longest = 26

/** Draws consecutive units from a passage; undefined if it is too short. */
export function draw(
  passage: Passage,
  { words, text }: Pick<Drawn, 'words' | 'text'>,
  random: Random,
): Drawn | undefined {
  if (passage.units.length < shortest) return undefined
  const length = Math.min(passage.units.length, shortest + random.below(longest - shortest))
  const start = random.below(passage.units.length - length + 1)
  return { passage, words, text, units: passage.units.slice(start, start + length) }
}

const real = (name: string, change: Change): Edit => ({ name, isReal: true, make: quoting(change) })
const harmless = (name: string, change: Change): Edit => ({ name, isReal: false, make: quoting(change) })

/** The units of the quotation, or undefined where the edit isn't possible. */
type Change = (units: readonly string[], random: Random, drawn: Drawn) => readonly string[] | undefined

/** An edit of the quotation; the source stays. */
function quoting(change: Change): Edit['make'] {
  return (drawn, random) => {
    const changed = change(drawn.units, random, drawn)
    const { units, between } = drawn.passage
    return changed && { paragraph: units.join(between), quotation: changed.join(between) }
  }
}

/** An edit of the source, where a unit becomes another; the quotation has it as it was. */
function copying(name: string, isReal: boolean, change: (unit: string, random: Random) => string): Edit {
  return {
    name,
    isReal,
    make: ({ passage, units }, random) => {
      const place = inside(units, random, (unit) => change(unit, random) !== unit)
      if (place === undefined) return undefined
      const [plain, text] = [units.join(passage.between), passage.units.join(passage.between)]
      const changed = change(units[place]!, random)
      if (changed === units[place]) return undefined
      const copied = units.with(place, changed).join(passage.between)
      return { paragraph: text.replace(plain, () => copied), quotation: plain }
    },
  }
}

/** A unit of which there is one before and one after. */
function inside(
  units: readonly string[],
  random: Random,
  fits: (unit: string) => boolean,
): number | undefined {
  const places = units.flatMap((unit, index) =>
    index > 0 && index < units.length - 1 && fits(unit) ? [index] : [],
  )
  return places.length === 0 ? undefined : random.pick(places)
}

const isWord = (unit: string) => /^\p{L}[\p{L}\p{M}]*$/u.test(unit)
const hasDigit = (unit: string) => /\d/.test(unit)

function at(
  fits: (unit: string) => boolean,
  change: (unit: string, random: Random, drawn: Drawn) => readonly string[],
): Change {
  return (units, random, drawn) => {
    const place = inside(units, random, fits)
    if (place === undefined) return undefined
    const changed = change(units[place]!, random, drawn)
    if (changed.length === 1 && changed[0] === units[place]) return undefined
    // A word twice in a row can be dropped either time.
    if (changed.length === 0 && [units[place - 1], units[place + 1]].includes(units[place])) return undefined
    return units.toSpliced(place, 1, ...changed)
  }
}

const swapped: Change = (units, random) => {
  const place = inside(units.slice(0, -1), random, isWord)
  if (place === undefined || !isWord(units[place + 1]!) || units[place] === units[place + 1]) return undefined
  return units.with(place, units[place + 1]!).with(place + 1, units[place]!)
}

function otherCase(unit: string): string {
  const [first = '', ...rest] = unit
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + rest.join('')
}

function otherDigit(unit: string, random: Random): string {
  const digits = [...unit.matchAll(/\d/g)]
  const { index, 0: digit } = random.pick(digits)
  return unit.slice(0, index) + String((Number(digit) + 1 + random.below(9)) % 10) + unit.slice(index + 1)
}

/** The units in three parts of at least three: what is kept, what is left out, what is kept. */
function parts(units: readonly string[], random: Random): (readonly string[])[] | undefined {
  if (units.length < 9) return undefined
  const first = 3 + random.below(units.length - 8)
  const last = first + 1 + random.below(units.length - first - 3)
  return [units.slice(0, first), units.slice(first, last), units.slice(last)]
}

const ellipses = ['…', '...', '[…]', '[...]', '(…)', '. . .']

const leftOut: Change = (units, random) => {
  const [first, , last] = parts(units, random) ?? []
  return first && last && [...first, random.pick(ellipses), ...last]
}

const onlyWords = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()

/** The parts exchanged, unless the text has them in that order, too. */
const outOfOrder: Change = (units, random, { text, passage }) => {
  const [first, , last] = parts(units, random) ?? []
  if (!first || !last) return undefined
  const [before = '', after = '', whole = ''] = [
    last.join(passage.between),
    first.join(passage.between),
    text,
  ].map(onlyWords)
  if (whole.includes(after, whole.indexOf(before))) return undefined
  return [...last, random.pick(ellipses), ...first]
}

const misread: readonly (readonly [RegExp, string])[] = [
  [/rn/, 'm'],
  [/m/, 'rn'],
  [/l/, '1'],
  [/cl/, 'd'],
  [/O/, '0'],
  [/1/, 'l'],
  [/e/, 'c'],
  [/h/, 'b'],
  [/ó/, '6'],
]

function misreadOf(unit: string, random: Random): string {
  const possible = misread.filter(([letters]) => letters.test(unit))
  if (possible.length === 0) return unit
  const [letters, wrong] = random.pick(possible)
  return unit.replace(letters, wrong)
}

const ligatures: readonly (readonly [string, string])[] = [
  ['ffi', 'ﬃ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
  ['ff', 'ﬀ'],
]

/** A unit as another program would set it. */
function setOtherwise(unit: string, random: Random): string {
  const set = ligatures.reduce((text, [letters, ligature]) => text.replaceAll(letters, ligature), unit)
  const marks = set
    .replace(/["“”]/g, () => random.pick(['"', '“', '”', '«', '»', '„']))
    .replace(/['’]/g, () => random.pick(["'", '’', '‘', 'ʼ']))
    .replace(/^(?:--|[–—])$/, () => random.pick(['–', '—', '--', '―']))
    .replace(/-/g, () => random.pick(['-', '‐', '‑']))
  const isSoft = random.isTrue(0.1) && /^\p{L}{4,}$/u.test(marks)
  const soft = isSoft ? `${marks.slice(0, 2)}\u00ad${marks.slice(2)}` : marks
  return random.isTrue(0.3) ? soft.normalize('NFD') : soft
}

const otherSpaces = ['  ', '\n', '\u00a0', '\t', ' \n', '\u2009', '\u200b ']

function typeset(): Edit {
  const make: Edit['make'] = ({ passage, units }, random) => {
    const set = units.map((unit) => setOtherwise(unit, random))
    const between = () =>
      passage.between === '' || random.isTrue(0.5) ? passage.between : random.pick(otherSpaces)
    const quotation = set.reduce((text, unit) => text + between() + unit)
    return { paragraph: passage.units.join(passage.between), quotation: `“${quotation}”` }
  }
  return { name: 'quotes, spaces, ligatures', isReal: false, make }
}

const initialInBrackets: Change = ([first = '', ...rest]) => {
  const [initial = ''] = first
  const other = otherCase(initial)
  return other === initial || !isWord(first) || first.length < 2
    ? undefined
    : [`[${other}]${first.slice(initial.length)}`, ...rest]
}

/** A word broken after its third letter or later, if what follows is two letters or more. */
function brokenAtLineEnd(unit: string, random: Random): string {
  if (!/^\p{L}{5,}$/u.test(unit)) return unit
  const cut = 3 + random.below(unit.length - 4)
  return `${unit.slice(0, cut)}-\n${unit.slice(cut)}`
}

export const edits: readonly Edit[] = [
  real(
    'word changed',
    at(isWord, (_, random, { words }) => [random.pick(words)]),
  ),
  real(
    'word dropped',
    at(isWord, () => []),
  ),
  real(
    'word added',
    at(isWord, (unit, random, { words }) => [unit, random.pick(words)]),
  ),
  real(
    'number altered',
    at(hasDigit, (unit, random) => [otherDigit(unit, random)]),
  ),
  real(
    'number regrouped',
    at(
      (unit) => /\d[.,]\d/.test(unit),
      (unit, random) => [
        unit.replace(/(?<=\d)[.,](?=\d)/, (mark) => random.pick([mark === ',' ? '.' : ',', ''])),
      ],
    ),
  ),
  real('order', swapped),
  real(
    'case',
    at(isWord, (unit) => [otherCase(unit)]),
  ),
  real(
    'mark inside changed',
    at(
      (unit) => /[\p{L}][,.;:。，]$/u.test(unit),
      (unit, random) => [unit.slice(0, -1) + random.pick(['?', '!', '? '])],
    ),
  ),
  real('ellipsis out of order', outOfOrder),
  copying('recognition noise', true, misreadOf),
  harmless('nothing changed', (units) => units),
  harmless('ellipsis right', leftOut),
  harmless('bracket: initial', initialInBrackets),
  harmless(
    'bracket: replaced',
    at(isWord, (_, random) => [random.pick(['[the man]', '[she]', '[the two countries]', '[Maduro]'])]),
  ),
  harmless(
    'bracket: added',
    at(isWord, (unit, random) => [unit, random.pick(['[sic]', '[of the house]', '[laughs]'])]),
  ),
  copying('hyphen at a line’s end', false, brokenAtLineEnd),
  typeset(),
  harmless('final stop or comma', (units, random) => {
    const last = units.at(-1) ?? ''
    if (/[?!؟？！]["”’]?$/.test(last)) return undefined
    return [...units.slice(0, -1), last.replace(/[.,;:。，；]?["”’]?$/, () => random.pick(['.', ',']))]
  }),
]
