import { zipFile } from './zipFile'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = [
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map((name) => [name, `${oasis}:${name}:1.0`]),
  ['draw', `${oasis}:drawing:1.0`],
  ['svg', `${oasis}:svg-compatible:1.0`],
  ['fo', `${oasis}:xsl-fo-compatible:1.0`],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** The content of each file of an OpenDocument text, without its root. */
export interface OdtParts {
  readonly body: string
  /** Automatic styles, beside the text. */
  readonly automatic?: string
  readonly styles?: string
  readonly meta?: string
  readonly manifest?: string
}

/** The bytes of an OpenDocument text. */
export function odtFile({
  body,
  automatic = '',
  styles = '',
  meta = '',
  manifest = '',
}: OdtParts): Promise<Uint8Array> {
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:${name} ${namespaces}>${content}</office:${name}>`
  return zipFile(
    {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': root(
        'document-content',
        `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
      'styles.xml': root(
        'document-styles',
        `<office:styles>${styles}</office:styles><office:master-styles><style:master-page><style:header><text:p>Header</text:p></style:header></style:master-page></office:master-styles>`,
      ),
      'meta.xml': root('document-meta', `<office:meta>${meta}</office:meta>`),
      'META-INF/manifest.xml': `<manifest:manifest ${namespaces}>${manifest}</manifest:manifest>`,
    },
    ['mimetype'],
  )
}
