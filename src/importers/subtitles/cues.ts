/** What one speaker says in a cue. */
export interface Speech {
  /** The name in `<v Name>`; empty if the file has none. */
  readonly speaker: string
  readonly lines: readonly string[]
}

/** A time span and the lines shown in it; times in milliseconds from the start. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
  /** The title of a chapter, which nobody says. */
  readonly isHeading?: true
}

/** What a file with times holds: its cues, and the lines before the first time. */
export interface Transcript {
  readonly cues: readonly Cue[]
  readonly head: readonly string[]
}

/** Teams writes `0:0:1.2` for `00:00:01.200`. */
const timing =
  /^[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,:]\d{1,3})?)[ \t]*-->[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,:]\d{1,3})?)(?:[ \t]|$)/

/** Whether a text contains the time lines of subtitles, with or without SubRip's numbers. */
export function hasCues(text: string): boolean {
  return text.split(/\r\n?|\n/).some((line) => timing.test(line))
}

/**
 * Reads the cues of WebVTT (W3C) or SubRip. Cue numbers and names, settings, notes, styles and everything before the
 * first time are skipped. An empty line ends a cue in WebVTT only; SubRip files have them inside cues.
 */
export function readCues(text: string): Cue[] {
  const isVtt = /^\ufeff?WEBVTT/.test(text)
  const cues: Cue[] = []
  let lines: string[] | undefined
  for (const line of text.split(/\r\n?|\n/)) {
    const times = timing.exec(line)
    if (times) {
      if (!isVtt) dropNumber(lines)
      lines = []
      cues.push({ start: milliseconds(times[1]!), end: milliseconds(times[2]!), lines })
    } else if (line === '' && isVtt) lines = undefined
    else lines?.push(line)
  }
  return cues.map((cue) => ({ ...cue, lines: cue.lines.filter((line) => /\S/.test(line)) }))
}

/** A line of digits just before the next time is the next cue's number. */
function dropNumber(lines: string[] | undefined): void {
  if (lines !== undefined && /^\s*\d+\s*$/.test(lines.at(-1) ?? '')) lines.pop()
}

function milliseconds(time: string): number {
  const [whole = '', fraction = ''] = time.split(/[.,]/)
  const seconds = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds * 1000 + Number(fraction.padEnd(3, '0'))
}

/** The share of cues that repeat the line before, from which captions are considered rolling. */
const rolling = 0.25

/**
 * Removes lines that are only still on the screen: in rolling captions (live and automatic ones), each cue repeats the
 * last lines of the one before.
 */
export function withoutRepeats(cues: readonly Cue[]): Cue[] {
  const repeats = cues.map((cue, at) => (at === 0 ? 0 : repeatedLines(cues[at - 1]!, cue)))
  const some = repeats.filter((count) => count > 0).length
  if (some < 3 || some < cues.length * rolling) return [...cues]
  return cues.map((cue, at) => ({ ...cue, lines: cue.lines.slice(repeats[at]) }))
}

/** How many lines at the start of a cue repeat the end of the one before, ignoring time tags. */
function repeatedLines(before: Cue, cue: Cue): number {
  const shown = before.lines.map(bare)
  const lines = cue.lines.map(bare)
  for (let count = Math.min(shown.length, lines.length, 4); count > 0; count -= 1)
    if (lines.slice(0, count).every((line, at) => line === shown[shown.length - count + at])) return count
  return 0
}

function bare(line: string): string {
  return withoutTags(line).replace(/\s+/g, ' ').trim()
}

/** The text of a line without styling and timing: WebVTT's and SubRip's tags, and `{\an8}`. */
export function withoutTags(line: string): string {
  return line
    .replace(/<\/?(?:c|i|b|u|s|ruby|rt|v|lang|font)(?:[.\s][^<>]*)?>|<[\d:.]+>/gi, '')
    .replace(/\{\\[^{}]*\}/g, '')
}
