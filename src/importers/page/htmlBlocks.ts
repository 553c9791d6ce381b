import type { BlockKind, DraftBlock } from '../../core/model/article'
import { isElement, isText, namesOf, tagName } from './htmlDocument'
import { raised } from '../../office/text/superscripts'

/** Elements that start and end a line on a page; all others continue within the line. */
const blockTags = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option ' +
    'p pre search section select summary table tbody td tfoot th thead title tr ul video audio'
  ).split(' '),
)

/** Elements whose content is not text on the page. */
export const silentTags = new Set(
  (
    'script style template noscript head iframe frame frameset object embed applet svg canvas audio video ' +
    'textarea input select datalist map noembed noframes annotation annotation-xml meter progress'
  ).split(' '),
)

/** A block and the element it came from, for its links and its place on the page. */
export interface PlacedBlock extends DraftBlock {
  readonly element: Element
  /** UTF-16 code units of `text` inside links. */
  readonly linked: number
}

interface Open {
  readonly element: Element
  readonly tag: string
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly inLink: boolean
}

/**
 * The text of an element as blocks, in reading order.
 *
 * Walks without recursion, so that no depth of nesting can exhaust the stack. Block boundaries never glue two
 * words together, and inline tags never split one.
 */
export function blocksOf(root: Element): PlacedBlock[] {
  const writer = new BlockWriter()
  const open: Open[] = [opened(root, undefined)]
  let node: Node | null = root.firstChild
  while (open.length > 0) {
    const parent = open[open.length - 1]!
    if (node === null) {
      writer.leave(parent)
      open.pop()
      node = open.length > 0 ? parent.element.nextSibling : null
      continue
    }
    if (isText(node)) {
      writer.write(node.textContent ?? '', parent)
    } else if (isElement(node) && !silentTags.has(tagName(node))) {
      const child = opened(node, parent)
      writer.enter(child)
      open.push(child)
      node = node.firstChild
      continue
    }
    node = node.nextSibling
  }
  return writer.blocks
}

function opened(element: Element, parent: Open | undefined): Open {
  const tag = tagName(element)
  const own = ownKind(tag)
  const inherited = parent?.kind ?? 'paragraph'
  // Quoted content stays a quotation whatever element it is in; a heading is a heading even in a list.
  const kind = own === undefined || (inherited === 'quotation' && own === 'listItem') ? inherited : own
  const level = own === 'heading' ? Number(tag[1]) : own === undefined ? parent?.level : undefined
  return { element, tag, kind, level, inLink: tag === 'a' || (parent?.inLink ?? false) }
}

function ownKind(tag: string): BlockKind | undefined {
  if (/^h[1-6]$/.test(tag)) return 'heading'
  if (tag === 'blockquote') return 'quotation'
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'listItem'
  if (tag === 'figcaption' || tag === 'caption') return 'caption'
  return undefined
}

/** Collects running text and splits it into blocks where the page does. */
class BlockWriter {
  readonly blocks: PlacedBlock[] = []
  private parts: string[] = []
  private linked = 0
  private at: Open | undefined
  private breaks = 0
  /** Whether the current block spans several cells: tables with one cell a row only lay out a page. */
  private hasCells = false

  enter(open: Open): void {
    if (open.tag === 'br') this.lineBreak()
    else if (open.tag === 'q') this.append('“', open)
    else if (open.tag === 'td' || open.tag === 'th') this.cell(open)
    else if (blockTags.has(open.tag)) this.flush()
  }

  leave(open: Open): void {
    if (open.tag === 'q') this.append('”', open)
    else if (open.tag !== 'td' && open.tag !== 'th' && blockTags.has(open.tag)) this.flush()
  }

  write(text: string, open: Open): void {
    if (text.trim() === '' && text !== '\u00a0') {
      // White space between two line breaks does not undo them.
      if (this.parts.length > 0 && this.breaks === 0) this.parts.push(' ')
      return
    }
    this.append(open.tag === 'sup' ? raised(text) : text, open)
  }

  private append(text: string, open: Open): void {
    this.breaks = 0
    this.at ??= open
    this.parts.push(text)
    if (open.inLink) this.linked += text.trim().length
  }

  /** One line break is a line within the block; two are how old pages separate paragraphs. */
  private lineBreak(): void {
    this.breaks += 1
    if (this.breaks > 1) this.flush()
    else if (this.parts.length > 0) this.parts.push('\n')
  }

  private cell(open: Open): void {
    while (this.parts.at(-1)?.trim() === '') this.parts.pop()
    if (this.parts.length === 0) return
    this.append(' | ', open)
    this.hasCells = true
  }

  private flush(): void {
    const text = this.parts.join('').trim()
    const { at, linked, hasCells } = this
    this.parts = []
    this.linked = 0
    this.at = undefined
    this.breaks = 0
    this.hasCells = false
    if (at === undefined || text === '') return
    const element = at.element
    const plain: BlockKind = hasCells ? 'tableRow' : isCaption(element, text) ? 'caption' : 'paragraph'
    const kind = at.kind === 'paragraph' ? plain : at.kind
    const placed = { kind, text, element, linked }
    this.blocks.push(
      at.kind === 'heading' && at.level !== undefined ? { ...placed, level: at.level } : placed,
    )
  }
}

const captionNames =
  /\b(captions?|credits?|newscaption|photo|inlineimage|inline image|image ct|attribution)\b/

/** Many pages mark a picture's caption by class only; a picture's credit is recognised by its text. */
function isCaption(element: Element, text: string): boolean {
  if (text.length > 500) return false
  if (
    /^(\(?(image|photo|picture)s?( credit)?:|©)/i.test(text) ||
    /\((image|photo|picture|credit)s?: [^)]{2,60}\)$/i.test(text)
  )
    return true
  let at: Element | null = element
  for (let up = 0; up < 4 && at !== null; up += 1, at = at.parentElement) {
    if (tagName(at) === 'figure' || captionNames.test(namesOf(at))) return true
  }
  return false
}
