import type { Span } from '../model/anchor'
import type { Fidelity } from './fidelity'
import { isDifference } from './pieces'

/**
 * What differs between a quotation and the wording that was found for it (the source's text at the result's place): a few
 * words for each difference, in reading order.
 */
export function differencesInWords(result: Fidelity, wording: string, quotation: string): readonly string[] {
  if (result.found === 'none') return []
  const words = (text: string, { start, end }: Span, offset = 0) =>
    text.slice(start - offset, end - offset).replace(/\s+/g, ' ')
  return result.pieces.filter(isDifference).map((piece) => {
    const said = words(wording, piece.source, result.start)
    const quoted = words(quotation, piece.quotation)
    if (piece.kind === 'missing') return `“${said}” is missing`
    return piece.kind === 'added' ? `“${quoted}” is added` : `“${quoted}” instead of “${said}”`
  })
}
