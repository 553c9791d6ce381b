import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bibtexEntries } from '../../src/citations/citationJs'
import type { CitationFormat } from '../../src/citations/exchange'
import { readCitations } from '../../src/citations/readCitations'
import { writeCitations } from '../../src/citations/writeCitations'
import { Source } from '../../src/core/model/source'
import { bibtexEntriesText, cslItems, risEntries } from './entries'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/citations/${name}`, import.meta.url), 'utf8')

/** The sources of a file as they are in a library, which is JSON on a disk. */
function imported(text: string): Source[] {
  const { entries, unread } = readCitations(new TextEncoder().encode(text), 'export')
  expect(unread).toEqual([])
  return entries.map(({ source }, index) =>
    Source.parse(JSON.parse(JSON.stringify({ ...source, id: `source-${index}` }))),
  )
}

const roundTrip = (text: string, format: CitationFormat) => writeCitations(imported(text), format)

/** The lines of each RIS entry, in the order of the alphabet: that of the tags is free. */
const risLines = (text: string) =>
  text
    .split(/^ER {2}-.*$/m)
    .map((entry) =>
      entry
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .toSorted(),
    )
    .filter((lines) => lines.length > 0)

describe('no field is lost on the way through a library', () => {
  it.each([
    ['zotero.ris', fixture('zotero.ris')],
    ['endnote.ris', fixture('endnote.ris')],
    ['200 entries', risEntries(200)],
  ])('of RIS: %s', (_, text) => {
    const [given, written] = [risLines(text), risLines(roundTrip(text, 'ris'))]
    expect(written).toHaveLength(given.length)
    for (const [index, lines] of given.entries()) expect(written[index]).toEqual(lines)
  })

  it.each([
    ['zotero.bib', fixture('zotero.bib')],
    ['200 entries', bibtexEntriesText(200)],
  ])('of BibTeX: %s', (_, text) => {
    const [given, written] = [bibtexEntries(text), bibtexEntries(roundTrip(text, 'bibtex'))]
    expect(written).toHaveLength(given.length)
    const asText = ({ type, label, properties }: (typeof given)[number]) => ({
      type,
      label,
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, String(value)]),
      ),
    })
    for (const [index, entry] of given.entries()) expect(asText(written[index]!)).toEqual(asText(entry))
  })

  it.each([
    ['zotero.json', fixture('zotero.json')],
    ['200 items', JSON.stringify(cslItems(200))],
  ])('of CSL: %s', (_, text) => {
    const given = JSON.parse(text) as unknown[]
    const written = JSON.parse(roundTrip(text, 'csl')) as unknown[]
    expect(written).toHaveLength(given.length)
    for (const [index, item] of given.entries()) expect(written[index]).toEqual(item)
  })
})
