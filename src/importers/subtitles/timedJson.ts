import type { Cue } from './cues'
import { named } from './timedTable'
import { clockTime } from './clockTimes'

type Entry = Readonly<Record<string, unknown>>

/** Where programs keep what was said: Whisper, whisper.cpp, YouTube, AssemblyAI and Deepgram. */
const lists = ['segments', 'transcription', 'events', 'utterances'] as const
const keys = /"(?:segments|transcription|events|utterances|start|duration)"\s*:/

/** A transcript as data: a list of what was said with its times. */
export function timedJson(text: string): Cue[] | undefined {
  if (!/^\ufeff?\s*[{[]/.test(text) || !keys.test(text)) return undefined
  const data = parsed(text)
  if (Array.isArray(data)) return data.every(isSegment) ? data.flatMap(segment) : undefined
  const within = isEntry(data) && isEntry(data['results']) ? { ...data, ...data['results'] } : data
  if (!isEntry(within)) return undefined
  for (const list of lists) {
    const entries = within[list]
    if (!Array.isArray(entries)) continue
    if (list === 'events') return entries.filter(isEntry).flatMap(json3Event)
    return entries.filter(isEntry).flatMap(list === 'utterances' ? utterance(entries) : segment)
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSegment(value: unknown): value is Entry {
  return isEntry(value) && typeof value['text'] === 'string' && typeof value['start'] === 'number'
}

/** Seconds, or whisper.cpp's offsets in milliseconds, and the words; the speaker where the program told them apart. */
function segment({ start, end, duration, offsets, text, speaker }: Entry): Cue[] {
  if (typeof text !== 'string') return []
  const lines = [named(nameOf(speaker), text.trim())]
  if (isEntry(offsets)) return [{ start: numberOf(offsets['from']), end: numberOf(offsets['to']), lines }]
  const from = secondsOf(start)
  return [{ start: from, end: end === undefined ? from + secondsOf(duration) : secondsOf(end), lines }]
}

/** Deepgram counts seconds; AssemblyAI milliseconds, which are whole. */
function utterance(all: readonly unknown[]): (entry: Entry) => Cue[] {
  const isWhole = all.every((one) => !isEntry(one) || Number.isInteger(one['end']))
  return ({ start, end, text, transcript, speaker }) => {
    const words = text ?? transcript
    if (typeof words !== 'string') return []
    const unit = isWhole ? 1 : 1000
    return [
      {
        start: numberOf(start) * unit,
        end: numberOf(end) * unit,
        lines: [named(nameOf(speaker), words.trim())],
      },
    ]
  }
}

function json3Event({ tStartMs, dDurationMs, segs }: Entry): Cue[] {
  if (!Array.isArray(segs)) return []
  const words = segs
    .map((seg) => (isEntry(seg) && typeof seg['utf8'] === 'string' ? seg['utf8'] : ''))
    .join('')
  const start = numberOf(tStartMs)
  const end = start + (typeof dDurationMs === 'number' ? dDurationMs : 0)
  return words.trim() === '' ? [] : [{ start, end, lines: words.trim().split(/\n+/) }]
}

function nameOf(speaker: unknown): string {
  return typeof speaker === 'string' || typeof speaker === 'number'
    ? String(speaker).replace(/[<>]/g, '')
    : ''
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Milliseconds of seconds, or of a time as it is written (`00:01:02.5`). */
function secondsOf(value: unknown): number {
  if (typeof value === 'string' && value.includes(':')) return clockTime(value)
  return (typeof value === 'string' && value !== '' ? Number(value) : numberOf(value)) * 1000
}
