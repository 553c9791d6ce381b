import type { BlockKind, DraftBlock, StruckWords } from '../../core/model/article'
import { isElement, isText, namesOf, tagName } from './htmlDocument'
import { ListNumbers } from './listNumbers'
import { isStruck } from './struckElements'
import { raised } from '../../office/text/superscripts'

/** Elements that start and end a line on a page; all others continue within the line. */
const blockTags = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option ' +
    'p pre search section select summary table tbody td tfoot th thead title tr ul video audio'
  ).split(' '),
)

/** Elements of running text. */
const runs = new Set('p span sup a em strong b i'.split(' '))

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

/** A block without its place on the page. */
export function plain({ kind, level, locator, text, struck }: PlacedBlock): DraftBlock {
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    ...(locator === undefined ? {} : { locator }),
    text,
    ...(struck === undefined ? {} : { struck }),
  }
}

interface Open {
  readonly element: Element
  readonly tag: string
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly inLink: boolean
  readonly isStruck: boolean
  readonly isRaised: boolean
}

/** A stretch of running text: words, or words that the page strikes out. */
type Part = string | { readonly struck: string }

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
  return withoutHyphenation(writer.finish())
}

function opened(element: Element, parent: Open | undefined): Open {
  const tag = tagName(element)
  // Where a page forgets to close a heading, its paragraphs are in it.
  const own = tag === 'p' && parent?.kind === 'heading' ? 'paragraph' : ownKind(tag)
  const inherited = parent?.kind ?? 'paragraph'
  // Quoted content stays a quotation whatever element it is in; a heading is a heading even in a list.
  const kind = own === undefined || (inherited === 'quotation' && own === 'listItem') ? inherited : own
  const level = own === 'heading' ? Number(tag[1]) : own === undefined ? parent?.level : undefined
  const inLink = tag === 'a' || (parent?.inLink ?? false)
  return {
    element,
    // Within a sentence a button is a word of it.
    tag: tag === 'button' && parent !== undefined && runs.has(parent.tag) ? 'span' : tag,
    kind,
    level,
    inLink,
    isStruck: isStruck(element) || (parent?.isStruck ?? false),
    isRaised: isRaised(element) || (parent?.isRaised ?? false),
  }
}

/** Classes of raised words and of the marks of notes. */
const raisedNames =
  /\b(sup|super|superscript|note ?ref|(fn|foot ?note|end ?note) ?(ref|mark|marker|anchor|number|num|link|reference)|fn)\b/
const raisable = new Set(['span', 'a', 'small', 'i', 'b', 'em', 'font', 'button'])

/** By its tag, its own style, or, for a figure or a sign, its class. */
function isRaised(element: Element): boolean {
  const tag = tagName(element)
  if (tag === 'sup') return true
  const style = element.getAttribute('style') ?? ''
  if (/\bvertical-align\s*:\s*(super|text-top)\b/i.test(style)) return true
  if (!raisable.has(tag)) return false
  if (/\bposition\s*:\s*relative\b/i.test(style) && /(?:^|[;\s])top\s*:\s*-[\d.]+e[mx]/i.test(style))
    return true
  return element.hasAttribute('class') && raisedNames.test(namesOf(element, ''))
}

function ownKind(tag: string): BlockKind | undefined {
  if (/^h[1-6]$/.test(tag)) return 'heading'
  if (tag === 'blockquote') return 'quotation'
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'listItem'
  if (tag === 'figcaption' || tag === 'caption') return 'caption'
  return undefined
}

/** UTF-16 code units for each soft hyphen, on average, where a program put them into long words. */
const hyphenated = 400

/** Leaves out the soft hyphens that a program put in, so that words are found and quoted as they read; a few stay. */
function withoutHyphenation(blocks: PlacedBlock[]): PlacedBlock[] {
  const [length, hyphens] = blocks.reduce(
    ([units, count], { text }) => [units + text.length, count + text.split('\u00ad').length - 1],
    [0, 0],
  )
  if (hyphens < 3 || length / hyphens > hyphenated) return blocks
  return blocks.map((block) => {
    const struck = block.struck?.map(({ at, text }) => ({
      at: at - (block.text.slice(0, at).split('\u00ad').length - 1),
      text: text.replaceAll('\u00ad', ''),
    }))
    return { ...block, text: block.text.replaceAll('\u00ad', ''), ...(struck ? { struck } : {}) }
  })
}

/** Collects running text and splits it into blocks where the page does. */
class BlockWriter {
  private readonly blocks: PlacedBlock[] = []
  private parts: Part[] = []
  private linked = 0
  private at: Open | undefined
  private breaks = 0
  /** Struck out in blocks of their own, since the last block. */
  private waiting: StruckWords[] = []
  /** Whether the current block spans several cells: tables with one cell a row only lay out a page. */
  private hasCells = false
  private readonly numbers = new ListNumbers()
  /** The number of the list item that is open, until its first words are written. */
  private number: string | undefined

  enter(open: Open): void {
    if (open.tag === 'br') this.lineBreak()
    else if (open.tag === 'q') this.append('“', open)
    else if (open.tag === 'td' || open.tag === 'th') this.cell(open)
    else if (blockTags.has(open.tag)) this.flush()
    if (open.tag === 'li') this.number = this.numbers.of(open.element)
  }

  leave(open: Open): void {
    if (open.tag === 'q') this.append('”', open)
    else if (open.tag !== 'td' && open.tag !== 'th' && blockTags.has(open.tag)) this.flush()
  }

  write(text: string, open: Open): void {
    if (open.isStruck) return this.strike(text)
    if (text.trim() === '' && text !== '\u00a0') {
      // White space between two line breaks does not undo them.
      if (this.parts.length > 0 && this.breaks === 0) this.parts.push(' ')
      return
    }
    this.append(open.isRaised ? raised(text) : text, open)
  }

  /** Words before and after stay one block. */
  private strike(text: string): void {
    const last = this.parts.at(-1)
    if (typeof last === 'object') this.parts[this.parts.length - 1] = { struck: last.struck + text }
    else this.parts.push({ struck: text })
  }

  private append(text: string, open: Open): void {
    if (open.isStruck) return this.strike(text)
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
    while (isBlank(this.parts.at(-1))) this.parts.pop()
    if (this.at === undefined) return
    this.append(' | ', open)
    this.hasCells = true
  }

  /** The blocks, once the text has ended: what is struck out after them stays with the last one. */
  finish(): PlacedBlock[] {
    const last = this.blocks.at(-1)
    if (last === undefined || this.waiting.length === 0) return this.blocks
    const ended = this.waiting.map((words) => ({ ...words, at: last.text.length }))
    return [...this.blocks.slice(0, -1), { ...last, struck: [...(last.struck ?? []), ...ended] }]
  }

  private flush(): void {
    const { text, struck } = joined(this.parts)
    const { at, linked, hasCells } = this
    this.parts = []
    this.linked = 0
    this.at = undefined
    this.breaks = 0
    this.hasCells = false
    if (at === undefined || text === '') {
      for (const words of struck) this.waiting.push({ ...words, at: 0 })
      return
    }
    const element = at.element
    const plain: BlockKind = hasCells ? 'tableRow' : isCaption(element, text) ? 'caption' : 'paragraph'
    const kind = at.kind === 'paragraph' || (at.kind === 'listItem' && isCredit(text)) ? plain : at.kind
    const own = [...this.waiting, ...struck]
    this.waiting = []
    const locator = kind === 'listItem' ? this.number : undefined
    this.number = undefined
    const placed = {
      kind,
      text,
      element,
      linked,
      ...(locator === undefined ? {} : { locator }),
      ...(own.length === 0 ? {} : { struck: own }),
    }
    this.blocks.push(
      at.kind === 'heading' && at.level !== undefined ? { ...placed, level: at.level } : placed,
    )
  }
}

function isBlank(part: Part | undefined): boolean {
  return typeof part === 'string' && part.trim() === ''
}

/** The words of a block without those struck out, and where these stood. */
function joined(parts: readonly Part[]): { text: string; struck: StruckWords[] } {
  const struck: StruckWords[] = []
  const words = parts.map((part, index) => {
    if (typeof part === 'string') return part
    return /^\s|\s$/.test(part.struck) && joins(parts[index - 1], parts[index + 1]) ? ' ' : ''
  })
  const whole = words.join('')
  const text = whole.trim()
  let at = whole.trimStart().length - whole.length
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'object' && part.struck.trim() !== '')
      struck.push({ at: Math.min(Math.max(at, 0), text.length), text: part.struck.trim() })
    at += words[index]!.length
  }
  return { text, struck }
}

/** Whether two words would be one without what is between them. */
function joins(before: Part | undefined, after: Part | undefined): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false
  return /[^\s]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
}

const captionNames =
  /\b(captions?|credits?|newscaption|photo|inlineimage|inline image|image ct|attribution)\b/

/** Whether a text begins or ends as a picture's credit does. */
function isCredit(text: string): boolean {
  return (
    /^(\(?(image|photo|picture|foto|bild|imagen|imagem|immagine)s?( credit)?:|©)/i.test(text) ||
    /\((image|photo|picture|credit|foto|bild|imagen|imagem|immagine)s?: [^)]{2,60}\)$/i.test(text)
  )
}

/** Many pages mark a picture's caption by class only; a picture's credit is recognised by its text. */
function isCaption(element: Element, text: string): boolean {
  if (text.length > 500) return false
  if (isCredit(text)) return true
  let at: Element | null = element
  for (let up = 0; up < 4 && at !== null; up += 1, at = at.parentElement) {
    if (tagName(at) === 'figure' || captionNames.test(namesOf(at))) return true
  }
  return false
}
