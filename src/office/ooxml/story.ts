import { raised } from '../text/superscripts'
import { LanguageCount } from '../text/languages'
import type { FlowLink } from '../text/noteText'
import { type FlowPlace, TextFlow } from '../text/textFlow'
import type { XmlElement, XmlReader } from '../xml'
import { ChangeCount } from './changes'
import { type Drawing, drawingOf } from './drawings'
import { Fields, linkIn } from './fields'
import { isOn } from './ooxml'
import { isOwnAuthor } from '../text/ownAuthor'
import type { Relationships } from './package'
import {
  changeElements,
  listPlace,
  paragraphKind,
  readParagraphProperty,
  readRunProperty,
} from './properties'
import type { ListPlace, ParagraphProperties, RunProperties } from './properties'
import type { Styles } from './styles'
import { symbolOf, withSymbols } from './symbols'

/** The data that a story refers to. */
export interface StoryContext {
  readonly styles: Styles
  readonly relationships: Relationships
}

/** An open tracked change; suggested ones are this program's own. */
type Change = 'insertion' | 'deletion' | 'suggestedInsertion' | 'suggestedDeletion'

export type MarkKind = 'commentStart' | 'commentEnd' | 'comment' | 'footnote' | 'endnote'

/** A reference to a note, or the start or end of a comment's range. */
export interface Mark {
  readonly kind: MarkKind
  readonly id: string
  readonly place: FlowPlace
}

const markElements: ReadonlyMap<string, MarkKind> = new Map([
  ['w:commentRangeStart', 'commentStart'],
  ['w:commentRangeEnd', 'commentEnd'],
  ['w:commentReference', 'comment'],
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
])

/** Elements without text of the document: earlier formatting, settings, and pronunciation guides. */
const passedOver = new Set(
  (
    'w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblGridChange w:tcPrChange w:trPrChange ' +
    'w:tblPrExChange w:numberingChange w:sectPr w:sdtPr w:tblPr w:tblGrid w:delText w:delInstrText w:fldData ' +
    'w:rt w:rubyPr'
  ).split(' '),
)

/** Elements of a run that represent a character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
])

/** The sign before a part of a formula when it is written on one line, so that ½ does not become 12. */
const formulaMarks: ReadonlyMap<string, string> = new Map([
  ['m:den', '/'],
  ['m:sup', '^'],
])

/**
 * Reads one story of a Word document (its body, a note or a comment) element by element (WordprocessingML, ISO/IEC
 * 29500-1, 17). Deleted and hidden text is left out, but its marks are kept. This program's suggestions in a checked
 * copy are ignored, as they are not accepted yet.
 */
export class Story implements Required<XmlReader> {
  readonly flow = new TextFlow()
  readonly changes = new ChangeCount()
  readonly languages = new LanguageCount()
  readonly marks: Mark[] = []
  readonly links: FlowLink[] = []
  /** The first paragraph with text in the title style. */
  title: FlowPlace | undefined
  /** The number of embedded files in other formats, which Word would show as part of the text. */
  embedded = 0
  /** The charts, diagrams and objects that are shown, whose words are not read. */
  readonly drawings: Drawing[] = []
  /** The paragraphs of lists, and where the text of each ends. */
  readonly listPlaces: (ListPlace & { readonly place: FlowPlace })[] = []

  private readonly fields = new Fields()
  private readonly path: string[] = []
  private readonly paragraphs: ParagraphProperties[] = []
  private readonly runs: RunProperties[] = []
  /** For each row of a table that is open, whether it was deleted. */
  private readonly rows: boolean[] = []
  /** For each open choice between alternative contents, how much had been shown before it. */
  private readonly choices: number[] = []
  /** Whether the current control still shows its placeholder text. */
  private isPlaceholder = false
  private passing = 0
  private deletions = 0
  private insertions = 0
  private readonly openChanges: Change[] = []
  /** The fields and hyperlinks that are open; those that lead nowhere are undefined. */
  private readonly openLinks: (FlowLink | undefined)[] = []

  /** `onWrite` is called with each text written and its place in the flow. */
  constructor(
    private readonly context: StoryContext,
    private readonly onWrite?: (text: string, place: FlowPlace) => void,
  ) {}

  open(element: XmlElement): void {
    const { name } = element
    if (name === 'w:showingPlcHdr') this.isPlaceholder = isOn(element.attributes)
    if (this.passing > 0 || this.isPassedOver(name) || this.isNeedless(name)) {
      this.passing += 1
      return
    }
    const parent = this.path.at(-1) ?? ''
    if (!this.readProperty(element, parent)) this.enter(element, parent)
    this.path.push(name)
  }

  close(): void {
    if (this.passing > 0) this.passing -= 1
    else this.leave(this.path.pop() ?? '')
  }

  text(text: string): void {
    if (this.passing > 0) return
    const at = this.path.at(-1)
    if (at === 'w:instrText') this.fields.instruct(text)
    if (at !== 'w:t' && at !== 'm:t' && at !== 'w:delText') return
    const run = this.runs.at(-1)
    const lettered = run?.font === undefined ? text : withSymbols(text, run.font)
    this.write(this.has('isRaised') ? raised(lettered) : lettered)
  }

  private isPassedOver(name: string): boolean {
    return passedOver.has(name) && !(name === 'w:delText' && this.openChanges.includes('suggestedDeletion'))
  }

  /**
   * Of alternative contents, for example a text box for newer and older programs, the first with text or a drawing
   * counts; of a control, only what somebody entered.
   */
  private isNeedless(name: string): boolean {
    if (name === 'w:sdtContent' && this.isPlaceholder) {
      this.isPlaceholder = false
      return true
    }
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    return this.shown > (this.choices.at(-1) ?? Infinity)
  }

  /** How much has been shown so far: characters and drawings. */
  private get shown(): number {
    return this.flow.written + this.drawings.length
  }

  private readProperty(element: XmlElement, parent: string): boolean {
    const paragraph = this.paragraphs.at(-1) ?? {}
    const isOfMark = parent === 'w:rPr' && this.path.at(-2) === 'w:pPr'
    if (parent === 'w:pPr' || parent === 'w:numPr' || isOfMark)
      readParagraphProperty(paragraph, element, parent)
    else if (parent === 'w:rPr') readRunProperty(this.runs.at(-1) ?? {}, element)
    else if (parent === 'w:trPr') this.readRowProperty(element.name)
    else return false
    return true
  }

  private readRowProperty(name: string): void {
    if (name !== 'w:del' || this.rows.at(-1) !== false) return
    this.rows[this.rows.length - 1] = true
    this.deletions += 1
  }

  private enter({ name, attributes }: XmlElement, parent: string): void {
    const mark = markElements.get(name)
    const character = parent === 'w:r' ? characters.get(name) : formulaMarks.get(name)
    const change = changeElements.get(name)
    if (mark !== undefined) this.mark(mark, attributes['w:id'] ?? '')
    else if (character !== undefined) this.write(character)
    else if (change !== undefined) this.change(change, attributes['w:author'] ?? '')
    else if (name === 'm:f' && this.flow.endsWithFigure) this.write(' ')
    else if (name === 'w:p') this.beginParagraph()
    else if (name === 'w:r' || name === 'm:r') this.runs.push({})
    else if (name === 'w:tr') this.beginRow()
    else if (name === 'w:tc') this.flow.beginCell()
    else if (name === 'mc:AlternateContent') this.choices.push(this.shown)
    else if (name === 'w:sym') this.write(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''))
    else if (name === 'w:fldChar') this.stepField(attributes['w:fldCharType'])
    else if (name === 'w:fldSimple') this.link(linkIn(attributes['w:instr'] ?? ''))
    else if (name === 'w:hyperlink')
      this.link(this.context.relationships.get(attributes['r:id'] ?? '')?.target)
    else if (name === 'w:altChunk') this.embedded += 1
    else this.draw(drawingOf(name))
  }

  private leave(name: string): void {
    if (name === 'w:p') this.endParagraph()
    else if (name === 'w:r' || name === 'm:r') this.runs.pop()
    else if (name === 'w:tr') this.endRow()
    else if (name === 'w:tc') this.flow.endCell()
    else if (name === 'mc:AlternateContent') this.choices.pop()
    else if (name === 'w:hyperlink' || name === 'w:fldSimple') this.endLink()
    else if (changeElements.has(name) && !this.path.at(-1)?.endsWith('Pr')) this.endChange()
  }

  private change(change: 'insertion' | 'deletion', author: string): void {
    const isSuggested = isOwnAuthor(author)
    if (!isSuggested) this.changes.add(change, author)
    if (change === 'insertion') this.openChanges.push(isSuggested ? 'suggestedInsertion' : change)
    else this.openChanges.push(isSuggested ? 'suggestedDeletion' : change)
    this.count(this.openChanges.at(-1), 1)
  }

  private endChange(): void {
    this.count(this.openChanges.pop(), -1)
  }

  private count(change: Change | undefined, by: 1 | -1): void {
    if (change === 'insertion') this.insertions += by
    else if (change === 'deletion' || change === 'suggestedInsertion') this.deletions += by
  }

  private mark(kind: MarkKind, id: string): void {
    // A deleted reference takes its note with it; a comment on deleted words stays, since it may say why they were
    // deleted.
    const isNote = kind === 'footnote' || kind === 'endnote'
    if (!isNote || this.isShown()) this.marks.push({ kind, id, place: this.flow.place() })
  }

  private link(address: string | undefined): void {
    const link = { place: this.flow.place(), address: address ?? '' }
    const isLink = address !== undefined && this.isShown()
    if (isLink) this.links.push(link)
    this.openLinks.push(isLink ? link : undefined)
  }

  private endLink(): void {
    const link = this.openLinks.pop()
    if (link !== undefined) link.end = this.flow.place()
  }

  private draw(drawing: Drawing | undefined): void {
    if (drawing !== undefined && this.isShown()) this.drawings.push(drawing)
  }

  private stepField(type: string | undefined): void {
    const address = this.fields.step(type)
    if (type === 'end') this.endLink()
    else if (type === 'begin') this.openLinks.push(undefined)
    else if (address !== undefined) {
      this.openLinks.pop()
      this.link(address)
    }
  }

  private write(text: string): void {
    if (!this.isShown()) return
    if (this.insertions === 0) this.changes.unchanged()
    if (this.has('isStruck')) return this.flow.strike(text)
    this.languages.add(text, this.runs.at(-1)?.language, this.context.styles.language)
    const place = this.flow.place()
    const { written } = this.flow
    this.flow.write(text)
    if (this.flow.written > written) this.onWrite?.(text, place)
  }

  private isShown(): boolean {
    return this.deletions === 0 && !this.fields.isInstruction && !this.has('isHidden')
  }

  /** Whether the current run is so, by itself or by its styles. */
  private has(effect: 'isHidden' | 'isRaised' | 'isStruck'): boolean {
    const run = this.runs.at(-1)
    return (
      run?.[effect] ??
      [run?.style, this.paragraphs.at(-1)?.style].some(
        (style) => style !== undefined && this.context.styles.effectOf(style)[effect],
      )
    )
  }

  private beginParagraph(): void {
    this.paragraphs.push({})
    this.flow.beginParagraph()
  }

  private endParagraph(): void {
    const own = this.paragraphs.pop() ?? {}
    const style = own.style === undefined ? undefined : this.context.styles.effectOf(own.style)
    const place = this.flow.place()
    const listed = listPlace(own, style)
    const isCounted = listed !== undefined && !(style?.isContents ?? false) && own.isJoined !== true
    if (isCounted) this.listPlaces.push({ ...listed, place })
    if (style?.isTitle === true && place.at > 0) this.title ??= place
    if (own.markChange !== undefined) this.changes.add(own.markChange.change, own.markChange.author)
    this.fields.endParagraph()
    this.flow.endParagraph(paragraphKind(own, style), {
      isJoined: own.isJoined ?? false,
      isLeftOut: style?.isContents ?? false,
    })
  }

  private beginRow(): void {
    this.rows.push(false)
    this.flow.beginRow()
  }

  private endRow(): void {
    if (this.rows.pop() === true) this.deletions -= 1
    this.flow.endRow()
  }
}
