import {
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Rating } from '../../core/model/scale'
import { light } from '../html/colours'
import { shownAddress } from '../shared/shownAddress'
import { xmlText } from '../shared/xmlText'
import { hex } from './styles'

type Look = Omit<IRunOptions, 'text' | 'children' | 'break'>

/** Text as runs in one look; its line ends are kept. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

export function quiet(text: string): TextRun[] {
  return runs(text, { color: hex(light.quiet) })
}

/** A rating's name in its colour; the name is there for people who don't see colours. */
export function ratingName({ name, tone }: Pick<Rating, 'name' | 'tone'>): TextRun[] {
  return runs(name, { bold: true, color: hex(light.tones[tone][0]) })
}

export const openName = () => runs('Open', { bold: true, color: hex(light.tones.open[0]) })

/** A paragraph in one of the document's styles. */
export function paragraph(children: readonly ParagraphChild[], style?: string): Paragraph {
  return new Paragraph({ children, ...(style === undefined ? {} : { style }) })
}

/** A heading of level 1, 2 or 3. */
export function heading(level: 1 | 2 | 3, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ heading: HeadingLevel[`HEADING_${level}`], children })
}

/** A person's text; blank lines separate paragraphs. */
export function prose(text: string, style?: string): Paragraph[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(runs(part), style))
}

/** A named fact; nothing if the value is empty. */
export function fact(name: string, value: string | readonly ParagraphChild[]): Paragraph[] {
  if (typeof value === 'string' && value.trim() === '') return []
  const said = typeof value === 'string' ? runs(value.trim()) : value
  return [paragraph([...quiet(`${name}: `), ...said], 'Fact')]
}

/** A link if the address is http or https; any other text stays text. It shows the address, or `words`. */
export function link(address: string, words?: string): readonly ParagraphChild[] {
  const found = shownAddress(address)
  if (found === undefined) return runs(address.trim())
  return [
    new ExternalHyperlink({
      link: found.href,
      children: runs(words ?? found.shown, { style: 'Hyperlink' }),
    }),
  ]
}

/** A link to a bookmark of this document. */
export function linkTo(bookmark: string, text: string): InternalHyperlink {
  return new InternalHyperlink({ anchor: bookmark, children: runs(text, { style: 'Hyperlink' }) })
}

/** Claim numbers ("claims 3, 7"), each a link if the document has a section about claims. */
export function claimLinks(numbers: readonly number[], isLink: boolean): ParagraphChild[] {
  const links = numbers.flatMap((number, index) => [
    ...(index > 0 ? runs(', ') : []),
    ...(isLink ? [linkTo(claimMark(number), String(number))] : runs(String(number))),
  ])
  return [...runs(numbers.length === 1 ? 'claim ' : 'claims '), ...links]
}

export const claimMark = (number: number) => `claim_${number}`
export const sourceMark = (number: number) => `source_${number}`
