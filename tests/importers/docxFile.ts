import { zipFile } from './zipFile'

const transitional = 'http://schemas.openxmlformats.org'
const namespaces = [
  ['w', `${transitional}/wordprocessingml/2006/main`],
  ['r', `${transitional}/officeDocument/2006/relationships`],
  ['m', `${transitional}/officeDocument/2006/math`],
  ['mc', `${transitional}/markup-compatibility/2006`],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['c', `${transitional}/drawingml/2006/chart`],
  ['dgm', `${transitional}/drawingml/2006/diagram`],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** The content of each part of a Word document, without its root; omitted parts are not in the file. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  readonly footer?: string
  readonly numbering?: string
  readonly core?: string
  /** Targets of links by ID. */
  readonly links?: Readonly<Record<string, string>>
  readonly footnoteLinks?: Readonly<Record<string, string>>
  readonly commentLinks?: Readonly<Record<string, string>>
}

/** The bytes of a Word document. */
export async function docxFile(parts: DocxParts): Promise<Uint8Array> {
  const { body, styles, comments, commentsExtended, footnotes, endnotes, header, footer, numbering, core } =
    parts
  const own = { styles, comments, commentsExtended, footnotes, endnotes, header, footer, numbering }
  const roots = {
    comments: 'w:comments',
    commentsExtended: 'w15:commentsEx',
    styles: 'w:styles',
    header: 'w:hdr',
    footer: 'w:ftr',
  }
  const present = Object.entries(own).filter(([, content]) => content !== undefined)
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml'],
      ['core-properties', 'docProps/core.xml'],
    ]),
    'word/document.xml': root('w:document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationships(
      present.map(([name]) => [name, `${name}.xml`]),
      parts.links,
    ),
    'word/_rels/footnotes.xml.rels': relationships([], parts.footnoteLinks),
    'word/_rels/comments.xml.rels': relationships([], parts.commentLinks),
  }
  for (const [name, content] of present)
    files[`word/${name}.xml`] = root(
      name in roots ? roots[name as keyof typeof roots] : `w:${name}`,
      content!,
    )
  if (core !== undefined)
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="${transitional}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`
  return zipFile(files)
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A paragraph of runs, or of one run of text. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${namespaces}>${content}</${name}>`
}

function relationships(
  internal: readonly (readonly string[])[],
  links: Readonly<Record<string, string>> = {},
): string {
  const type = `${transitional}/officeDocument/2006/relationships`
  const own = internal.map(
    ([name, target], at) => `<Relationship Id="own${at}" Type="${type}/${name}" Target="${target}"/>`,
  )
  const outer = Object.entries(links).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${type}/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
  )
  return `<Relationships xmlns="${transitional}/package/2006/relationships">${[...own, ...outer].join('')}</Relationships>`
}
