import type { DocumentProperties } from '../documentDetails'
import { readOoxml } from './ooxml'

/** What a document's core properties (ISO/IEC 29500-2, 8) say of it; empty where they say nothing. */
export function readCoreProperties(xml: string): DocumentProperties {
  const found = new Map<string, string>()
  let open = ''
  readOoxml(xml, {
    open: ({ name }) => {
      open = name
    },
    close: () => {
      open = ''
    },
    text: (text) => {
      found.set(open, (found.get(open) ?? '') + text)
    },
  })
  const valueOf = (name: string) => found.get(name) ?? ''
  return { title: valueOf('dc:title'), creator: valueOf('dc:creator'), language: valueOf('dc:language') }
}
