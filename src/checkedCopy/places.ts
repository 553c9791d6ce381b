import type { MarkupNode } from './markup'
import { ancestor } from './markup'
import type { Piece, TextPoint } from './textMap'

/** A place for a mark in the main part: between runs, or within one that is split there. */
export interface Cut {
  /** The run to split; undefined between runs. */
  readonly run: MarkupNode | undefined
  readonly offset: number
}

/** Elements that contain runs and marks side by side (ISO/IEC 29500-1, EG_PContent and EG_ContentRunContent). */
const holders = new Set(
  'w:p w:hyperlink w:ins w:moveTo w:sdtContent w:smartTag w:customXml w:fldSimple w:dir w:bdo'.split(' '),
)

/** The start of a comment's range that begins with this character. */
export function cutBefore({ piece, at }: TextPoint): Cut {
  const place = standing(piece.node)
  if (isIn(piece, place)) return settled(place, piece.isExact ? piece.start + at : piece.start)
  return { run: undefined, offset: place.start }
}

/** The end of a comment's range that ends with this character; `at` is after it. */
export function cutBehind({ piece, at }: TextPoint): Cut {
  const place = standing(piece.node)
  if (isIn(piece, place))
    return settled(
      place,
      piece.isExact ? piece.start + at : Math.max(piece.end, isElement(piece) ? piece.node.end : 0),
    )
  return { run: undefined, offset: place.end }
}

/**
 * The sibling of runs that is the element or contains it. Word allows no comments within text boxes, so those go on the
 * box.
 */
export function standing(node: MarkupNode): MarkupNode {
  let at = outOfBoxes(node)
  while (at.parent !== undefined && !holders.has(at.parent.name)) at = at.parent
  return at
}

/** Whether an element is in a text box. */
export function isBoxed(node: MarkupNode): boolean {
  return ancestor(node, 'w:txbxContent') !== undefined
}

function outOfBoxes(node: MarkupNode): MarkupNode {
  let outermost = node
  for (let box = ancestor(node, 'w:txbxContent'); box !== undefined; box = ancestor(box, 'w:txbxContent'))
    outermost = box
  return outermost
}

function isIn(piece: Piece, place: MarkupNode): boolean {
  return place.name === 'w:r' && piece.node.parent === place
}

/** Whether the character is an element of its own, like a tab, and not part of an element's text. */
function isElement({ node, start }: Piece): boolean {
  return start === node.start
}

/** Moves a cut at the very beginning or end of a run outside it, and one at an element's ends beside that element. */
function settled(run: MarkupNode, at: number): Cut {
  const content = contentOf(run)
  const child = content.find((one) => at >= one.start && at <= one.end)
  let offset = at
  if (child !== undefined && at <= child.openEnd && at !== child.end) offset = child.start
  else if (child !== undefined && at >= child.closeStart) offset = child.end
  if (offset <= (content.at(0)?.start ?? run.openEnd)) return { run: undefined, offset: run.start }
  if (offset >= (content.at(-1)?.end ?? run.closeStart)) return { run: undefined, offset: run.end }
  return { run, offset }
}

/** A run's content without its properties. */
export function contentOf(run: MarkupNode): readonly MarkupNode[] {
  return run.children.filter(({ name }) => name !== 'w:rPr')
}
