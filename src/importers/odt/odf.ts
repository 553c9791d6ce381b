import type { XmlReader } from '../../office/xml'
import { type Prefixes, readNamespaces } from '../../office/xmlNamespaces'

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

/** The namespaces of OpenDocument (ISO/IEC 26300) and of LibreOffice's additions to it. */
const prefixes: Prefixes = {
  [`${oasis}:office:1.0`]: 'office',
  [`${oasis}:text:1.0`]: 'text',
  [`${oasis}:table:1.0`]: 'table',
  [`${oasis}:style:1.0`]: 'style',
  [`${oasis}:drawing:1.0`]: 'draw',
  [`${oasis}:svg-compatible:1.0`]: 'svg',
  [`${oasis}:xsl-fo-compatible:1.0`]: 'fo',
  [`${oasis}:meta:1.0`]: 'meta',
  [`${oasis}:manifest:1.0`]: 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
}

/** Reads a file of an OpenDocument package; names get the prefixes that the standard uses. */
export function readOdf(xml: string, reader: XmlReader): void {
  readNamespaces(xml, prefixes, reader)
}
