import type { ArticleDraft, DraftBlock } from '../../core/model/article'
import { isAbbreviation } from '../../core/sentences/abbreviations'
import { languageTag } from '../shared/details'
import { readHead } from '../shared/head'
import { textLines } from '../text/textLines'
import { type Cue, readCues, type Speech, withoutRepeats } from './cues'
import { withSpeakers } from './speakerLabels'
import { isProgramLine } from './programLines'
import { opensTurn, speechesOf } from './speeches'
import { readTranscript } from './transcripts'

/**
 * From this many UTF-16 code units on, a paragraph ends with its sentence, so that its time stays close to the words.
 */
const roomy = 240
/** At this length, a text without full stops is cut where a cue begins. */
const tooLong = 900
/** Milliseconds of silence after which a paragraph ends: at the end of a sentence, and without one. */
const pause = 2500
const longPause = 10_000

/**
 * Subtitles (WebVTT or SubRip) or a transcript with times as an article draft: cues joined into whole sentences, each
 * paragraph with its start time ("00:12:40") and, if the file names one, the speaker before it.
 */
export function importSubtitles(text: string): ArticleDraft {
  const isVtt = /^\ufeff?WEBVTT/.test(text)
  const head = isVtt ? (/^.*(?:\r\n?|\n)(?:.+(?:\r\n?|\n)){0,20}/.exec(text.slice(0, 4000))?.[0] ?? '') : ''
  const cues = readCues(text)
  const isSubRip = cues.length > 0 && /^\ufeff?\s*\d+\s*[\r\n]/.test(text)
  const transcript = isVtt || isSubRip ? undefined : readTranscript(text)
  const isTranscript =
    transcript !== undefined && (cues.length === 0 || transcript.head.length > 0 || isNamed(transcript.cues))
  const before = headOf(isTranscript ? transcript.head : [])
  return {
    details: { ...before.details, language: languageTag(/^language:\s*(\S+)/im.exec(head)?.[1] ?? '') },
    mediaType: isVtt ? 'text/vtt' : isTranscript || cues.length === 0 ? 'text/plain' : 'application/x-subrip',
    blocks: [
      ...before.blocks,
      ...paragraphs(withSpeakers(withoutRepeats(isTranscript ? transcript.cues : cues))),
    ],
    leftOut: before.leftOut,
  }
}

function isNamed(cues: readonly Cue[]): boolean {
  return cues.some(({ lines }) => lines.some((line) => /^<v /.test(line)))
}

/** What stands before the first time: a title, a day, who was there; the program's own lines are left out. */
function headOf(lines: readonly string[]): Pick<ArticleDraft, 'details' | 'blocks' | 'leftOut'> {
  const own = lines.filter((line) => !isProgramLine(line))
  const { details, leftOut, body } = readHead(textLines(own.join('\n\n') + '\n\n.'))
  const title: DraftBlock[] = details.title === '' ? [] : [{ kind: 'heading', level: 1, text: details.title }]
  return {
    details,
    blocks: [...title, ...body.slice(0, -1).map(({ kind, text }) => ({ kind, text }))],
    leftOut: [...lines.filter(isProgramLine), ...leftOut.map(({ text }) => text)],
  }
}

interface Open {
  readonly start: number
  readonly speaker: string
  readonly parts: string[]
  /** UTF-16 units. */
  length: number
  end: number
}

function paragraphs(cues: readonly Cue[]): DraftBlock[] {
  const open: (Open & { readonly isHeading?: true })[] = []
  for (const cue of cues) {
    if (cue.isHeading) {
      open.push({
        start: cue.start,
        end: cue.end,
        speaker: '',
        parts: [...cue.lines],
        length: tooLong,
        isHeading: true,
      })
      continue
    }
    for (const speech of speechesOf(cue)) {
      const last = open.at(-1)
      if (last === undefined || isParted(last, speech, cue.start))
        open.push({ start: cue.start, end: cue.end, speaker: speech.speaker, parts: [], length: 0 })
      add(open.at(-1)!, speech.lines, cue.end)
    }
  }
  return open.map(({ start, speaker, parts, isHeading }) => ({
    ...(isHeading ? { kind: 'heading', level: 2 } : { kind: 'paragraph' }),
    locator: clock(start),
    text: `${speaker === '' ? '' : `${speaker}: `}${parts.join('')}`,
  }))
}

function add(open: Open, lines: readonly string[], end: number): void {
  for (const line of lines) {
    const last = open.parts.at(-1)
    open.parts.push(last === undefined ? line : `${isUnspaced(last, line) ? '' : ' '}${line}`)
    open.length += line.length
  }
  open.end = Math.max(open.end, end)
}

function isParted(last: Open, speech: Speech, start: number): boolean {
  if (last.speaker !== speech.speaker || opensTurn(speech)) return true
  const silence = start - last.end
  if (silence >= longPause || last.length >= tooLong) return true
  return (silence >= pause || last.length >= roomy) && isSentenceEnd(last.parts.at(-1)!, speech.lines[0]!)
}

function isSentenceEnd(text: string, next: string): boolean {
  const tail = text.slice(-80)
  const mark = /[.!?…。！？؟۔।]+["'”’»)\]）」』]*\s*$/u.exec(tail)
  if (mark === null || /^\s*(?:\p{Ll}|…|\.\.)/u.test(next)) return false
  return !/^\.\s*$/.test(mark[0]) || !isAbbreviation(tail.slice(0, mark.index), ' ', next.slice(0, 60))
}

const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。，！？」』）]$/u

/** Chinese and Japanese have no spaces between words, so none is added between lines. */
function isUnspaced(text: string, next: string): boolean {
  return unspaced.test(text.slice(-1)) && unspaced.test(next.slice(0, 1))
}

/** Hours, minutes and seconds, as players show them. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
