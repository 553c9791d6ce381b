import type { MarkupNode } from './markup'
import { ancestor } from './markup'
import type { Piece, TextPoint } from './textMap'

/** A place in the main part where a mark may stand: between runs, or within one that is parted there. */
export interface Cut {
  /** The run to part; undefined between runs. */
  readonly run: MarkupNode | undefined
  readonly offset: number
}

/** Elements that hold runs and marks side by side (ISO/IEC 29500-1, EG_PContent and EG_ContentRunContent). */
const holders = new Set(
  'w:p w:hyperlink w:ins w:moveTo w:sdtContent w:smartTag w:customXml w:fldSimple w:dir w:bdo'.split(' '),
)

/** Where a comment's range begins that begins with a character. */
export function cutBefore({ piece, at }: TextPoint): Cut {
  const place = standing(piece.node)
  if (isIn(piece, place)) return settled(place, piece.isExact ? piece.start + at : piece.start)
  return { run: undefined, offset: place.start }
}

/** Where a comment's range ends that ends with a character; `at` is behind it. */
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
 * What stands among runs and has the element in it, or is it. Word takes no comments within text boxes, so that theirs
 * are put on the box.
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

/** Whether the character is an element, such as a tab, and not written in the text of one. */
function isElement({ node, start }: Piece): boolean {
  return start === node.start
}

/** A cut at the very beginning or end of a run is before or behind it, and one at an element's ends is beside that. */
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

/** What a run holds besides its properties. */
export function contentOf(run: MarkupNode): readonly MarkupNode[] {
  return run.children.filter(({ name }) => name !== 'w:rPr')
}
