import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInProcess, writeInProcess } from '../../src/citations/citationsProcess'
import type { CitationFormat } from '../../src/citations/exchange'
import { readCitations } from '../../src/citations/readCitations'
import { writeCitations } from '../../src/citations/writeCitations'
import { noSource, type Source, sourceKinds } from '../../src/core/model/source'
import { scripts } from '../library/tempWorkbench'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCitations(bytesOf(text), 'export')

function sourcesOf(text: string): Source[] {
  return read(text).entries.map(({ source }, index) => ({ ...source, id: `source-${index}` }))
}

const entry = (...lines: string[]) => [...lines, 'ER  - ', ''].join('\n')
const article = entry(
  'TY  - JOUR',
  'T1  - The elms',
  'AU  - Lopez, Ana',
  'A1  - World Health Organization',
  'JO  - Forest Pathology',
  'PY  - 2014/03//',
  'DO  - 10.1000/182',
  'UR  - https://a.example/1',
)

describe('an entry', () => {
  it('fills the fields of a source that a checker sees', () => {
    expect(sourcesOf(article)[0]).toMatchObject({
      title: 'The elms',
      author: 'Ana Lopez; World Health Organization',
      publisher: 'Forest Pathology',
      published: '2014-03',
      doi: '10.1000/182',
      url: 'https://a.example/1',
      kind: 'article-journal',
      tier: 'secondary',
    })
  })

  it('says the same in each format', () => {
    const [source] = sourcesOf(article)
    for (const format of ['csl', 'bibtex'] satisfies CitationFormat[]) {
      const [again] = sourcesOf(writeCitations([source!], format))
      for (const field of ['title', 'publisher', 'published', 'doi', 'url', 'kind', 'author'] as const)
        expect([format, field, again![field]]).toEqual([format, field, source![field]])
    }
  })

  it('is written as it was corrected since, and nowhere as it was', () => {
    const [source] = sourcesOf(article)
    const corrected = { ...source!, title: 'The oaks', author: 'Ann', published: '2015' }
    const written = writeCitations([corrected], 'ris')
    expect(written).toContain('TI  - The oaks\n')
    expect(written).toContain('AU  - Ann\n')
    expect(written).not.toMatch(/elms|Lopez|World Health|2014/)
    expect(writeCitations([corrected], 'csl')).not.toMatch(/elms|Lopez|World Health|2014/)
  })

  it('without a title is called untitled here, and has none when it is written again', () => {
    const [source] = sourcesOf(entry('TY  - PCOMM', 'AU  - Lopez, Ana'))
    expect(source!.title).toBe('Untitled source')
    expect(writeCitations([source!], 'ris')).not.toContain('Untitled')
  })

  it('keeps an address that is none of the web out of what can be opened', () => {
    const [source] = sourcesOf(JSON.stringify([{ type: 'webpage', title: 'x', URL: 'javascript:alert(1)' }]))
    expect(source!.url).toBe('')
  })

  it('goes on in the lines after its tag, and may have the sign of one in it', () => {
    const text = entry('TY  - GEN', 'TI  - A', 'AB  - one  - two', 'three', '  XX  - four')
    const [source] = sourcesOf(text)
    expect(source!.csl).toMatchObject({ abstract: 'one  - two\nthree\n  XX  - four' })
    expect(sourcesOf(writeCitations([source!], 'ris'))[0]!.csl).toMatchObject({
      abstract: 'one  - two\nthree\n  XX  - four',
    })
  })
})

describe('what a person wrote here', () => {
  const own: Source = {
    ...noSource,
    id: 'own',
    title: 'Register of {elms} & “oaks”',
    author: 'Ana Lopez; Town of Springfield',
    published: 'spring 1903',
    publisher: 'Town',
    url: 'https://a.example/x_y?z=1%20',
    archiveUrl: 'https://archive.org/1',
    tier: 'primary',
    note: 'One line,\nTY  - and another.',
    kind: 'report',
    edition: '2nd',
    isbn: '978-0-306-40615-7',
    group: 'Town archive',
    reliability: 'Signed.',
    obtained: 'By Eve.',
    confidential: true,
  }

  it('comes back from CSL with every detail', () => {
    expect(sourcesOf(writeCitations([own], 'csl'))).toMatchObject([{ ...own, id: 'source-0' }])
  })

  it.each(['ris', 'bibtex'] satisfies CitationFormat[])(
    'comes back from %s with what that can hold',
    (format) => {
      const [again] = sourcesOf(writeCitations([own], format))
      const { title, author, published, publisher, url, kind } = own
      expect(again).toMatchObject({ title, author, published, publisher, url, kind })
    },
  )

  it.each(sourceKinds)('comes back with what every source has, from any format: %s', (kind) => {
    const { title, author, publisher, url } = own
    const basic = { title, author, published: '1903-05', publisher, url }
    for (const format of ['csl', 'ris', 'bibtex'] satisfies CitationFormat[]) {
      const [again] = sourcesOf(writeCitations([{ ...noSource, id: 'own', ...basic, kind }], format))
      expect([format, again]).toMatchObject([format, basic])
    }
  })

  it('has a name of its own in the file, whatever it was called elsewhere', () => {
    const named = { ...own, csl: { id: 'elms' } }
    expect(
      read(writeCitations([named, named], 'bibtex')).entries.map(({ source }) => source.csl?.['id']),
    ).toEqual(['elms', 'elms-2'])
  })
})

describe('a hostile file', () => {
  it('sets nothing on the program’s own objects', () => {
    const csl =
      '[{"type":"book","title":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'
    const bib = '@book{k, title={x}, __proto__={polluted}, constructor={y}, hasownproperty={z}}'
    const ris = entry('TY  - BOOK', 'TI  - __proto__', 'AU  - constructor, toString')
    for (const text of [csl, bib, ris]) {
      const [source] = sourcesOf(text)
      expect(Object.keys(source!.csl ?? {})).not.toContain('constructor')
      writeCitations([source!], 'bibtex')
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('is refused where it has too much in it, entry by entry if it can be', () => {
    const deep = `${'['.repeat(30)}${']'.repeat(30)}`
    const csl = `[{"type":"book","title":"deep","x":${deep}},{"type":"book","title":"${'x'.repeat(300_000)}"},{"type":"book","title":"good"}]`
    const { entries, unread } = read(csl)
    expect(entries.map(({ source }) => source.title)).toEqual(['good'])
    expect(unread).toEqual([
      'entry 1 could not be read: it is nested deeper than an entry may be',
      'entry 2 could not be read: it is longer than an entry may be',
    ])
    expect(() => read(entry('TY  - GEN').repeat(10_001))).toThrow('more than 10000 entries')
    expect(() => readCitations(new Uint8Array(20_000_001), 'x')).toThrow('larger than 20 MB')
  })

  it.each([
    ['nothing', '', 'neither CSL-JSON nor RIS nor BibTeX'],
    ['prose', 'The elms were felled.', 'neither CSL-JSON nor RIS nor BibTeX'],
    ['broken JSON', '[{"type":', 'it is no JSON'],
    ['JSON of another kind', '{"a":1}', 'it is no CSL-JSON'],
    ['broken BibTeX', '@book{k, title={x', 'it has no BibTeX entry'],
  ])('is refused with a reason: %s', (_, text, why) => expect(() => read(text)).toThrow(why))

  it('loses no good entry for a bad one', () => {
    const { entries, unread } = read('@book{a, title={A}}\n@book{b title={B}}\n@book{c, title={C}}')
    expect(entries.map(({ source }) => source.title)).toEqual(['A', 'C'])
    expect(unread).toEqual(['the entry that begins with “@book{b title={B}}” is no BibTeX'])
  })

  it('gives up no entry for a date that is none', () => {
    const [source] = sourcesOf(entry('TY  - GEN', 'TI  - A', 'Y2  - 2020', 'Y2  - 2021', 'DA  - x/y/z'))
    expect(writeCitations([source!], 'ris')).toBe(
      entry('TY  - GEN', 'TI  - A', 'Y2  - 2020', 'Y2  - 2021', 'DA  - x/y/z'),
    )
  })
})

describe('the process for it', () => {
  const script = join(scripts, 'citationsChild.js')

  it('reads and writes as the program would', async () => {
    const { entries } = await readInProcess(script, bytesOf(article), 'export.ris')
    const sources = entries.map(({ source }) => ({ ...source, id: 'a' }))
    expect(await writeInProcess(script, sources, 'ris')).toBe(writeCitations(sources, 'ris'))
  })

  it('names the file that it can’t read, and the reason', async () => {
    await expect(readInProcess(script, bytesOf('x'), 'notes.txt')).rejects.toThrow(
      'notes.txt was not imported: it is neither CSL-JSON nor RIS nor BibTeX. Nothing was changed.',
    )
  })
})
