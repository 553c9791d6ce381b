import type { Cue, Transcript } from './cues'
import { subStation, subViewer, timedText } from './timedText'
import { timedLines } from './timedLines'
import { timedJson } from './timedJson'
import { timedTable } from './timedTable'

/** A kind of transcript: its cues, or undefined for another text. */
type Reader = (text: string) => Transcript | readonly Cue[] | undefined

const readers: readonly Reader[] = [timedTable, timedJson, timedText, subStation, subViewer, timedLines]

/**
 * The cues of a transcript that is neither WebVTT nor SubRip: a table or JSON of Whisper and services for transcripts,
 * YouTube's json3, TTML, SubViewer (.sbv), SubStation (.ass), or a text with times as it is copied from YouTube or saved by
 * Zoom, Teams, Word or Otter. Undefined for another text.
 */
export function readTranscript(text: string): Transcript | undefined {
  for (const read of readers) {
    const found = read(text)
    const { cues, head } = found !== undefined && 'cues' in found ? found : { cues: found ?? [], head: [] }
    if (cues.some(({ start }) => isTime(start))) return { cues: withTimes(cues), head }
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
