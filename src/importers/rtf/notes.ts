import type { DraftNote } from '../../core/model/article'
import { webAddress } from '../../core/text/webAddress'
import { linkNote } from '../../office/text/linkNotes'
import type { RtfNote } from './group'
import type { Reading } from './reading'
import { draftPlace, Story } from './story'

/** `\footnote`: the text of a footnote, or of an endnote where `\ftnalt` follows, at its mark. */
export function beginFootnote(reading: Reading): void {
  begin(reading, 'footnote', '')
}

/** `\annotation`: the text of a comment, on the passage that ended just before it unless a number names another. */
export function beginComment(reading: Reading): void {
  const note = begin(reading, 'comment', reading.noteAuthor.join('').trim())
  const range = reading.lastRange
  if (range?.to.paragraph === note.from.paragraph && range.to.at === note.from.at) Object.assign(note, range)
  reading.lastRange = undefined
  reading.noteAuthor.length = 0
}

function begin(reading: Reading, kind: RtfNote['kind'], author: string): RtfNote {
  const place = reading.place()
  const note: RtfNote = { kind, from: place, to: place, author, at: '', story: new Story(), links: [] }
  reading.notes.push(note)
  reading.group.note = note
  reading.group.story = note.story
  reading.group.destination = 'story'
  return note
}

/** `\atrfstart`: the start of the passage of the comment with this number. */
export function startRange(reading: Reading): void {
  const place = reading.place()
  captured(reading, (number) => reading.ranges.set(number, { from: place, to: place }))
}

/** `\atrfend`: the end of the passage of the comment with this number. */
export function endRange(reading: Reading): void {
  const to = reading.place()
  captured(reading, (number) => {
    reading.lastRange = { from: reading.ranges.get(number)?.from ?? to, to }
    reading.ranges.set(number, reading.lastRange)
  })
}

/** `\atnref`: the number of the passage that the comment is on. */
export function rangeNumber(reading: Reading): void {
  const { note } = reading.group
  captured(reading, (number) => {
    const range = reading.ranges.get(number)
    if (note !== undefined && range !== undefined) Object.assign(note, range)
  })
}

/** `\atndate`: when the comment was written. */
export function noteDate(reading: Reading): void {
  const { note } = reading.group
  captured(reading, (number) => {
    if (note !== undefined) note.at = dateIn(Number(number))
  })
}

/** Calls `then` with the group's text when the group ends. */
function captured(reading: Reading, then: (text: string) => void): void {
  const words: string[] = []
  reading.group.destination = words
  reading.group.onEnd = () => then(words.join('').trim())
}

/** A date as Word packs it into 32 bits (DTTM): minute, hour, day, month, years from 1900. */
function dateIn(packed: number): string {
  const bits = (from: number, count: number) => (packed >>> from) & (2 ** count - 1)
  const [minute, hour, day, month] = [bits(0, 6), bits(6, 5), bits(11, 5), bits(16, 4)]
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return ''
  const two = (number: number) => String(number).padStart(2, '0')
  return `${1900 + bits(20, 9)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** Places the notes in the article's blocks, once its story is finished; notes without words are dropped. */
export function draftNotes(notes: readonly RtfNote[]): DraftNote[] {
  return notes
    .map(({ kind, from, to, author, at, story, links }) => {
      const text = story.text()
      return {
        kind,
        text,
        author,
        at,
        links: linksIn(text, links),
        from: draftPlace(from),
        to: draftPlace(to),
      }
    })
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => a.from.block - b.from.block || a.from.at - b.from.at)
}

/** The links on words of the body as notes on them, once its story is finished. */
export function linkedWords({ links }: Reading): DraftNote[] {
  return links.flatMap(({ address, from, to }) => linkNote(address, draftPlace(from), draftPlace(to)))
}

function linksIn(text: string, linked: readonly string[]): string[] {
  const written = text.match(/https?:\/\/[^\s<>"“”«»]+/gi) ?? []
  const addresses = [...written.map((address) => address.replace(/[.,;:!?)\]’']+$/, '')), ...linked]
  return [...new Set(addresses.map(webAddress).filter((address) => address !== ''))]
}
