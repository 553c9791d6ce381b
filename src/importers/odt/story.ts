import type { WriterNote } from '../../core/model/writerNote'
import { raised } from '../../office/text/superscripts'
import { LanguageCount } from '../../office/text/languages'
import { type FlowLink, type NoteText, noteTextOf } from '../../office/text/noteText'
import { headingOf } from '../../office/text/styleKinds'
import { type FlowPlace, type ParagraphKind, TextFlow } from '../../office/text/textFlow'
import type { XmlElement, XmlReader } from '../../office/xml'
import type { StyleEffect, Styles } from './styles'

/** A note and the place in the text that it is about. */
export interface PlacedNoteText {
  readonly kind: WriterNote['kind']
  /** Unique; other notes refer to it by this ID. */
  readonly id: string
  readonly note: NoteText
  readonly from: FlowPlace
  /** The ID of the comment that it answers. */
  readonly answers: string | undefined
  readonly isResolved: boolean
}

/** A text that is being read: the document's, or that of a note in it. */
interface OpenText {
  readonly flow: TextFlow
  readonly links: FlowLink[]
  /** How many lists are open in it. */
  lists: number
}

interface OpenNote {
  readonly attributes: XmlElement['attributes']
  readonly place: FlowPlace
  author: string
  at: string
}

/** Elements without text of the article: automatic numbers, picture descriptions, pronunciation guides. */
const passedOver = new Set(
  (
    'text:tracked-changes text:note-citation text:ruby-text text:script text:number draw:object draw:object-ole svg:title svg:desc ' +
    'office:forms office:binary-data office:event-listeners office:automatic-styles table:covered-table-cell'
  ).split(' '),
)

/** Indexes repeat text from elsewhere in the document. */
const indexes = new Set(
  'table-of-content illustration-index table-index object-index user-index alphabetical-index'
    .split(' ')
    .map((name) => `text:${name}`),
)

/** More spaces than people type in a row. */
const mostBlanks = 1000

/**
 * Collects the text of an OpenDocument text (ISO/IEC 26300-1, 5 and 6) as its elements are read in order, and the notes
 * in it. These files store deleted text apart from the rest, so it is only counted.
 */
export class Story implements Required<XmlReader> {
  readonly languages = new LanguageCount()
  readonly notes: PlacedNoteText[] = []
  /** Where the comments' ranges end, by the comments' IDs. */
  readonly ends = new Map<string, FlowPlace>()
  /** The first paragraph with text in the title style. */
  title: FlowPlace | undefined
  insertions = 0
  deletions = 0

  private readonly path: string[] = []
  private readonly texts: OpenText[] = [openedText()]
  private readonly openNotes: OpenNote[] = []
  /** The style effects on the text of each open paragraph and span. */
  private readonly effects: StyleEffect[] = []
  private readonly paragraphs: { readonly kind: ParagraphKind; isHidden: boolean }[] = []
  private passing = 0
  private indexes = 0

  constructor(private readonly styles: Styles) {}

  /** The links in the document's own text. */
  get links(): readonly FlowLink[] {
    return this.texts[0]!.links
  }

  /** The document's own text. */
  get flow(): TextFlow {
    return this.texts[0]!.flow
  }

  open(element: XmlElement): void {
    const { name } = element
    if (name === 'text:insertion') this.insertions += 1
    if (name === 'text:deletion') this.deletions += 1
    if (this.passing > 0 || passedOver.has(name) || isHidden(element)) {
      this.passing += 1
      return
    }
    this.path.push(name)
    if (name.startsWith('text:')) this.enterText(element)
    else this.enterOther(element)
  }

  close(): void {
    if (this.passing > 0) this.passing -= 1
    else this.leave(this.path.pop() ?? '')
  }

  text(text: string): void {
    if (this.passing > 0) return
    const note = this.path.at(-2) === 'office:annotation' ? this.openNotes.at(-1) : undefined
    const at = this.path.at(-1)
    if (note !== undefined && at === 'dc:creator') note.author += text
    else if (note !== undefined && at === 'dc:date') note.at += text
    else this.write(this.effects.at(-1)?.isRaised === true ? raised(text) : text)
  }

  private enterText(element: XmlElement): void {
    const { name, attributes } = element
    const style = attributes['text:style-name']
    if (name === 'text:p' || name === 'text:h') this.beginParagraph(element)
    else if (name === 'text:span') this.effects.push(within(this.effects.at(-1), this.styles.text(style)))
    else if (name === 'text:list') this.innermost.lists += 1
    else if (name === 'text:s') this.write(blanks(attributes['text:c']))
    else if (name === 'text:tab') this.write('\t')
    else if (name === 'text:line-break') this.write('\n')
    else if (name === 'text:soft-hyphen') this.write('\u00ad')
    else if (name === 'text:a') this.link(attributes['xlink:href'] ?? '')
    else if (name === 'text:note') this.openNote(attributes)
    else if (name === 'text:note-body') this.texts.push(openedText())
    else if (name === 'text:hidden-paragraph') this.hideParagraph(attributes['text:is-hidden'] === 'true')
    else if (indexes.has(name)) this.indexes += 1
  }

  private enterOther({ name, attributes }: XmlElement): void {
    if (name === 'table:table-row') this.innermost.flow.beginRow()
    else if (name === 'table:table-cell') this.innermost.flow.beginCell()
    else if (name === 'office:annotation-end')
      this.ends.set(attributes['office:name'] ?? '', this.flow.place())
    else if (name === 'office:annotation') {
      this.openNote(attributes)
      this.texts.push(openedText())
    }
  }

  private leave(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.endParagraph()
    else if (name === 'text:span') this.effects.pop()
    else if (name === 'text:a') this.endLink()
    else if (name === 'text:list') this.innermost.lists -= 1
    else if (name === 'table:table-row') this.innermost.flow.endRow()
    else if (name === 'table:table-cell') this.innermost.flow.endCell()
    else if (name === 'text:note-body' || name === 'office:annotation') this.closeText()
    else if (name === 'text:note') this.openNotes.pop()
    else if (indexes.has(name)) this.indexes -= 1
    if (name === 'office:annotation') this.openNotes.pop()
  }

  private beginParagraph({ name, attributes }: XmlElement): void {
    const effect = this.styles.paragraph(attributes['text:style-name'])
    const styled = effect.kind ?? { kind: this.innermost.lists > 0 ? 'listItem' : 'paragraph' }
    const level = Number.parseInt(attributes['text:outline-level'] ?? '1', 10) || 1
    this.effects.push(effect)
    this.paragraphs.push({ kind: name === 'text:h' ? headingOf(level) : styled, isHidden: false })
    this.innermost.flow.beginParagraph()
  }

  private endParagraph(): void {
    const place = this.innermost.flow.place()
    const isTitle = this.effects.pop()?.isTitle === true && this.texts.length === 1
    if (isTitle && place.at > 0) this.title ??= place
    const { kind, isHidden } = this.paragraphs.pop()!
    this.innermost.flow.endParagraph(kind, { isLeftOut: isHidden || this.indexes > 0 })
  }

  /** A condition in a paragraph hides all of it. */
  private hideParagraph(isHidden: boolean): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph !== undefined) paragraph.isHidden ||= isHidden
  }

  private write(text: string): void {
    const effect = this.effects.at(-1)
    if (effect === undefined || effect.isHidden) return
    if (effect.isStruck === true) return this.innermost.flow.strike(text)
    if (this.texts.length === 1) this.languages.add(text, effect.languages)
    this.innermost.flow.write(text)
  }

  private link(address: string): void {
    const { links, flow } = this.innermost
    links.push({ place: flow.place(), address })
  }

  private endLink(): void {
    const { links, flow } = this.innermost
    const link = links.findLast((one) => one.end === undefined)
    if (link !== undefined) link.end = flow.place()
  }

  private openNote(attributes: XmlElement['attributes']): void {
    this.openNotes.push({ attributes, place: this.flow.place(), author: '', at: '' })
  }

  private closeText(): void {
    const note = this.openNotes.at(-1)
    const text = this.texts.length > 1 ? this.texts.pop() : undefined
    if (note === undefined || text === undefined) return
    const { attributes, author, at, place } = note
    const kind = attributes['text:note-class']
    this.notes.push({
      kind: kind === 'footnote' || kind === 'endnote' ? kind : 'comment',
      id: attributes['office:name'] ?? `unnamed ${this.notes.length}`,
      note: noteTextOf(text.flow, text.links, author, at),
      from: place,
      answers: attributes['loext:parent-name'],
      isResolved: attributes['loext:resolved'] === 'true',
    })
  }

  private get innermost(): OpenText {
    return this.texts.at(-1)!
  }
}

/** One space, or as many as the count says. */
function blanks(count = '1'): string {
  return ' '.repeat(Math.min(mostBlanks, Math.max(0, Number.parseInt(count, 10) || 0)))
}

function openedText(): OpenText {
  return { flow: new TextFlow(), links: [], lists: 0 }
}

/** Sections and passages that the writer hid, and the placeholder text of an empty control. */
function isHidden({ name, attributes }: XmlElement): boolean {
  if (name === 'loext:content-control') return attributes['loext:showing-place-holder'] === 'true'
  if (name === 'text:hidden-text') return attributes['text:is-hidden'] === 'true'
  if (name !== 'text:section') return false
  return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true'
}

/** Combines the effects of an outer and an inner style on characters. */
function within(outer: StyleEffect | undefined, inner: StyleEffect): StyleEffect {
  if (outer === undefined) return inner
  const { latin, eastAsian, rightToLeft } = outer.languages
  return {
    ...inner,
    isHidden: outer.isHidden || inner.isHidden,
    isRaised: outer.isRaised || inner.isRaised,
    isStruck: inner.isStruck ?? outer.isStruck,
    languages: {
      latin: inner.languages.latin ?? latin,
      eastAsian: inner.languages.eastAsian ?? eastAsian,
      rightToLeft: inner.languages.rightToLeft ?? rightToLeft,
    },
  }
}
