import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { annotateDocx } from '../../src/checkedCopy/annotateDocx'
import { checkedCopy } from '../../src/checkedCopy/checkedCopy'
import { standardScale } from '../../src/core/model/scale'
import { cleanDocx } from '../../src/checkedCopy/cleanDocx'
import { commentsKind, noComments } from '../../src/checkedCopy/comments'
import { paragraph, run } from '../importers/docxFile'
import { openBytes, textOf as textOfDraft } from '../importers/fixture'
import { passages } from '../importers/passages'
import { zipFile } from '../importers/zipFile'
import { articleOf, maduroArticle } from '../reports/sampleArticle'
import { convert, whyNoLibreOffice } from './libreOffice'
import { partOf, textOf } from './reading'

const options = { author: '', date: '2025-03-05T14:20:00Z' }
const time = 180_000

/** An OpenDocument file with the program's comments in another name: its own would not be read as the writer's. */
async function inAnothersName(odt: Uint8Array): Promise<Uint8Array> {
  const files = unzipSync(odt, { filter: ({ name }) => !name.endsWith('/') })
  const content = new TextDecoder()
    .decode(files['content.xml'])
    .replaceAll('Touchstone</dc:creator>', 'Desk</dc:creator>')
  return zipFile({ ...files, 'content.xml': content })
}

describe.skipIf(whyNoLibreOffice !== undefined)(
  `in LibreOffice${whyNoLibreOffice === undefined ? '' : ` (skipped: ${whyNoLibreOffice})`} a checked copy`,
  () => {
    const body = `${paragraph(run('The mayor paid ') + run('four', '<w:b/>') + run(' million.'))}${paragraph(`${run('It ')}<w:commentRangeStart w:id="0"/>${run('rained in May')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('.')}`)}`
    const comments =
      '<w:comment w:id="0" w:author="Ana" w:date="2024-05-01T10:00:00Z"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>'
    const answers = {
      kind: 'comment' as const,
      author: 'Ana',
      at: '2024-05-01T10:00:00Z',
      text: 'Sure?',
      links: [],
    }

    /** A document as Word writes it, with everything that other programs require. */
    const wholeFile = () => {
      const files = unzipSync(cleanDocx(articleOf(['x'])))
      const change = (name: string, from: RegExp, to: string) =>
        (files[name] = new TextEncoder().encode(new TextDecoder().decode(files[name]).replace(from, to)))
      change('word/document.xml', /<w:body>.*<w:sectPr>/s, `<w:body>${body}<w:sectPr>`)
      change(
        '[Content_Types].xml',
        /<\/Types>/,
        `<Override PartName="/word/comments.xml" ContentType="${commentsKind(false).contentType}"/></Types>`,
      )
      change(
        'word/_rels/document.xml.rels',
        /<\/Relationships>/,
        `<Relationship Id="rId9" Type="${commentsKind(false).relationship}" Target="comments.xml"/></Relationships>`,
      )
      const root = noComments('http://schemas.openxmlformats.org/wordprocessingml/2006/main')
      return zipFile({
        ...files,
        'word/comments.xml': root.replace('></w:comments>', `>${comments}</w:comments>`),
      })
    }

    const annotated = async () => {
      const original = await wholeFile()
      const text = await textOf(original)
      const on = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
      const remarks = [
        { ...on('four million'), lines: ['Five.'], correction: { text: 'five million' } },
        { ...on('mayor'), lines: ['Verified.'] },
        { ...on('rained in May'), lines: ['Yes.'], answers },
      ]
      return { text, copy: await annotateDocx(original, 'draft.docx', remarks, options) }
    }

    it(
      'has the comments on their words, an answer beside what it answers, and reads as corrected when all is accepted',
      async () => {
        const { copy } = await annotated()
        const odt = await openBytes(await inAnothersName(convert(copy, 'odt')), 'copy.odt')
        expect(textOfDraft(odt)).toBe('The mayor paid five million.\n\nIt rained in May.')
        // LibreOffice keeps threads from version 24 on; older ones turn an answer into a comment on the same words.
        const said = passages(odt).flatMap((one) =>
          one.replace('\nDesk: ', '\ncomment on “rained in May”: ').split('\n'),
        )
        expect(said.toSorted()).toEqual([
          'comment on “five million”: Five.',
          'comment on “mayor”: Verified.',
          'comment on “rained in May”: Sure?',
          'comment on “rained in May”: Yes.',
        ])
      },
      time,
    )

    it(
      'reads as the original when all is rejected: what it deletes is what was there',
      async () => {
        const { copy, text } = await annotated()
        const xml = partOf(convert(copy, 'odt'), 'content.xml')
        const changes = [
          ...xml.matchAll(/<text:changed-region[^>]*xml:id="([^"]+)".*?<\/text:changed-region>/gs),
        ]
        const deleted = new Map(
          changes
            .filter(([region]) => region.includes('<text:deletion>'))
            .map(([region, id]) => [
              id!,
              /<\/office:change-info>(.*)<\/text:deletion>/s.exec(region)![1]!.replace(/<[^>]+>/g, ''),
            ]),
        )
        expect([...deleted.values()].join('')).toBe('four million')
        const rejected = xml
          .replace(/<office:annotation .*?<\/office:annotation>/gs, '')
          .replace(/<text:change-start.*?<text:change-end[^>]*>/gs, '')
          .replace(/<text:change text:change-id="([^"]+)"\/>/g, (_, id: string) => deleted.get(id) ?? '')
        const paragraphs = [
          ...rejected
            .slice(rejected.indexOf('</text:tracked-changes>'))
            .matchAll(/<text:p[ >].*?<\/text:p>/gs),
        ]
        expect(paragraphs.map(([one]) => one.replace(/<[^>]+>/g, '')).join('\n\n')).toBe(text)
      },
      time,
    )

    it(
      'that is saved there opens as the article that it was made of, with the writer’s note alone',
      async () => {
        const { copy, text } = await annotated()
        const saved = await openBytes(convert(copy, 'docx'), 'copy.docx')
        expect(textOfDraft(saved)).toBe(text)
        expect(passages(saved)).toEqual(['comment on “rained in May”: Sure?'])
      },
      time,
    )

    it(
      'of a page has every comment on its words',
      async () => {
        const article = maduroArticle()
        const copy = await checkedCopy(article, standardScale, undefined)
        const odt = await openBytes(await inAnothersName(convert(copy, 'odt')), 'copy.odt')
        expect(textOfDraft(odt)).toBe(article.text)
        const expected = article.claims
          .filter(({ dismissed }) => !dismissed)
          .map(({ anchor }) => `comment on “${anchor.exact}”: Claim`)
        expect(
          passages(odt)
            .map((one) => /^.*?”: Claim/s.exec(one)?.[0] ?? one)
            .toSorted(),
        ).toEqual(expected.toSorted())
      },
      time,
    )
  },
)
