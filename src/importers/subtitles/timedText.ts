import { attribute, parsePage } from '../page/htmlDocument'
import { clockTime } from './clockTimes'
import type { Cue } from './cues'

/** Timed Text (W3C), as YouTube and broadcasters give it. */
export function timedText(text: string): Cue[] | undefined {
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
  const rates = ratesOf(page)
  return [...page.querySelectorAll('p[begin], p[t], text[start]')].map((cue) => {
    const [start, end] = [timeOf(cue, rates, 'begin', 't', 'start'), timeOf(cue, rates, 'end')]
    const agent = agents.get(attribute(cue, 'ttm:agent')) ?? ''
    const words = (cue.textContent ?? '').replace(/\s+/g, ' ').trim()
    return { start, end, lines: [agent === '' ? words : `<v ${agent}>${words}`] }
  })
}

/** How many frames and ticks make a second. */
interface Rates {
  readonly frames: number
  readonly ticks: number
}

function ratesOf(page: Document): Rates {
  const root = page.querySelector('[ttp\\:frameRate], [ttp\\:framerate], [ttp\\:tickRate], [ttp\\:tickrate]')
  const rate = (name: string) =>
    Number((root?.getAttribute(`ttp:${name}`) ?? root?.getAttribute(`ttp:${name.toLowerCase()}`)) || 0)
  const frames = rate('frameRate') || 30
  return { frames, ticks: rate('tickRate') || frames }
}

/** Milliseconds: `00:01:02.5`, `62.5s`, `62500ms`, frames, ticks, or YouTube's bare milliseconds (`t`) and seconds (`start`). */
function timeOf(cue: Element, { frames, ticks }: Rates, ...names: readonly string[]): number {
  const name = names.find((one) => cue.hasAttribute(one)) ?? ''
  const value = attribute(cue, name)
  if (value.includes(':')) return clockTime(value, frames)
  const number = Number.parseFloat(value)
  if (name === 't' || value.endsWith('ms')) return number
  if (/\df$/.test(value)) return (number * 1000) / frames
  if (/\dt$/.test(value)) return (number * 1000) / ticks
  if (/\d[hm]$/.test(value)) return number * (value.endsWith('h') ? 3_600_000 : 60_000)
  return number * 1000
}

const spans = /^\s*(\d{1,2}:\d\d:\d\d[.,]\d{1,3}),(\d{1,2}:\d\d:\d\d[.,]\d{1,3})\s*$/

/** SubViewer (.sbv), as YouTube gives it. */
export function subViewer(text: string): Cue[] | undefined {
  const cues: (Cue & { lines: string[] })[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const span = spans.exec(line)
    if (span) cues.push({ start: clockTime(span[1]!), end: clockTime(span[2]!), lines: [] })
    else if (line.trim() !== '') {
      if (cues.length === 0) return undefined
      for (const words of line.split('[br]')) cues.at(-1)!.lines.push(words)
    }
  }
  return cues
}

/** SubStation Alpha (.ass, .ssa): one line a cue, its last field the words. */
export function subStation(text: string): Cue[] | undefined {
  if (!/^\ufeff?\s*\[Script Info\]/i.test(text)) return undefined
  const format = /^Format\s*:\s*(.*\bText)\s*$/im.exec(text.slice(text.search(/^\[Events\]/im)))?.[1]
  const fields = (format ?? 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text')
    .split(',')
    .map((field) => field.trim().toLowerCase())
  const at = (name: string) => fields.indexOf(name)
  return [...text.matchAll(/^Dialogue\s*:\s*(.*)$/gim)].map(([, line = '']) => {
    const cells = line.trimEnd().split(',')
    const words = cells
      .slice(fields.length - 1)
      .join(',')
      .replace(/\{[^{}]*\}/g, '')
      .replace(/\\h/g, ' ')
    const speaker = (cells[at('name')] ?? cells[at('actor')] ?? '').trim()
    const lines = words.split(/\\N/i)
    return {
      start: clockTime((cells[at('start')] ?? '').trim()),
      end: clockTime((cells[at('end')] ?? '').trim()),
      lines: speaker === '' ? lines : lines.map((one) => `<v ${speaker}>${one}`),
    }
  })
}
