import type { DocumentProperties } from '../shared/documentDetails'
import { elementTexts } from '../../office/text/elementTexts'
import { readOoxml } from '../../office/ooxml/ooxml'

/** A document's core properties (ISO/IEC 29500-2, 8); empty where they are missing. */
export function readCoreProperties(xml: string): DocumentProperties {
  const textOf = elementTexts((reader) => readOoxml(xml, reader))
  return { title: textOf('dc:title'), creator: textOf('dc:creator'), language: textOf('dc:language') }
}
