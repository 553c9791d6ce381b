const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const digit = /^[\p{Nd}\p{No}]/u

/** Whether it is a letter of a right-to-left script; the digits of such scripts don't count. */
export function isRightToLeft(character: string): boolean {
  return rightToLeft.test(character) && !digit.test(character)
}

/** Whether most of the text is written from right to left. */
export function runsRightToLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter(isRightToLeft).length > letters.length / 2
}

/**
 * Reorders characters from their left-to-right order on the page into reading order: the Unicode Bidirectional
 * Algorithm (UAX 9), undone. Each character may be several code points.
 */
export function logicalOrder(visual: readonly string[]): string {
  if (!runsRightToLeft(visual.join(''))) return turnedRuns(visual, isRightToLeft).map(turnedBack).join('')
  return mirrored(turnedRuns(visual.toReversed(), isLeftToRight)).join('')
}

function isLeftToRight(character: string): boolean {
  return digit.test(character) || (/^\p{L}/u.test(character) && !isRightToLeft(character))
}

/** A number within a reversed run still reads from left to right. */
function turnedBack(run: string | readonly string[]): string {
  return typeof run === 'string'
    ? run
    : turnedRuns(run, (one) => digit.test(one))
        .flat()
        .join('')
}

/** Reverses each run of strong characters. */
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

/**
 * The end of the run that starts here; it includes spaces and symbols between letters, and separators within a number.
 */
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

/**
 * Brackets are drawn as mirror images; if the first is a closing one, the characters are named as drawn and get
 * swapped.
 */
function mirrored(runs: readonly (string | readonly string[])[]): string[] {
  const characters = runs.flat()
  const first = characters.find((one) => one in images)
  return first !== undefined && /[)\]}»]/.test(first)
    ? characters.map((one) => images[one] ?? one)
    : characters
}
