import { ancestor, type MarkupNode } from './markup'
import { contentOf } from './places'
import type { TextMap, TextPoint } from './textMap'

/** Elements among runs that stay in place when the runs around them are deleted. */
const marks = new Set(
  'w:proofErr w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd'.split(' '),
)
const texts = new Set(['w:t', 'w:lastRenderedPageBreak'])

/**
 * The runs whose words a tracked change can replace, in order: plain text of one paragraph, all visible, and outside
 * fields, text boxes, links and other people's changes. Undefined for anything else.
 */
export function replaceableRuns(map: TextMap, first: TextPoint, last: TextPoint): MarkupNode[] | undefined {
  const start = first.piece.start + (first.piece.isExact ? first.at : 0)
  const end = last.piece.isExact ? last.piece.start + last.at : last.piece.end
  const isWhole =
    (first.piece.isExact || first.at === 0) && (last.piece.isExact || last.at === last.piece.length)
  const paragraph = first.piece.node.parent?.parent
  if (!isWhole || paragraph?.name !== 'w:p' || last.piece.node.parent?.parent !== paragraph) return undefined
  if (ancestor(paragraph, 'w:txbxContent') || ancestor(paragraph, 'mc:AlternateContent')) return undefined
  if (isInField(map.fields, start, end)) return undefined
  const shown = new Set(map.between(first.piece, last.piece).map(({ node }) => node))
  const among = paragraph.children.filter((node) => node.start < end && node.end > start)
  const runs = among.filter((node) => node.name === 'w:r' && !isReference(node))
  const within = runs.flatMap((run) => contentOf(run).filter((one) => one.start < end && one.end > start))
  const isPlain =
    among.every(({ name }) => name === 'w:r' || marks.has(name)) &&
    within.every(({ name }) => texts.has(name)) &&
    within.every((node) => node.name !== 'w:t' || node.openEnd === node.closeStart || shown.has(node))
  return isPlain && runs.length > 0 ? runs : undefined
}

function isReference(run: MarkupNode): boolean {
  const content = contentOf(run)
  return content.length > 0 && content.every(({ name }) => name === 'w:commentReference')
}

/** Whether a field is open where the words begin, or begins or ends within them. */
function isInField(fields: readonly MarkupNode[], start: number, end: number): boolean {
  let depth = 0
  for (const node of fields) {
    if (node.start >= end) break
    if (node.start >= start) return true
    const type = node.attributes['w:fldCharType']
    if (type === 'begin') depth += 1
    else if (type === 'end') depth = Math.max(0, depth - 1)
  }
  return depth > 0
}
