import { decodeBytes } from '../bytes/codePages'
import { raised } from '../../office/text/superscripts'
import { encodingOf } from './charsets'
import { firstGroup, type Group, type RtfNote } from './group'
import { kindOf, type Style } from './paragraphKinds'
import { Story, type StoryPlace } from './story'

/** What has been found in an RTF file so far, and the group that is being read. */
export class Reading {
  readonly body = new Story()
  readonly title: string[] = []
  readonly author: string[] = []
  readonly notes: RtfNote[] = []
  /** Tracked changes: the number of deleted and inserted stretches of text. */
  readonly changes = { deleted: 0, inserted: 0 }
  readonly fonts = new Map<number, number | undefined>()
  readonly styles = new Map<number, Style>()
  group: Group = firstGroup(this.body)
  readonly outer: Group[] = []
  fileCodePage = 1252
  defaultFont = 0
  /** The font that the font table is describing. */
  listedFont = 0
  /** Characters to skip, because the Unicode character that they substitute for was read. */
  toSkip = 0
  /** The author of the next comment, and the passages of comments by their numbers. */
  readonly noteAuthor: string[] = []
  readonly ranges = new Map<string, { from: StoryPlace; to: StoryPlace }>()
  /** The links on words of the body, and the address of the field that is open. */
  readonly links: { readonly address: string; readonly from: StoryPlace; readonly to: StoryPlace }[] = []
  address: string | undefined
  lastRange: { from: StoryPlace; to: StoryPlace } | undefined

  private pending: Uint8Array[] = []
  private lastChange: 'deleted' | 'inserted' | undefined

  /** Bytes in the code page of the group's font; they are kept, since those of one character may arrive separately. */
  addBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.toSkip, bytes.length)
    this.toSkip -= skipped
    if (bytes.length > skipped && !this.group.isSkipped) this.pending.push(bytes.subarray(skipped))
  }

  /** Decodes the kept bytes; called before anything else is written and before the group or its font changes. */
  flush(): void {
    if (this.pending.length === 0) return
    const bytes = this.pending.length === 1 ? this.pending[0]! : Buffer.concat(this.pending)
    this.pending = []
    this.write(decoded(bytes, this.group.codePage))
  }

  write(text: string): void {
    const { group } = this
    const { destination } = group
    if (group.isSkipped || group.isHidden) return
    if (destination === 'story') {
      this.countChange()
      if (group.isDeleted) return
      if (group.isStruck) group.story.strike(text)
      else group.story.write(group.isRaised ? raised(text) : text)
    } else if (destination === 'styles') this.nameStyle(text)
    else if (Array.isArray(destination)) destination.push(text)
  }

  endParagraph(): void {
    const { story, paragraph } = this.group
    this.countChange()
    if (this.isShown()) story.endParagraph(kindOf(paragraph, this.styles), paragraph.isInTable)
  }

  endCell(): void {
    const { story, paragraph } = this.group
    if (this.isShown()) story.endCell(kindOf(paragraph, this.styles))
  }

  endRow(): void {
    if (this.isShown()) this.group.story.endRow()
  }

  /** Whether text written now appears in a story. */
  isShown(): boolean {
    const { destination, isSkipped, isHidden, isDeleted } = this.group
    return destination === 'story' && !isSkipped && !isHidden && !isDeleted
  }

  /** The current place in the body; a note in a note is at the outer note's place. */
  place(): StoryPlace {
    return this.group.note?.from ?? this.group.story.place()
  }

  useFont(font: number): void {
    this.group.codePage = this.fonts.get(font) ?? this.fileCodePage
  }

  private countChange(): void {
    const { destination, isSkipped, isHidden, isDeleted, isInserted } = this.group
    if (destination !== 'story' || isSkipped || isHidden) return
    const change = isDeleted ? 'deleted' : isInserted ? 'inserted' : undefined
    if (change !== undefined && change !== this.lastChange) this.changes[change] += 1
    this.lastChange = change
  }

  private nameStyle(text: string): void {
    const { style, outline } = this.group.paragraph
    const { name = '' } = this.styles.get(style) ?? {}
    this.styles.set(style, { name: name + text, outline })
  }
}

/** Most runs are ASCII, which all code pages share, so they need no table. */
function decoded(bytes: Uint8Array, codePage: number): string {
  return bytes.every((byte) => byte < 0x80)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    : decodeBytes(bytes, encodingOf(codePage))
}
