import { coreProperties } from '../shared/coreProperties'
import type { Report } from '../model/reportModel'

type Parts = Readonly<Record<string, string>>

const body = 'word/document.xml'

/**
 * Removes what differs between two writings of a Word document: dates become the report's; random link names and the
 * numbers of bookmarks and pictures, which continue as long as the program runs, are renumbered. Text can't be mistaken for either,
 * since every "<" in it is escaped.
 */
export function fixedParts(parts: Parts, report: Report): Parts {
  const bookmarks = /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g
  const pictures = /(<wp:docPr\b[^>]*\bid=")(\d+)/g
  const document = numbered(numbered(parts[body] ?? '', bookmarks), pictures)
  const links = names(document, /<w:hyperlink\b[^>]*\br:id="([^"]+)"/g)
  const rename = (part: string, pattern: RegExp) =>
    part.replace(pattern, (all, start: string, name: string) =>
      links.has(name) ? `${start}link${links.get(name)}` : all,
    )
  const relations = 'word/_rels/document.xml.rels'
  return {
    ...parts,
    'docProps/core.xml': coreProperties(report),
    [body]: rename(document, /(<w:hyperlink\b[^>]*\br:id=")([^"]+)/g),
    [relations]: rename(parts[relations] ?? '', /(<Relationship\b[^>]*\bId=")([^"]+)/g),
  }
}

/** Numbers the pattern's matches from 1, in order of first appearance. */
function numbered(part: string, pattern: RegExp): string {
  const known = new Map<string, number>()
  return part.replace(pattern, (_, start: string, name: string) => {
    if (!known.has(name)) known.set(name, known.size + 1)
    return `${start}${known.get(name)}`
  })
}

/** The names that the pattern finds, each with its index in text order, from 1. */
function names(part: string, pattern: RegExp): ReadonlyMap<string, number> {
  const found = [...new Set([...part.matchAll(pattern)].map(([, name = '']) => name))]
  return new Map(found.map((name, index) => [name, index + 1]))
}
