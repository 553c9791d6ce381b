import type { Span } from '../model/anchor'

/** A paragraph with more turns than this is not dialogue; the limit bounds the work. */
const mostTurns = 24

/**
 * The spoken parts of a paragraph set with dashes, as Spanish prints dialogue: "—Se veía todo rojo —relató Ortega—.
 * Perdí las ovejas." has two, without their dashes.
 *
 * `block` is the paragraph's text; spans count from its start. A dash at the start without a second one before the
 * speaker marks a list item, which gives nothing.
 */
export function findDialogue(block: string): Span[] {
  if (!/^[—–]\s?[\p{L}¿¡“"«]/u.test(block)) return []
  const spoken: Span[] = []
  let at = 1
  for (const narrator of block.matchAll(/ [—–](?=\p{Ll})/gu)) {
    if (narrator.index < at) continue
    if (spoken.length === mostTurns) break
    spoken.push({ start: at, end: narrator.index })
    const rest = /[^\s—–][—–][.,;:]?(?=\s|$)/u.exec(block.slice(narrator.index + 2))
    if (!rest) return spoken
    at = narrator.index + 2 + rest.index + rest[0].length
  }
  if (spoken.length > 0 && /\S/.test(block.slice(at))) spoken.push({ start: at, end: block.length })
  return spoken.flatMap((span) => {
    const blanks = /^\s*/.exec(block.slice(span.start, span.end))?.[0].length ?? 0
    return span.start + blanks < span.end ? [{ start: span.start + blanks, end: span.end }] : []
  })
}
