const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const digit = /^[\p{Nd}\p{No}]/u

/** Is it a letter of a script that is written from right to left? The digits of such scripts are not. */
export function isRightToLeft(character: string): boolean {
  return rightToLeft.test(character) && !digit.test(character)
}

/** Is most of the text written from right to left? */
export function runsRightToLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter(isRightToLeft).length > letters.length / 2
}

/**
 * Text in the order in which it is read, from its characters as they stand on the page from left to right: what the
 * Unicode Bidirectional Algorithm (UAX 9) does for display, undone. Each character may be several code points.
 */
export function logicalOrder(visual: readonly string[]): string {
  if (!runsRightToLeft(visual.join(''))) return turnedRuns(visual, isRightToLeft).map(turnedBack).join('')
  return mirrored(turnedRuns(visual.toReversed(), isLeftToRight)).join('')
}

function isLeftToRight(character: string): boolean {
  return digit.test(character) || (/^\p{L}/u.test(character) && !isRightToLeft(character))
}

/** A number within a run that was turned around reads from left to right all the same. */
function turnedBack(run: string | readonly string[]): string {
  return typeof run === 'string'
    ? run
    : turnedRuns(run, (one) => digit.test(one))
        .flat()
        .join('')
}

/** The characters with each run of strong ones turned around as one. */
function turnedRuns(
  characters: readonly string[],
  isStrong: (one: string) => boolean,
): (string | string[])[] {
  const out: (string | string[])[] = []
  for (let at = 0; at < characters.length;) {
    if (!isStrong(characters[at]!)) {
      out.push(characters[at]!)
      at += 1
      continue
    }
    const end = runEnd(characters, at, isStrong)
    out.push(characters.slice(at, end).toReversed())
    at = end
  }
  return out
}

/** Where the run that starts here ends: blanks and signs between its letters belong to it, and points within a number. */
function runEnd(characters: readonly string[], from: number, isStrong: (one: string) => boolean): number {
  let end = from + 1
  for (let ahead = end; ahead < characters.length; ahead += 1) {
    const one = characters[ahead]!
    if (isStrong(one)) {
      const between = characters.slice(end, ahead)
      const areNumbers = digit.test(characters[end - 1]!) && digit.test(one)
      if (areNumbers && between.some((sign) => !/^[.,:/٫٬-]$/.test(sign))) return end
      end = ahead + 1
    } else if (!/^[\s\p{P}\p{S}\p{Nd}]/u.test(one)) return end
  }
  return end
}

const images: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
}

/** Brackets are drawn as mirror images: where they come out closing before they open, they are named as drawn. */
function mirrored(runs: readonly (string | readonly string[])[]): string[] {
  const characters = runs.flat()
  const first = characters.find((one) => one in images)
  return first !== undefined && /[)\]}»]/.test(first)
    ? characters.map((one) => images[one] ?? one)
    : characters
}
