import { zipSync } from 'fflate'
import type { Article, Block } from '../core/model/article'
import {
  contentTypes,
  coreProperties,
  numbering,
  packageRelationships,
  relationships,
  styles,
} from './cleanParts'
import { declaration, noTime } from './parts'
import { xmlText } from './xmlWords'

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const between = ' | '

/**
 * A Word document of an article's text: headings, paragraphs, quotations, lists, tables and captions in Word's own
 * styles. When it is opened again, its text is the article's, except that each character that XML can't hold is U+FFFD.
 */
export function cleanDocx(article: Article): Uint8Array {
  const { details } = article
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelationships],
    ['docProps/core.xml', coreProperties(details)],
    ['word/document.xml', documentOf(article)],
    ['word/_rels/document.xml.rels', relationships],
    ['word/styles.xml', styles(details.language)],
    ['word/numbering.xml', numbering],
  ]
  const options = { level: 6, mtime: noTime } as const
  return zipSync(
    Object.fromEntries(
      files.map(([name, text]) => [name, [new TextEncoder().encode(declaration + text), options]]),
    ),
  )
}

function documentOf({ text, blocks }: Article): string {
  const body: string[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!
    if (block.kind !== 'tableRow') {
      body.push(paragraphOf(text.slice(block.start, block.end), styleOf(block)))
      continue
    }
    const next = blocks.findIndex(({ kind }, index) => index > at && kind !== 'tableRow')
    const end = next < 0 ? blocks.length : next
    body.push(tableOf(blocks.slice(at, end).map(({ start, end }) => text.slice(start, end).split(between))))
    at = end - 1
  }
  // One-inch margins on A4, in twentieths of a point.
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
  return `<w:document xmlns:w="${wordprocessing}"><w:body>${body.join('')}${page}</w:body></w:document>`
}

function styleOf({ kind, level }: Block): string {
  if (kind === 'heading') return `Heading${level ?? 1}`
  return { paragraph: '', quotation: 'Quote', listItem: 'ListBullet', caption: 'Caption', tableRow: '' }[kind]
}

function paragraphOf(text: string, style: string): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`
}

/** A table whose rows keep their number of cells; the last cell of a shorter row spans the missing ones. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const columns = rows.reduce((most, { length }) => Math.min(63, Math.max(most, length)), 1)
  const width = Math.floor(9026 / columns)
  const written = rows.map((cells) => {
    // Word has at most 63 columns; further cells are merged into the last.
    const own = [
      ...cells.slice(0, columns - 1),
      ...(cells.length >= columns ? [cells.slice(columns - 1).join(between)] : []),
    ]
    return `<w:tr>${own.map((cell, index) => cellOf(cell, index === own.length - 1 ? columns - index : 1, width)).join('')}</w:tr>`
  })
  const grid = Array.from({ length: columns }, () => `<w:gridCol w:w="${width}"/>`).join('')
  // A paragraph after the table is needed: two adjacent tables would merge, and a document can't end with one.
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl><w:p/>`
}

function cellOf(text: string, span: number, width: number): string {
  const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${width * span}" w:type="dxa"/>${spanned}</w:tcPr>${paragraphOf(text, '')}</w:tc>`
}
