import { describe, expect, it } from 'vitest'
import { checkedCopy } from '../../src/checkedCopy/checkedCopy'
import { checkedCopyName } from '../../src/checkedCopy/copyName'
import { cleanDocx } from '../../src/checkedCopy/cleanDocx'
import { remarksOf } from '../../src/checkedCopy/remarks'
import { replacementOf } from '../../src/checkedCopy/replacement'
import type { Block } from '../../src/core/model/article'
import { standardScale } from '../../src/core/model/scale'
import { canonicalText } from '../../src/core/text/canonical'
import { docxFile, paragraph, run } from '../importers/docxFile'
import { openBytes, openFixture, outline } from '../importers/fixture'
import { articleOf, claimOn, evidenceFrom, maduroArticle, sourceOf, verdict } from '../reports/sampleArticle'
import { commentsIn, partOf, textOf, validationErrors } from './reading'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('what a checked copy says about a claim', () => {
  const article = articleOf(['Bridge', 'The mayor paid four million. It rained in May.'])
  const leak = Object.assign(sourceOf('leak', { title: 'Ledger of J. Doe' }), { confidential: true as const })
  const remarks = (...claims: Parameters<typeof claimOn>[2][]) =>
    remarksOf(
      {
        ...article,
        sources: [
          sourceOf('report', {
            publisher: 'The city',
            url: 'https://city.example/report',
            archiveUrl: 'https://archive.example/report',
          }),
          leak,
        ],
        claims: claims.map((changes) => claimOn(article, 'four million', changes)),
      },
      standardScale,
    )

  it('is its number, verdict, person, day, reason and sources', () => {
    const [remark] = remarks({
      ...verdict('verified', '2019-09-27T23:30:00Z', 'Ana Ruiz'),
      rationale: 'The report says so.\n\nOn its first page.',
      evidence: [
        evidenceFrom('report', { locator: 'p. 3' }),
        evidenceFrom('report', { locator: 'p. 3' }),
        evidenceFrom('report', { id: 'p', locator: 'p. 9', proposed: true }),
      ],
    })
    expect(remark).toEqual({
      start: article.text.indexOf('four million'),
      end: article.text.indexOf('four million') + 12,
      lines: [
        'Claim 1: Verified (by Ana Ruiz, 27 September 2019).',
        'The report says so.',
        'On its first page.',
        'Sources: Title of report, The city, p. 3, https://city.example/report, archived at https://archive.example/report.',
      ],
    })
  })

  it('quotes what the sources say, with the source and the place', () => {
    const [remark] = remarks({
      ...verdict('verified'),
      evidence: [
        evidenceFrom('report', { locator: 'p. 3', quotation: 'Four million live here.\n\nMost are young.' }),
        evidenceFrom('report', { id: 'r', stance: 'refutes', quotation: 'Or three.' }),
        evidenceFrom('report', { id: 'p', quotation: 'An offer.', proposed: true }),
      ],
    })
    expect(remark?.lines.slice(1, 4)).toEqual([
      'Evidence for (Title of report, p. 3): “Four million live here.',
      'Most are young.”',
      'Evidence against (Title of report): “Or three.”',
    ])
    expect(JSON.stringify(remark)).not.toContain('An offer.')
  })

  it('names a confidential source only as confidential', () => {
    const evidence = [
      evidenceFrom('leak', { locator: 'drawer 3', quotation: 'Four million.', note: 'from J. Doe' }),
      evidenceFrom('report'),
    ]
    const said = JSON.stringify(remarks({ ...verdict('false'), evidence }))
    expect(said).toContain('Sources: a confidential source; Title of report')
    expect(said).not.toMatch(/Doe|drawer|Ledger|Four million\./)
  })

  it('is that it is open, or contested and by whom; nothing about a claim that was set aside', () => {
    expect(remarks({ rationale: 'A draft.' }).map(({ lines }) => lines)).toEqual([
      ['Claim 1: Open: nobody has given a verdict yet.'],
    ])
    const contested = remarks({
      ...verdict('false', '2025-03-04', 'Ben'),
      rivals: [{ rating: 'verified', by: 'Ana', at: '2025-03-03' }],
      correction: '“five”',
    })
    expect(contested[0]?.lines).toEqual([
      'Claim 1: contested: False (by Ben, 4 March 2025); Verified (by Ana, 3 March 2025).',
      'Suggested correction: “five”',
    ])
    expect(contested[0]?.correction).toBeUndefined()
    expect(remarks({ dismissed: true })).toEqual([])
  })
})

describe('a correction is taken for the words themselves', () => {
  it.each([
    ['“continued”', 'continued'],
    ['Say “continued”.', 'continued'],
    ['say: "five million"', 'five million'],
    ['Replace with ‘about five’', 'about five'],
    ['Should be “five.”', 'five'],
    ['Change it to «cinq millions»', 'cinq millions'],
  ])('where it is %s', (correction, words) => expect(replacementOf(correction, 'four')).toBe(words))

  it.each([
    'Say “continued cooperation”, as the Kremlin does, and keep “full support” in quotation marks.',
    'Kremlin spokesman Dmitry Peskov',
    '“five” or “six”',
    'Say five million',
    'Do not say “four”',
    '“four”',
    '',
  ])('but not where it is %s', (correction) => expect(replacementOf(correction, 'four')).toBeUndefined())
})

describe('a clean document of a text', () => {
  it('opens as exactly that text, hard characters included', async () => {
    const { text, blocks } = canonicalText(openFixture('hard-characters.txt').blocks)
    const copy = cleanDocx({ ...articleOf(['x']), text, blocks })
    expect(await textOf(copy)).toBe(text)
  })

  it('keeps headings, quotations, lists, rows and captions, and has a title', async () => {
    const kinds: [Block['kind'], string][] = [
      ['heading', 'Bridge & tunnel'],
      ['paragraph', 'It rained.'],
      ['quotation', '“It did”'],
      ['listItem', 'one'],
      ['tableRow', '2023 | 4.2 | '],
      ['tableRow', '2024'],
      ['tableRow', ' | 5'],
      ['caption', 'The bridge'],
      ['tableRow', 'a | b'],
    ]
    const drafts = kinds.map(([kind, text]) => ({ kind, text, ...(kind === 'heading' ? { level: 2 } : {}) }))
    const { text, blocks } = canonicalText(drafts)
    const base = articleOf(['x'])
    const copy = cleanDocx({ ...base, text, blocks, details: { ...base.details, title: 'Über "Brücken"' } })
    const draft = await openBytes(copy, 'copy.docx')
    expect(canonicalText(draft.blocks).text).toBe(text)
    expect(outline(draft).map((line) => line.split(':')[0])).toEqual(
      kinds.map(([kind]) => (kind === 'heading' ? 'heading2' : kind)),
    )
    expect(partOf(copy, 'docProps/core.xml')).toContain('<dc:title>Über &quot;Brücken&quot;</dc:title>')
    expect(await validationErrors(copy)).toEqual([])
  })
})

describe('the checked copy of an article', () => {
  it('that was a page has all verdicts in a clean document, the same bytes each time, without faults', async () => {
    const article = maduroArticle()
    const copy = await checkedCopy(article, standardScale, new TextEncoder().encode(article.text))
    expect(await textOf(copy)).toBe(article.text)
    const comments = await commentsIn(copy)
    expect(comments).toHaveLength(article.claims.filter(({ dismissed }) => !dismissed).length)
    for (const claim of article.claims)
      expect(comments.some((one) => one.startsWith(`Somebody on “${claim.anchor.exact}”: Claim`))).toBe(
        !claim.dismissed,
      )
    expect(Buffer.from(await checkedCopy(article, standardScale, undefined)).equals(Buffer.from(copy))).toBe(
      true,
    )
    expect(await validationErrors(copy)).toEqual([])
  })

  it('that was a Word document is that document, on behalf of a person', async () => {
    const original = await docxFile({
      body:
        paragraph(run('Bridge'), '<w:pStyle w:val="Heading1"/>') +
        paragraph(run('The mayor paid ', '<w:u w:val="single"/>') + run('four million.')),
    })
    const base = articleOf(['Bridge', 'The mayor paid four million.'])
    const claims = [claimOn(base, 'four million', { ...verdict('false'), correction: 'Say “five million”.' })]
    const article = { ...base, claims, original: { ...base.original, name: 'draft.docx', mediaType: word } }
    const copy = await checkedCopy(article, standardScale, original, { author: 'Ana Ruiz' })
    expect(partOf(copy, 'word/document.xml')).toContain('<w:u w:val="single"/>')
    expect(partOf(copy, 'word/document.xml')).toContain('w:author="Ana Ruiz (Touchstone)"')
    expect(partOf(copy, 'word/document.xml')).toContain('>five million</w:t>')
    expect(await textOf(copy)).toBe(article.text)
    expect((await openBytes(copy, 'draft.docx')).notes).toEqual([])
  })

  it('is named after its title, as far as file names allow', () => {
    const named = (title: string) =>
      checkedCopyName({ ...maduroArticle(), details: { ...maduroArticle().details, title } })
    expect(named('Who said: “yes/no”?')).toBe('Who said “yes no”-checked.docx')
    expect(named('')).toBe('maduro-russian-support-checked.docx')
  })
})
