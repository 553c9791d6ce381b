import { readOoxml } from '../../office/ooxml/ooxml'
import type { ListPlace } from '../../office/ooxml/properties'
import { numeral, type NumeralStyle } from '../../office/text/numerals'

/** How a level of lists is numbered. */
interface Level {
  start: number
  format: string
  /** “%1.%2)”, where each sign stands for the number of a level. */
  text: string
  /** Whether all numbers in it are Arabic. */
  isLegal: boolean
}

/** A list: the definition that it shares with others, and where it begins anew. */
interface List {
  definition: string
  readonly starts: Map<number, number>
}

/** What Word shows before a paragraph: a number, nothing (or a bullet), or one in a way that is not known here. */
export type ListNumber = { readonly number: string } | 'none' | 'unknown'

const numerals = new Set(['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'])

/** Counts the items of a document's lists in reading order, as Word numbers them (ISO/IEC 29500-1, 17.9). */
export function listCounter(numberingXml: string): (place: ListPlace) => ListNumber {
  const { definitions, lists } = readNumbering(numberingXml)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return ({ list: id, level: written }) => {
    const list = lists.get(id)
    const levels = definitions.get(list?.definition ?? '')
    const at = Number.parseInt(written, 10) || 0
    const level = levels?.get(at)
    if (list === undefined || levels === undefined || level === undefined) return 'none'
    const counted = counts.get(list.definition) ?? []
    counts.set(list.definition, counted)
    const restart = list.starts.get(at)
    const isRestarted = restart !== undefined && !begun.has(`${id} ${at}`)
    begun.add(`${id} ${at}`)
    counted[at] = isRestarted ? restart : counted[at] === undefined ? level.start : counted[at] + 1
    counted.length = at + 1
    return shownNumber(level, levels, counted)
  }
}

function shownNumber(
  level: Level,
  levels: ReadonlyMap<number, Level>,
  counted: readonly (number | undefined)[],
): ListNumber {
  if (level.format === 'bullet' || level.format === 'none' || level.text.trim() === '') return 'none'
  const named = [...level.text.matchAll(/%(\d)/g)].map(([, digit]) => levels.get(Number(digit) - 1))
  if (named.some((one) => one !== undefined && !isKnown(one.format))) return 'unknown'
  const number = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const own = levels.get(at)
    const count = counted[at] ?? own?.start ?? 1
    return level.isLegal ? String(count) : formatted(count, own?.format ?? 'decimal')
  })
  return { number: number.trim() }
}

function isKnown(format: string): boolean {
  return numerals.has(format) || format === 'decimalZero' || format === 'none'
}

function formatted(count: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  return numeral(count, format as NumeralStyle)
}

function readNumbering(xml: string): {
  definitions: Map<string, Map<number, Level>>
  lists: Map<string, List>
} {
  const definitions = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let levels = new Map<number, Level>()
  let list: List | undefined
  let at = 0
  let level: Level | undefined
  readOoxml(xml, {
    open: ({ name, attributes }) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        ;[list, level, levels] = [undefined, undefined, new Map<number, Level>()]
        definitions.set(attributes['w:abstractNumId'] ?? '', levels)
      } else if (name === 'w:num') {
        ;[list, level] = [{ definition: '', starts: new Map() }, undefined]
        lists.set(attributes['w:numId'] ?? '', list)
      } else if (name === 'w:abstractNumId' && list !== undefined) list.definition = value
      else if (name === 'w:lvlOverride') at = Number(attributes['w:ilvl'] ?? 0)
      else if (name === 'w:startOverride') list?.starts.set(at, Number(value) || 0)
      else if (name === 'w:lvl' && list === undefined) {
        level = { start: 0, format: 'decimal', text: '', isLegal: false }
        levels.set(Number(attributes['w:ilvl'] ?? 0), level)
      } else if (level !== undefined) readLevel(level, name, value)
    },
  })
  return { definitions, lists }
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value) || 0
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false'
}
