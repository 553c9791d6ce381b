import { attribute, parsePage } from '../page/htmlDocument'
import type { Cue } from './cues'

/** A kind of transcript: its cues, or undefined for another text. */
type Reader = (text: string) => Cue[] | undefined

const readers: readonly Reader[] = [whisperTable, json, ttml, subViewer, timedLines]

/**
 * The cues of a transcript that is neither WebVTT nor SubRip: Whisper's table or JSON, YouTube's json3, TTML, SubViewer
 * (.sbv), or a text with times as it is copied from YouTube or saved by Zoom, Teams or Otter. Undefined for another text.
 */
export function readTranscript(text: string): Cue[] | undefined {
  for (const read of readers) {
    const cues = read(text)
    if (cues?.some(({ start }) => isTime(start))) return withTimes(cues)
  }
  return undefined
}

/** Words whose time can't be read were said at the time before, so that none of them is lost. */
function withTimes(cues: readonly Cue[]): Cue[] {
  let last = 0
  return cues.map((cue) => {
    const start = isTime(cue.start) ? cue.start : last
    last = start
    return { ...cue, start, end: isTime(cue.end) && cue.end >= start ? cue.end : start }
  })
}

const isTime = (milliseconds: number): boolean => Number.isFinite(milliseconds) && milliseconds >= 0

/** Milliseconds, milliseconds and words in every line. */
function whisperTable(text: string): Cue[] | undefined {
  const [head = '', ...rows] = text.split(/\r\n?|\n/)
  if (!/^\ufeff?start\tend\ttext\s*$/i.test(head)) return undefined
  return rows.flatMap((row) => {
    const [start = '', end = '', ...words] = row.split('\t')
    return words.length === 0 ? [] : [{ start: Number(start), end: Number(end), lines: [words.join(' ')] }]
  })
}

interface Segment {
  readonly start?: unknown
  readonly end?: unknown
  readonly text?: unknown
  readonly speaker?: unknown
  readonly tStartMs?: unknown
  readonly dDurationMs?: unknown
  readonly segs?: unknown
}

function json(text: string): Cue[] | undefined {
  if (!/^\ufeff?\s*[{[]/.test(text) || !/"(segments|events)"\s*:/.test(text)) return undefined
  const data = parsed(text) as { readonly segments?: unknown; readonly events?: unknown } | undefined
  if (Array.isArray(data?.segments)) return (data.segments as Segment[]).flatMap(whisperSegment)
  if (Array.isArray(data?.events)) return (data.events as Segment[]).flatMap(json3Event)
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown
  } catch {
    return undefined
  }
}

/** Seconds, and the words; the speaker where a diarisation added one. */
function whisperSegment(segment: Segment | null): Cue[] {
  const { start, end, text, speaker } = segment ?? {}
  if (typeof text !== 'string') return []
  const words = typeof speaker === 'string' && speaker !== '' ? `<v ${speaker}>${text.trim()}` : text.trim()
  return [{ start: numberOf(start) * 1000, end: numberOf(end) * 1000, lines: [words] }]
}

function json3Event(event: Segment | null): Cue[] {
  const { tStartMs, dDurationMs, segs } = event ?? {}
  if (!Array.isArray(segs)) return []
  const words = (segs as ({ readonly utf8?: unknown } | null)[])
    .map((seg) => (typeof seg?.utf8 === 'string' ? seg.utf8 : ''))
    .join('')
  const start = numberOf(tStartMs)
  const end = start + (typeof dDurationMs === 'number' ? dDurationMs : 0)
  return words.trim() === '' ? [] : [{ start, end, lines: words.trim().split(/\n+/) }]
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Timed Text (W3C), as YouTube and broadcasters give it. */
function ttml(text: string): Cue[] | undefined {
  if (
    !/^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)?<(tt|tt:tt|timedtext|transcript)[\s>]/.test(
      text,
    )
  )
    return undefined
  const page = parsePage(
    text
      .replace(/^\ufeff?\s*<\?xml[^>]*>/, '')
      .replace(/<(\/?)tt:/g, '<$1')
      .replace(/<br\s*\/>/g, ' '),
  )
  const agents = new Map(
    [...page.querySelectorAll('[xml\\:id]')].map((one) => [
      attribute(one, 'xml:id'),
      (one.textContent ?? '').trim(),
    ]),
  )
  return [...page.querySelectorAll('p[begin], p[t], text[start]')].map((cue) => {
    const [start, end] = [timeOf(cue, 'begin', 't', 'start'), timeOf(cue, 'end')]
    const agent = agents.get(attribute(cue, 'ttm:agent')) ?? ''
    const words = (cue.textContent ?? '').replace(/\s+/g, ' ').trim()
    return { start, end, lines: [agent === '' ? words : `<v ${agent}>${words}`] }
  })
}

/** Milliseconds: `00:01:02.5`, `62.5s`, `62500ms`, or YouTube's bare milliseconds (`t`) and seconds (`start`). */
function timeOf(cue: Element, ...names: readonly string[]): number {
  const name = names.find((one) => cue.hasAttribute(one)) ?? ''
  const value = attribute(cue, name)
  if (value.includes(':')) return clockTime(value)
  const number = Number.parseFloat(value)
  return name === 't' || value.endsWith('ms') ? number : number * 1000
}

const spans = /^\s*(\d{1,2}:\d\d:\d\d[.,]\d{1,3}),(\d{1,2}:\d\d:\d\d[.,]\d{1,3})\s*$/

function subViewer(text: string): Cue[] | undefined {
  const cues: (Cue & { lines: string[] })[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const span = spans.exec(line)
    if (span) cues.push({ start: clockTime(span[1]!), end: clockTime(span[2]!), lines: [] })
    else if (line.trim() !== '') {
      if (cues.length === 0) return undefined
      cues.at(-1)!.lines.push(...line.split('[br]'))
    }
  }
  return cues
}

const time = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`
const name = String.raw`\p{Lu}[\p{L}\p{N}.'’()-]*(?: [\p{L}\p{N}.'’()-]+){0,5}`
/** “0:16”, “[00:00:16] Good morning”. */
const timeFirst = new RegExp(`^\\s*[[(]?(${time})[\\])]?(?:\\s+(?:[-–—:]\\s+)?(.*))?$`, 'u')
/** “Jane Doe  0:16”, “[Jane Doe] 10:01:16”, “Jane Doe (00:16):”. */
const nameFirst = new RegExp(`^\\s*(?:\\[(${name})\\]|(${name}):?)\\s+[[(]?(${time})[\\])]?:?\\s*$`, 'u')
/** UTF-16 code units of a name with a time. */
const longestHead = 120
/** A transcript begins near its recording's start, in milliseconds; a programme of the day does not. */
const latestStart = 120_000

/** A text with times, each before the words said from then on. Only where all of it is timed. */
function timedLines(text: string): Cue[] | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const cues: (Cue & { lines: string[] })[] = []
  let before = 0
  let named = 0
  for (const line of lines) {
    const spoken = line.length > longestHead ? null : nameFirst.exec(line)
    const timed = spoken ? null : timeFirst.exec(line)
    if (spoken ?? timed) {
      const start = clockTime(spoken?.[3] ?? timed![1]!)
      if (start < (cues.at(-1)?.start ?? 0)) return undefined
      const speaker = spoken?.[1] ?? spoken?.[2] ?? ''
      if (speaker !== '') named += 1
      const words = timed?.[2] ?? ''
      cues.push({
        start,
        end: start,
        lines: speaker === '' ? (words === '' ? [] : [words]) : [`<v ${speaker}>`],
      })
    } else if (cues.length === 0) {
      before += 1
      if (before > 4) return undefined
    } else cues.at(-1)!.lines.push(line)
  }
  const isTimed = named === 0 ? cues.length >= 3 && cues[0]!.start <= latestStart : named >= 2
  if (!isTimed || cues.length < lines.length * 0.2) return undefined
  return cues.map((cue, at) => ({ ...cue, end: cues[at + 1]?.start ?? cue.start, lines: joined(cue.lines) }))
}

/** A speaker's tag with the words after it. */
function joined(lines: readonly string[]): string[] {
  const [first = '', second = '', ...others] = lines
  return /^<v [^>]*>$/.test(first) ? [`${first}${second}`, ...others] : [...lines]
}

function clockTime(text: string): number {
  const [whole = '', fraction = ''] = text.split(/[.,]/)
  const seconds = whole.split(':').reduce((sum, part) => sum * 60 + (Number.parseInt(part, 10) || 0), 0)
  return seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0') || 0)
}
