import type { Line } from '../shared/furniture'
import { startsWithMonth } from '../shared/dates'

/** One paragraph, list item or quotation of a plain text. */
export interface TextLine extends Line {
  /** Whether empty lines, or the ends of the text, are before and after it. */
  readonly alone: boolean
  /** The number before a list item, as it is written: `3.`. */
  readonly locator?: string
}

const bullet = /^\s*[-*•–‣◦]\s+(?=\S)/
const listNumber = /^\s*(\d{1,3})([.)])\s+(?=\S)/
const quoteMark = /^\s*(?:>\s?)+/

/**
 * The paragraphs of a plain text, separated by empty lines or line ends. In a file wrapped at a fixed width, as mail
 * programs do, the lines of a paragraph are joined again; in a transcript whose lines are what was said in one breath,
 * those of a sentence.
 */
export function textLines(text: string): TextLine[] {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
  const width = wrapWidth(lines)
  const markOf = listMarks(lines)
  const isTorn = tearsSentences(lines)
  const open: Mutable[] = []
  let previous: string | undefined
  for (const [at, line] of lines.entries()) {
    const mark = markOf(at)
    const last = open[open.length - 1]
    if (line.trim() === '' || line.replace(quoteMark, '').trim() === '') {
      if (last) last.endsAlone = true
      previous = undefined
      continue
    }
    if (
      last !== undefined &&
      previous !== undefined &&
      ((mark === '' && continues(previous, line, last, width)) || (isTorn && !endsSentence(previous)))
    ) {
      last.parts.push(line.replace(quoteMark, '').trim())
    } else {
      if (last !== undefined && previous !== undefined) last.endsAlone = false
      open.push(opened(line, mark, previous === undefined))
    }
    previous = line
  }
  return open.map(closed)
}

/**
 * The bullet or number that begins a list item, by the line's index. A number is one where the number before or after it
 * begins a line, too: “3. Oktober 1990 …” is a day, and “1. FC” a club.
 */
function listMarks(lines: readonly string[]): (at: number) => string {
  const numbers = lines.flatMap((line, at) => {
    const [mark, number] = listNumber.exec(line) ?? []
    return mark === undefined || startsWithMonth(line.slice(mark.length))
      ? []
      : [{ at, mark, number: Number(number) }]
  })
  const marks = new Map(
    numbers
      .filter(
        ({ number }, index) =>
          numbers[index - 1]?.number === number - 1 || numbers[index + 1]?.number === number + 1,
      )
      .map(({ at, mark }) => [at, mark]),
  )
  return (at) => marks.get(at) ?? bullet.exec(lines[at] ?? '')?.[0] ?? ''
}

interface Mutable {
  readonly locator: string
  readonly kind: TextLine['kind']
  readonly parts: string[]
  readonly startsAlone: boolean
  endsAlone: boolean
}

function opened(line: string, mark: string, startsAlone: boolean): Mutable {
  const kind = quoteMark.test(line) ? 'quotation' : mark !== '' ? 'listItem' : 'paragraph'
  const text = kind === 'listItem' ? line.slice(mark.length) : line.replace(quoteMark, '')
  const locator = kind === 'listItem' && /\d/.test(mark) ? mark.trim() : ''
  return { kind, locator, parts: [text.trim()], startsAlone, endsAlone: true }
}

function closed({ kind, locator, parts, startsAlone, endsAlone }: Mutable): TextLine {
  const line = { kind, text: joined(parts), linked: 0, alone: startsAlone && endsAlone }
  return locator === '' ? line : { ...line, locator }
}

/** A hyphen at a line's end belongs to the word; a space after it would split the word. */
function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => (/\p{L}-$/u.test(text.slice(-3)) ? text + part : `${text} ${part}`))
}

/** Whether wrapping put the line end before `line`: it did if the next word had no room on the previous line. */
function continues(previous: string, line: string, open: Mutable, width: number | undefined): boolean {
  const isQuoted = quoteMark.test(line)
  if (isQuoted !== (open.kind === 'quotation')) return false
  if (open.kind === 'listItem' && /^\s{2,}\S/.test(line)) return true
  if (width === undefined || previous.length > width) return false
  if (/^\s{2,}/.test(line) && !/^\s{2,}/.test(previous)) return false
  const word = /^\s*\S+/.exec(line.replace(quoteMark, ''))?.[0].trim() ?? ''
  return previous.trimEnd().length + 1 + word.length > width - 3
}

/** The width the file was wrapped at, in UTF-16 code units; undefined when its lines are paragraphs. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0)
  const short = lengths.filter((length) => length <= 100)
  if (short.length < lengths.length * 0.9) return undefined
  const width = short.reduce((most, length) => Math.max(most, length), 0)
  const full = short.filter((length) => length > width - 15).length
  return width >= 50 && full >= 3 && full >= short.length * 0.3 ? width : undefined
}

/** The share of lines that go on in the middle of a sentence, from which line ends say nothing of the text. */
const torn = 0.2

/** Whether the lines are parts of sentences, one below another, as Whisper writes what it heard. */
function tearsSentences(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  const ends = lines.findLastIndex((line) => line.trim() !== '') + 1
  if (filled.length < 3 || filled.length < ends) return false
  if (filled.some((line) => bullet.test(line) || listNumber.test(line) || quoteMark.test(line))) return false
  const goOn = filled.filter(
    (line, at) => at > 0 && /^\s*\p{Ll}/u.test(line) && !endsSentence(filled[at - 1]!),
  )
  return goOn.length >= filled.length * torn && filled.some(endsSentence)
}

function endsSentence(line: string): boolean {
  return /[.!?…。！？]["'”’»)\]]*\s*$/u.test(line)
}
