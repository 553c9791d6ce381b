import { messageOf } from '../core/errors'
import { charactersToCheck, withoutFontNotice } from '../reports/withoutFont'
import { runInBlankPage } from './blankPage'

/** The processor time that looking for fonts may take, in milliseconds. */
const lookingTime = 20_000

/**
 * A sentence on the characters of a page that no font of this machine has, which a print shows as empty boxes, or that
 * this could not be found out; undefined if there are none. Never rejects: a print is whole without it.
 */
export async function fontNotice(html: string): Promise<string | undefined> {
  const characters = charactersToCheck(html)
  if (characters.length === 0) return undefined
  try {
    const missing = await runInBlankPage(drawnAsBoxes, characters, lookingTime)
    return missing === null ? notFoundOut('it took too long') : withoutFontNotice(missing)
  } catch (error) {
    return notFoundOut(messageOf(error))
  }
}

function notFoundOut(why: string): string {
  return `Whether this machine has fonts for all characters of the report could not be found out (${why}). Look through the PDF for empty boxes.`
}

/** Runs in the page: a character without a font is drawn as the same box as one that no font can have. */
function drawnAsBoxes(characters: readonly string[]): string[] {
  const side = 32
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.font = '20px sans-serif'
  const drawn = (character: string) => {
    context.clearRect(0, 0, side, side)
    context.fillText(character, 4, 24)
    return context.getImageData(0, 0, side, side).data.join()
  }
  const box = drawn('\u{10fffd}')
  return characters.filter((character) => drawn(character) === box)
}
