import { type Annotation, type Box, textIn } from './annotations'
import type { Glyph } from './glyphs/glyph'

/** Characters of one field that are read. */
const longestValue = 20_000
const usualSize = 10
/** The width of a character and the height of a line, in type sizes. */
const characterWidth = 0.5
const lineHeight = 1.15

/** The values filled into a page's form fields as glyphs, where the fields are; `glyphs` is the text around them. */
export function fieldGlyphs(fields: readonly Annotation[], glyphs: readonly Glyph[]): Glyph[] {
  return fields.flatMap((field) => {
    const value = valueOf(field).slice(0, longestValue)
    return value.trim() === '' ? [] : written(value, field, besideField(field.box, glyphs))
  })
}

/** Whether something is written or ticked in the field. */
export function isFilled(field: Annotation): boolean {
  const value = valueOf(field).trim()
  return value !== '' && value !== '☐'
}

/** What a field shows: its text, what is chosen, or a box with or without a cross. */
function valueOf({ entries }: Annotation): string {
  const { fieldType, fieldValue, password, hidden } = entries
  if (password === true || hidden === true) return ''
  if (fieldType === 'Tx') return textIn(fieldValue) || seenIn(entries)
  if (fieldType === 'Ch') return chosen(fieldValue, entries['options'])
  if (fieldType !== 'Btn' || (entries['checkBox'] !== true && entries['radioButton'] !== true)) return ''
  const on = textIn(entries['exportValue']) || textIn(entries['buttonValue'])
  return on !== '' && on === textIn(fieldValue) ? '☒' : '☐'
}

/** What a field without a value, or with one in a form that pdf.js does not read, shows on the page. */
function seenIn({ textContent }: Annotation['entries']): string {
  return Array.isArray(textContent) ? (textContent as unknown[]).map(textIn).join('\n') : ''
}

/** The names of the chosen options. */
function chosen(value: unknown, options: unknown): string {
  const values = (Array.isArray(value) ? (value as unknown[]) : [value]).map(textIn)
  const named = new Map<string, string>()
  for (const option of Array.isArray(options) ? (options as unknown[]) : []) {
    const { exportValue, displayValue } = (option ?? {}) as Record<string, unknown>
    named.set(textIn(exportValue), textIn(displayValue))
  }
  return values
    .filter((one) => one !== '')
    .map((one) => named.get(one) ?? one)
    .join(', ')
}

/** The glyph whose line the field is on, such as the last letter of its label. */
function besideField({ top, bottom, left }: Box, glyphs: readonly Glyph[]): Glyph | undefined {
  let nearest: Glyph | undefined
  for (const one of glyphs)
    if (one.turn === 0 && one.y > top && one.y < bottom + 0.2 * one.size) {
      const isNearer = nearest === undefined || Math.abs(one.x - left) < Math.abs(nearest.x - left)
      if (isNearer) nearest = one
    }
  return nearest
}

/** The value in lines that fit the field's width, from its top or on the line of its label. */
function written(value: string, { box, entries }: Annotation, label: Glyph | undefined): Glyph[] {
  const isLong = entries['multiLine'] === true
  const height = box.bottom - box.top
  const wanted = Math.max(1, Math.min(label?.size ?? usualSize, isLong ? usualSize : 0.9 * height))
  const width = Math.max(box.right - box.left, wanted)
  const lines = isLong
    ? wrapped(value, width / (characterWidth * wanted))
    : [value.replace(/\s+/g, ' ').trim()]
  const step = Math.min(lineHeight * wanted, height / lines.length)
  // More lines than fit are smaller, so that they don't run into each other.
  const size = Math.min(wanted, isLong ? step / lineHeight : wanted)
  const baseline = isLong ? box.top + 0.9 * step : (label?.y ?? box.bottom - (height - size) / 2 - 0.2 * size)
  return lines.flatMap((line, at) => {
    const characters = line.match(/./gu) ?? []
    const advance = Math.min(characterWidth * wanted, width / characters.length)
    return characters.map((text, index): Glyph => ({
      text,
      x: box.left + index * advance,
      y: baseline + at * step,
      width: advance,
      size,
      turn: 0,
      font: 'form field',
      isBold: false,
      isDrawn: false,
      isArtifact: false,
    }))
  })
}

function wrapped(value: string, most: number): string[] {
  return value.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = []
    for (const word of paragraph.split(/\s+/)) {
      const last = lines.at(-1)
      if (last !== undefined && last.length + 1 + word.length <= most)
        lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  })
}
