import { clockTime } from './clockTimes'
import type { Cue, Transcript } from './cues'
import { isProgramLine, isSpokenTime } from './programLines'
import { isName, looksLikeNames, nameAtStart } from './speakerNames'

const time = String.raw`\d{1,2}(?::\d{2}){1,3}(?:[.,]\d{1,3})?`
const span = String.raw`\d{1,2}(?::\d{1,2}){1,3}(?:[.,]\d{1,3})?`
/** “0:16”, “[00:00:16] Good morning”, “0:16Good morning”, “[00:16.000 --> 00:19.000] Good morning”. */
const timeFirst = new RegExp(
  String.raw`^\s*[[(]?(?:(${span})\s*(?:-->|[-–—])\s*${span}|(${time}))[\])]?(?:\s+(?:[-–—:]\s+)?|(?=\p{L})|$)(.*)$`,
  'u',
)
/** “Jane Doe  0:16”, “[Jane Doe] 10:01:16”, “Jane Doe (00:16):”. */
const nameFirst = new RegExp(String.raw`^\s*\[?([^[\]]{1,60}?)\]?:?(\s+)([[(]?)(${time})[\])]?:?\s*$`, 'u')
/** “Jane Doe: [00:16] Good morning”, with Markdown's stars or without. */
const nameTimeWords = new RegExp(
  String.raw`^\s*\*{0,2}([^[\](*]{1,60}?):?\*{0,2}:?\s+[[(](${time})[\])]:?\s+(\S.*)$`,
  'u',
)
/** “10:01:16 From Jane Doe to Everyone: Good morning”, as Zoom saves what was written. */
const written = /^From\s+(.{1,60}?)(?:\s+to\s+.{1,60}?)?\s*:\s*(.*)$/
/** UTF-16 code units of a name with a time. */
const longestHead = 120
/** A transcript begins near its recording's start, in milliseconds; a programme of the day does not. */
const latestStart = 120_000
/** Lines before the first time: of a transcript that names its speakers, and of another. */
const mostBefore = { named: 30, unnamed: 4 }

interface Entry {
  readonly start: number
  speaker: string
  readonly lines: string[]
}

/** A text with times, each before the words said from then on. Only where all of it is timed. */
export function timedLines(text: string): Transcript | undefined {
  const all = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const { entries, head } = entriesIn(all)
  if (entries.length === 0 || entries.length < all.length * 0.1) return undefined
  const isNamed = nameSpeakers(entries)
  if (!isNamed && !isUnnamedTranscript(entries)) return undefined
  const before = head.filter((line) => !isProgramLine(line)).length
  if (before > (isNamed ? mostBefore.named : mostBefore.unnamed)) return undefined
  if (!isNamed && entries.length < all.length * 0.2) return undefined
  return { head, cues: isNamed ? entries.map(cueAt(entries)) : withChapters(entries) }
}

function entriesIn(lines: readonly string[]): { readonly entries: Entry[]; readonly head: string[] } {
  const entries: Entry[] = []
  const head: string[] = []
  for (const line of lines) {
    const entry = entryIn(line)
    if (entry !== undefined) entries.push(entry)
    else if (entries.length === 0 || isProgramLine(line)) head.push(line)
    else if (!isSpokenTime(line)) entries.at(-1)!.lines.push(line)
  }
  return { entries, head }
}

function entryIn(line: string): Entry | undefined {
  const spoken = line.length > longestHead ? null : nameFirst.exec(line)
  if (spoken !== null && (spoken[2] !== ' ' || spoken[3] !== '' || isName(spoken[1]!)))
    return { start: clockTime(spoken[4]!), speaker: spoken[1]!.trim(), lines: [] }
  const said = nameTimeWords.exec(line)
  if (said !== null && isName(said[1]!.trim()))
    return { start: clockTime(said[2]!), speaker: said[1]!.trim(), lines: [said[3]!] }
  const [whole, from, at, words = ''] = timeFirst.exec(line) ?? []
  if (whole === undefined) return undefined
  const start = clockTime((from ?? at)!)
  const [, writer, rest = ''] = written.exec(words.trim()) ?? []
  if (writer !== undefined) return { start, speaker: writer.trim(), lines: rest === '' ? [] : [rest] }
  return { start, speaker: '', lines: words.trim() === '' ? [] : [words.trim()] }
}

/** Finds the speakers of entries that have none yet; false where the text names nobody. */
function nameSpeakers(entries: readonly Entry[]): boolean {
  const named = entries.filter(({ speaker }) => speaker !== '').length
  if (named >= 2) return true
  const labelled = entries.flatMap(({ lines }) => lines).filter((line) => nameAtStart(line) !== undefined)
  if (
    labelled.length >= Math.max(2, entries.length) &&
    labelled.length * 2 >= entries.flatMap(({ lines }) => lines).length
  )
    return true
  const above = entries.filter(({ lines }) => lines.length > 1)
  if (above.length < entries.length * 0.8 || !looksLikeNames(above.map(({ lines }) => lines[0]!)))
    return false
  for (const entry of above) entry.speaker = entry.lines.shift()!.trim()
  return true
}

function isUnnamedTranscript(entries: readonly Entry[]): boolean {
  return (
    entries.length >= 3 &&
    entries[0]!.start <= latestStart &&
    entries.every(({ start }, at) => start >= (entries[at - 1]?.start ?? 0))
  )
}

/** YouTube gives one line a time, and the title of a chapter before its first time. */
function withChapters(entries: readonly Entry[]): Cue[] {
  const single = entries.filter(({ lines }) => lines.length < 2).length
  const cues = entries.map(cueAt(entries))
  if (single === entries.length || single < entries.length * 0.6) return cues
  return cues.flatMap((cue, at) => {
    const { lines, ...times } = cue
    const [words, ...others] = lines
    const isLast = at === cues.length - 1
    if (words === undefined || others.length === 0 || isLast || others.some((line) => /[.,;!?]$/.test(line)))
      return [cue]
    const next = cues[at + 1]!.start
    return [
      { ...times, lines: [words] },
      ...others.map((line): Cue => ({ start: next, end: next, lines: [line], isHeading: true })),
    ]
  })
}

function cueAt(entries: readonly Entry[]): (entry: Entry, at: number) => Cue {
  return ({ start, speaker, lines }, at) => {
    const end = Math.max(start, entries[at + 1]?.start ?? start)
    const [first = '', ...others] = lines
    return {
      start,
      end,
      lines: speaker === '' ? lines : [`<v ${speaker.replace(/[<>]/g, '')}>${first}`, ...others],
    }
  }
}
