export type Direction = 'ltr' | 'rtl'

/** How much of a text is looked at, in UTF-16 code units. */
const sample = 4000

const letter = /\p{L}/gu
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu

/** The direction that most letters at the beginning of a text are written in; from left to right if it has none. */
export function directionOf(text: string): Direction {
  const beginning = text.slice(0, sample)
  const letters = beginning.match(letter)?.length ?? 0
  const against = beginning.match(rightToLeft)?.length ?? 0
  return against > letters / 2 ? 'rtl' : 'ltr'
}
