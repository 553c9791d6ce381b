import type { NumberLanguage } from './numberLanguage'

/** What a comma before three figures does in a Spanish text, as its other figures show. */
export type CommaHabit = 'thousands' | 'decimals' | undefined

const mexican =
  /\d,\d{3},\d{3}|\d,\d{3}\.\d|(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.,]\d|\d| de )|\$ ?\d{1,3},\d{3}/
const peninsular =
  /\d\.\d{3}(?:\.\d{3})+|(?<![\d.,])\d{1,3},\d{1,2}(?![\d.,]\d|\d)|\d\.\d{3} (?:euros|millones)/

/** Looks through the text when it is first asked. */
export function commaHabit(text: string): () => CommaHabit {
  let habit: { readonly known: CommaHabit } | undefined
  return () => {
    habit ??= { known: habitOf(text) }
    return habit.known
  }
}

function habitOf(text: string): CommaHabit {
  const [thousands, decimals] = [mexican.test(text), peninsular.test(text)]
  return thousands === decimals ? undefined : thousands ? 'thousands' : 'decimals'
}

const unsure = /^(?:[1-9]\d{0,2}),(\d{3})(?![\d,.])/
const fractional = /^(?:%|°.*|.*points|puntos.*)$/
const inMexico = /^(?:\$|MX\$|MXN|pesos)$/
const measured =
  /^(?:[\p{Sc}].*|\p{Lu}{2,3}|dólares|euros|libras|metros|kilos|kilómetros.*|litros.*|grados|toneladas|hectáreas|.?[a-z]{1,2}[²³]?|km\/h|)$/u

/**
 * What to multiply a Spanish number by that was read as if its comma parted thousands: 1/1000 if it parts decimals ("2,456
 * %"), NaN if that isn't sure ("1,250 dólares" in a text without other figures).
 */
export function commaTimes(
  number: string,
  unit: string,
  { language, commas }: { readonly language: NumberLanguage; readonly commas: () => CommaHabit },
): number {
  if (language !== 'es' || !unsure.test(number)) return 1
  if (fractional.test(unit)) return 1e-3
  if (inMexico.test(unit)) return 1
  const scaled = /\p{L}/u.test(number)
  if (!scaled && !measured.test(unit)) return 1 // people come whole
  const habit = commas()
  if (habit === 'thousands') return 1
  if (scaled && /,000(?!\d)/.test(number)) return 1
  return habit === 'decimals' ? 1e-3 : Number.NaN
}
