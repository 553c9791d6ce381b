/** How lists are numbered. */
export type NumeralStyle = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman'

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number of a list as it is written: 3, c, C, iii, III. After z come aa, bb. */
export function numeral(number: number, style: NumeralStyle): string {
  if (number < 1 || number > 3999 || style === 'decimal') return String(number)
  if (style === 'lowerLetter' || style === 'upperLetter') {
    const letter = String.fromCharCode((style === 'lowerLetter' ? 97 : 65) + ((number - 1) % 26))
    return letter.repeat(Math.ceil(number / 26))
  }
  const written = romanOf(number)
  return style === 'lowerRoman' ? written : written.toUpperCase()
}

function romanOf(number: number): string {
  let rest = number
  let written = ''
  for (const [value, letters] of roman) for (; rest >= value; rest -= value) written += letters
  return written
}
