import { eachToken, formOf, isWordForm, rejoined } from './tokens'

/** A text in which quotations are looked up, as plain data that threads can pass to each other. */
export interface PreparedSource {
  readonly text: string
  /** Every form of a token in the text, once, and its number, which the arrays below count with. */
  readonly numbers: ReadonlyMap<string, number>
  readonly forms: readonly string[]
  /** Of each form: 1 if it has letters or digits, 0 for a punctuation mark. */
  readonly isWord: Uint8Array
  /** The forms broken at a line's end, by the words they are without the hyphen. */
  readonly broken: ReadonlyMap<string, readonly string[]>
  /** Of each token in reading order: the number of its form, and its place in UTF-16 code units. */
  readonly tokens: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Where a form occurs, as indices of tokens: `places.subarray(first[number], first[number + 1])`. */
  readonly first: Int32Array
  readonly places: Int32Array
}

/** Cuts a source's text into words once, so that many quotations can be checked against it. */
export function prepareSource(text: string): PreparedSource {
  const numbers = new Map<string, number>()
  const numbersOfRaw = new Map<string, number>()
  // Room for the most tokens there can be: what of it stays unused takes no memory, where a growing list takes it twice.
  const tokens = new Int32Array(text.length)
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  let count = 0
  eachToken(text, (raw, start) => {
    const known = numbersOfRaw.get(raw)
    const number = known ?? numberOf(formOf(raw), numbers)
    if (known === undefined) numbersOfRaw.set(raw, number)
    if (number < 0) return
    tokens[count] = number
    starts[count] = start
    ends[count] = start + raw.length
    count += 1
  })
  const forms = [...numbers.keys()]
  return {
    text,
    numbers,
    forms,
    isWord: Uint8Array.from(forms, (form) => Number(isWordForm(form))),
    broken: brokenForms(forms),
    tokens: tokens.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    ...placesOf(tokens.subarray(0, count), numbers.size),
  }
}

/** The number of a form, a new one where it is new; −1 for the empty form. */
function numberOf(form: string, numbers: Map<string, number>): number {
  if (form === '') return -1
  const number = numbers.get(form) ?? numbers.size
  numbers.set(form, number)
  return number
}

function brokenForms(forms: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const broken = new Map<string, string[]>()
  for (const form of forms) {
    const whole = rejoined(form)
    if (whole !== form) broken.set(whole, [...(broken.get(whole) ?? []), form])
  }
  return broken
}

function placesOf(tokens: Int32Array, size: number): Pick<PreparedSource, 'first' | 'places'> {
  const first = new Int32Array(size + 1)
  for (const number of tokens) first[number + 1]! += 1
  for (let number = 0; number < size; number++) first[number + 1]! += first[number]!
  const next = first.slice()
  const places = new Int32Array(tokens.length)
  tokens.forEach((number, index) => (places[next[number]!++] = index))
  return { first, places }
}

/** Where a form occurs, as indices of tokens in reading order. */
export function occurrences({ first, places }: PreparedSource, number: number | undefined): Int32Array {
  if (number === undefined) return new Int32Array()
  return places.subarray(first[number], first[number + 1])
}
