import type { Glyph } from './glyph'
import { rowsOf } from '../layout/segment'
import { segmentsOf } from '../layout/segments'
import { plainSpaces } from './spaces'
import type { PageGlyphs } from './textOperators'
import { upright } from './upright'

/**
 * Texts along the margin and across the page, as they are read when the page is turned: the scale of a drawing is a row of
 * numbers, and not one number. Slanted text is in drawing order.
 */
export function sidewaysTexts(page: PageGlyphs, sideways: readonly Glyph[]): string[] {
  return [...new Set(sideways.map((one) => one.turn))].flatMap((turn) => {
    const own = sideways.filter((one) => one.turn === turn)
    if (turn % 90 !== 0) return [own.map((one) => one.text).join('')]
    const segments = segmentsOf(plainSpaces(upright({ ...page, glyphs: own }).glyphs))
    return rowsOf(segments, 0.3).map((row) => row.map((one) => one.text).join(' '))
  })
}
