import type { PDFPageProxy } from 'unpdf/pdfjs'
import { type Affine, asAffine, compose, identity, moved, turned } from './affine'
import type { Glyph } from './glyph'
import { glyphText } from './glyphText'
import { type PdfFont, fontOf } from './pdfFont'
import { withVisibleSizes } from './visibleSizes'

/** A page's text, glyph by glyph in drawing order. */
export interface PageGlyphs {
  readonly glyphs: readonly Glyph[]
  /** The number of glyphs without a known character. */
  readonly unreadable: number
  /** Whether some text is in a font that could not be loaded, so that not even its glyphs are known. */
  readonly hasLostText: boolean
  /** Whether much of the page is a picture or a drawing. */
  readonly hasPicture: boolean
  /** Whether its text is unseen below a picture, as text recognition (OCR) puts it. */
  readonly isRecognised: boolean
  readonly width: number
  readonly height: number
}

/** pdf.js's operator numbers, by name. */
type Operators = Readonly<Record<string, number>>

/** The text and graphics state that matters for text (ISO 32000-1, 9.3 and 9.4). */
interface State {
  ctm: Affine
  textMatrix: Affine
  x: number
  y: number
  lineX: number
  lineY: number
  font: PdfFont | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  isInvisible: boolean
}

const start: Omit<State, 'ctm'> = {
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  isInvisible: false,
}

/** More glyphs than any page has; a hostile page's further ones are ignored. */
const mostGlyphs = 100_000
/** In square points. */
const smallestPicture = 400
const manyPaths = 50

/**
 * Follows the page's text operators. pdf.js's own text content loses too much: it makes every kind of space a plain
 * one, drops soft hyphens and joiners, and does not say what is bold. `isVisible` says whether a layer of optional
 * content is shown.
 */
export async function pageGlyphs(
  page: PDFPageProxy,
  operators: Operators,
  isVisible: (layer: unknown) => boolean,
): Promise<PageGlyphs> {
  // 0 leaves annotations out: how comments and form fields look says less than what is in them.
  const list = await page.getOperatorList({ annotationMode: 0 })
  const viewport = page.getViewport({ scale: 1 })
  const writer = new PageWriter(
    { ...start, ctm: asAffine(viewport.transform) ?? identity },
    (id) => fontOf(page, id),
    isVisible,
    viewport.width,
    viewport.height,
  )
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]))
  for (const [at, operator] of list.fnArray.entries())
    writer.apply(names.get(operator) ?? '', (list.argsArray as readonly unknown[])[at])
  const { glyphs, unreadable, hasLostText, hasPicture, invisible } = writer
  return {
    glyphs: withVisibleSizes(glyphs),
    unreadable,
    hasLostText,
    hasPicture,
    isRecognised: hasPicture && invisible > glyphs.length / 2,
    width: viewport.width,
    height: viewport.height,
  }
}

class PageWriter {
  readonly glyphs: Glyph[] = []
  unreadable = 0
  invisible = 0
  hasLostText = false
  private pictured = 0
  private paths = 0
  private readonly saved: State[] = []
  private readonly marks: { readonly isArtifact: boolean; readonly isHidden: boolean }[] = []
  private artifacts = 0
  private hidden = 0

  constructor(
    private state: State,
    private readonly font: (id: string) => PdfFont,
    private readonly isVisible: (layer: unknown) => boolean,
    private readonly width: number,
    private readonly height: number,
  ) {}

  /**
   * Pictures are not read, but each is drawn in a unit square scaled to the picture's size. A page whose letters are
   * drawings has hundreds of paths.
   */
  get hasPicture(): boolean {
    return this.pictured > 0.2 * this.width * this.height || this.paths > manyPaths
  }

  apply(operator: string, given: unknown): void {
    const args: readonly unknown[] = Array.isArray(given) ? (given as unknown[]) : []
    const [one, two] = args
    const { state } = this
    switch (operator) {
      case 'save':
      case 'beginGroup':
        this.saved.push({ ...state })
        break
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.state = this.saved.pop() ?? state
        break
      case 'transform':
        state.ctm = compose(state.ctm, asAffine(args) ?? identity)
        this.pictured += areaOf(state.ctm)
        break
      case 'constructPath':
        this.paths += 1
        break
      case 'paintFormXObjectBegin':
        this.saved.push({ ...state })
        state.ctm = compose(state.ctm, asAffine(one) ?? identity)
        break
      case 'beginText':
        this.place(identity)
        break
      case 'setTextMatrix':
        this.place(asAffine(one) ?? asAffine(args) ?? identity)
        break
      case 'moveText':
        this.moveLine(number(one), number(two))
        break
      case 'setLeadingMoveText':
        state.leading = number(two)
        this.moveLine(number(one), number(two))
        break
      case 'nextLine':
        this.moveLine(0, state.leading)
        break
      case 'setLeading':
        state.leading = -number(one)
        break
      case 'setFont':
        state.font = this.font(String(one))
        state.size = number(two)
        break
      case 'setCharSpacing':
        state.charSpacing = number(one)
        break
      case 'setWordSpacing':
        state.wordSpacing = number(one)
        break
      case 'setHScale':
        state.scale = number(one) / 100
        break
      case 'setTextRenderingMode':
        state.isInvisible = one === 3
        break
      case 'setTextRise':
        state.rise = number(one)
        break
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.mark(one, two)
        break
      case 'endMarkedContent':
        this.unmark()
        break
      case 'showText':
        this.show(Array.isArray(one) ? (one as unknown[]) : [])
        break
      default:
    }
  }

  private place(matrix: Affine): void {
    Object.assign(this.state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
  }

  private moveLine(x: number, y: number): void {
    const { state } = this
    state.x = state.lineX += x
    state.y = state.lineY += y
  }

  private mark(tag: unknown, layer: unknown): void {
    const name = typeof tag === 'object' && tag !== null ? (tag as Record<string, unknown>)['name'] : tag
    const isArtifact = name === 'Artifact'
    const isHidden = name === 'OC' && !this.isVisible(layer)
    this.marks.push({ isArtifact, isHidden })
    this.artifacts += Number(isArtifact)
    this.hidden += Number(isHidden)
  }

  private unmark(): void {
    const mark = this.marks.pop()
    this.artifacts -= Number(mark?.isArtifact ?? false)
    this.hidden -= Number(mark?.isHidden ?? false)
  }

  private show(items: readonly unknown[]): void {
    const { state } = this
    const { font } = state
    if (font === undefined) return
    if (font.isMissing) this.hasLostText = true
    const shown = compose(state.ctm, state.textMatrix)
    const size = Math.hypot(...turned(shown, 0, state.size))
    const sign = Math.sign(state.size * (font.isVertical ? 1 : state.scale)) || 1
    const along = font.isVertical ? turned(shown, 0, -sign) : turned(shown, sign, 0)
    const turn = (Math.round((Math.atan2(along[1], along[0]) * 180) / Math.PI) + 360) % 360
    const unit = Math.hypot(...along)
    for (const item of items) {
      if (typeof item === 'number') {
        this.advance((-item / 1000) * state.size)
        continue
      }
      const glyph = shownGlyph(item)
      if (glyph === undefined) continue
      const own = (font.isVertical ? (glyph.down ?? -1000) * 0.001 : glyph.width * font.unit) * state.size
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const [x, y] = moved(shown, state.x, state.y + state.rise)
      this.advance(own + spacing)
      const taken = own + visibleSpacing(spacing, glyph, state.size)
      const width = Math.abs(taken * (font.isVertical ? 1 : state.scale)) * unit
      const text = font.variants.get(glyph.code) ?? glyph.unicode
      this.add(text, { x, y, width, size, turn, font: font.name, isBold: font.isBold, isDrawn: font.isDrawn })
    }
  }

  private advance(by: number): void {
    const { state } = this
    if (state.font?.isVertical === true) state.y += by
    else state.x += by * state.scale
  }

  private add(unicode: string, at: Omit<Glyph, 'text' | 'isArtifact'>): void {
    if (this.hidden > 0 || this.glyphs.length >= mostGlyphs || !this.isOnPage(at)) return
    const text = glyphText(unicode)
    if (text === '\ufffd') this.unreadable += 1
    if (this.state.isInvisible) this.invisible += 1
    if (text !== '') this.glyphs.push({ ...at, text, isArtifact: this.artifacts > 0 })
  }

  /** Text beyond the page's edges is cropped and not visible; NaN is nowhere. */
  private isOnPage({ x, y, width, size: given, isDrawn }: Omit<Glyph, 'text' | 'isArtifact'>): boolean {
    const size = isDrawn ? Math.max(width, 1) : given
    return size > 0.1 && x >= -size && x <= this.width + size && y >= -size && y <= this.height + size
  }
}

/**
 * How much of the spacing after a glyph counts as part of it: that of letter-spaced words and justified lines does, the
 * space between the cells of a table doesn't.
 */
function visibleSpacing(spacing: number, { isSpace }: ShownGlyph, size: number): number {
  return spacing <= (isSpace ? 1 : 0.25) * Math.abs(size) ? spacing : 0
}

interface ShownGlyph {
  readonly unicode: string
  readonly code: number
  readonly width: number
  readonly isSpace: boolean
  /** How far vertical writing advances, in thousandths of the size; negative is down. */
  readonly down: number | undefined
}

function shownGlyph(item: unknown): ShownGlyph | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { unicode, originalCharCode, width, isSpace, vmetric } = item as Record<string, unknown>
  const down = Array.isArray(vmetric) && typeof vmetric[0] === 'number' ? vmetric[0] : undefined
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    code: number(originalCharCode),
    width: number(width),
    isSpace: isSpace === true,
    down,
  }
}

/** The transformed area of a unit square, in square points; 0 if it is no larger than a letter. */
function areaOf([a, b, c, d]: Affine): number {
  const area = Math.abs(a * d - b * c)
  return area > smallestPicture ? area : 0
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
