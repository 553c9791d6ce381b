/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Where words stand in the text of a page, whatever its spaces, hyphens, line ends, accents and capitals: the text form
 * of a source joins what the lines of a page have apart. Stretches of `text`, in its order.
 */
export function foundWords(text: string, words: string): Stretch[] {
  const sought = lettersOf(words).letters
  if (sought === '') return []
  const { letters, places } = lettersOf(text)
  const found: Stretch[] = []
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + sought.length))
    found.push({ start: places[at]!.start, end: places[at + sought.length - 1]!.end })
  return found
}

/** The letters and digits of a text, folded, and for each code unit of them where it comes from. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly Stretch[] } {
  const letters: string[] = []
  const places: Stretch[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    for (const unit of folded(character).split('')) {
      letters.push(unit)
      places.push({ start, end })
    }
    start = end
  }
  return { letters: letters.join(''), places }
}

function folded(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
