import type { ParagraphKind } from '../text/textFlow'
import { leastRaised } from '../text/superscripts'
import type { MarkedLanguages } from '../text/languages'
import type { XmlElement } from '../xml'
import { isOn, languagesIn } from './ooxml'
import { kindOfOutline, type StyleEffect } from './styles'

/** A list by its ID, and a level of it, from 0. */
export interface ListPlace {
  readonly list: string
  readonly level: string
}

/** The paragraph properties read so far; undefined if not set. */
export interface ParagraphProperties {
  style?: string
  outline?: number
  isList?: boolean
  list?: string
  listLevel?: string
  /** Whether the paragraph continues in the next: its mark is hidden, deleted, or follows a drop cap. */
  isJoined?: boolean
  /** The tracked change of the paragraph mark, and its author. */
  markChange?: { readonly change: 'insertion' | 'deletion'; readonly author: string }
}

/** The run properties read so far. */
export interface RunProperties {
  style?: string
  isHidden?: boolean
  isRaised?: boolean
  isStruck?: boolean
  font?: string
  language?: MarkedLanguages
}

/** Elements that mark their content, or the element they are in, as a tracked change. */
export const changeElements: ReadonlyMap<string, 'insertion' | 'deletion'> = new Map([
  ['w:ins', 'insertion'],
  ['w:moveTo', 'insertion'],
  ['w:del', 'deletion'],
  ['w:moveFrom', 'deletion'],
])

/** Applies an element within a paragraph's properties. */
export function readParagraphProperty(to: ParagraphProperties, element: XmlElement, parent: string): void {
  const { name, attributes } = element
  const value = attributes['w:val'] ?? ''
  if (parent === 'w:rPr') readMarkProperty(to, element)
  else if (name === 'w:pStyle') to.style = value
  else if (name === 'w:outlineLvl') to.outline = Number.parseInt(value, 10)
  else if (name === 'w:numId') [to.isList, to.list] = [value !== '0', value]
  else if (name === 'w:ilvl') to.listLevel = value
  else if (name === 'w:framePr' && /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '')) to.isJoined = true
}

function readMarkProperty(to: ParagraphProperties, { name, attributes }: XmlElement): void {
  const change = changeElements.get(name)
  if (change !== undefined) to.markChange = { change, author: attributes['w:author'] ?? '' }
  if (change === 'deletion') to.isJoined = true
  if (name === 'w:vanish' && isOn(attributes)) to.isJoined = true
}

/** Applies an element within a run's properties. */
export function readRunProperty(to: RunProperties, { name, attributes }: XmlElement): void {
  if (name === 'w:rStyle') to.style = attributes['w:val'] ?? ''
  else if (name === 'w:vanish') to.isHidden = isOn(attributes)
  else if (name === 'w:vertAlign') to.isRaised = attributes['w:val'] === 'superscript'
  else if (name === 'w:position') to.isRaised = Number(attributes['w:val']) >= leastRaised
  else if (name === 'w:strike' || name === 'w:dstrike')
    to.isStruck = isOn(attributes) || (to.isStruck ?? false)
  else if (name === 'w:rFonts') to.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? ''
  else if (name === 'w:lang') to.language = languagesIn(attributes)
}

/** A paragraph's kind: its own outline level decides first, then its style, then whether it is in a list. */
export function paragraphKind(own: ParagraphProperties, style: StyleEffect | undefined): ParagraphKind {
  const outlined = own.outline === undefined ? undefined : kindOfOutline(own.outline)
  if (outlined !== undefined) return outlined
  const isBodyText = own.outline !== undefined && style?.kind?.kind === 'heading'
  if (style?.kind !== undefined && !isBodyText) return style.kind
  return { kind: (own.isList ?? style?.isList ?? false) ? 'listItem' : 'paragraph' }
}

/** The place in a list that a paragraph has by itself or by its style; list 0 is none. */
export function listPlace(own: ParagraphProperties, style: StyleEffect | undefined): ListPlace | undefined {
  const list = own.list ?? style?.list?.list
  if (list === undefined || list === '0') return undefined
  return { list, level: own.listLevel ?? style?.list?.level ?? '0' }
}
