import type { DocumentProperties } from '../shared/documentDetails'
import { elementTexts } from '../../office/text/elementTexts'
import { readOoxml } from '../../office/ooxml/ooxml'

/** What a document's core properties (ISO/IEC 29500-2, 8) say of it; empty where they say nothing. */
export function readCoreProperties(xml: string): DocumentProperties {
  const textOf = elementTexts((reader) => readOoxml(xml, reader))
  return { title: textOf('dc:title'), creator: textOf('dc:creator'), language: textOf('dc:language') }
}
