import { describe, expect, it } from 'vitest'
import { escaped } from './docxFile'
import { openBytes, openFixture, outline, refusalOf, textOf, openOdt } from './fixture'
import { fixture } from './fixtureFile'
import { odtFile, type OdtParts } from './odtFile'
import { passages } from './passages'
import { zipFile } from './zipFile'

const opened = async (parts: OdtParts | string) => outline(await openOdt(parts))
const p = (content: string, style = 'Standard') => `<text:p text:style-name="${style}">${content}</text:p>`

describe('the text of an OpenDocument text', () => {
  it('is exactly what the writer typed, hard characters included', async () => {
    const paragraphs = new TextDecoder().decode(fixture('hard-characters.txt')).trim().split('\n\n')
    const draft = await openOdt(paragraphs.map((text) => p(escaped(text))).join(''))
    expect(textOf(draft)).toBe(textOf(openFixture('hard-characters.txt')))
  })

  it('has spaces, tabs and line breaks, what links and fields show, and no headers', async () => {
    const body = p(
      'a<text:s text:c="3"/>b<text:s/>c<text:tab/>d<text:line-break/>e <text:a xlink:href="https://example.org">link</text:a> <text:date>1 May</text:date>',
    )
    expect(await opened(body)).toEqual(['paragraph: a   b c\td\ne link 1 May'])
  })

  it('leaves out hidden sections and characters, and descriptions of pictures', async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const body = [
      `<text:section text:display="none">${p('Hidden')}</text:section><text:section>${p('Shown')}</text:section>`,
      p('Seen<text:span text:style-name="T1"> not <text:span>this</text:span></text:span>'),
      p(
        'Picture<draw:frame><draw:image/><svg:title>Title</svg:title><svg:desc>Words</svg:desc></draw:frame>',
      ),
    ].join('')
    expect(await opened({ body, automatic })).toEqual([
      'paragraph: Shown',
      'paragraph: Seen',
      'paragraph: Picture',
    ])
  })

  it('has a paragraph that a condition hides among what was left out', async () => {
    const body =
      p('Secret<text:hidden-paragraph text:is-hidden="true"/>') +
      p('Open<text:hidden-paragraph text:is-hidden="false"/>')
    const draft = await openOdt(body)
    expect(outline(draft)).toEqual(['paragraph: Open'])
    expect(draft.leftOut).toEqual(['Secret'])
  })

  it('keeps raised digits from running into the number before', async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    const body = p('10<text:span text:style-name="T1">6</text:span>')
    expect(await opened({ body, automatic })).toEqual(['paragraph: 10⁶'])
  })

  it('has text boxes after the paragraph they are anchored in, and tables of contents among what was left out', async () => {
    const body =
      `<text:table-of-content><text:index-body>${p('Chapter 3')}</text:index-body></text:table-of-content>` +
      p(`Around <draw:frame><draw:text-box>${p('In the box')}</draw:text-box></draw:frame>the box`)
    const draft = await openOdt(body)
    expect(outline(draft)).toEqual(['paragraph: Around the box', 'paragraph: In the box'])
    expect(draft.leftOut).toEqual(['Chapter 3'])
  })
})

describe('paragraphs of an OpenDocument text', () => {
  it('are headings, quotations, captions and list items, through styles of their own, too', async () => {
    const automatic = [
      ['P1', 'Quotations'],
      ['P2', 'Title'],
      ['P3', 'Illustration'],
      ['P4', 'Mine'],
    ]
      .map(
        ([name, parent]) =>
          `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`,
      )
      .join('')
    const styles =
      '<style:style style:name="Mine" style:family="paragraph" style:parent-style-name="Heading_20_3"/>'
    const body = [
      p('Headline', 'P2'),
      '<text:h text:outline-level="2">Section</text:h>',
      p('Sub', 'P4'),
      p('Quoted', 'P1'),
      `<text:list><text:list-item>${p('One')}<text:list><text:list-item>${p('Two')}</text:list-item></text:list></text:list-item></text:list>`,
      p('A bridge', 'P3'),
      p('Text'),
    ].join('')
    expect(await opened({ body, automatic, styles })).toEqual([
      'heading1: Headline',
      'heading2: Section',
      'heading3: Sub',
      'quotation: Quoted',
      'listItem: One',
      'listItem: Two',
      'caption: A bridge',
      'paragraph: Text',
    ])
  })

  it('in tables are one block per row', async () => {
    const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`
    const body = `<table:table><table:table-header-rows><table:table-row>${cell(p('Year'))}${cell(p('Cost'))}</table:table-row></table:table-header-rows><table:table-row>${cell(p('2023') + p('(est.)'))}<table:covered-table-cell>${p('covered')}</table:covered-table-cell>${cell(p('4'))}</table:table-row></table:table>`
    expect(await opened(body)).toEqual(['tableRow: Year | Cost', 'tableRow: 2023 (est.) | 4'])
  })
})

describe('notes in an OpenDocument text', () => {
  const annotation = (name: string, text: string, more = '') =>
    `<office:annotation office:name="${name}" ${more}><dc:creator>Ana</dc:creator><dc:date>2024-05-01T10:00:00</dc:date><text:list><text:list-item>${p(text)}</text:list-item></text:list></office:annotation>`
  const end = (name: string) => `<office:annotation-end office:name="${name}"/>`

  it('sit on their words or at their marks, in reading order, with their authors and links', async () => {
    const note = (kind: string, content: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${content}</text:note-body></text:note>`
    const body =
      p(
        `It cost ${annotation('a', 'Source?')}4 million${end('a')} euros.${note('footnote', p('<text:a xlink:href="https://example.org/r">Report</text:a>, p. 3') + p('and https://example.org/s.'))}`,
      ) +
      p(`No. ${annotation('b', 'Over two')}One`) +
      p(`two${end('b')} three.${note('endnote', p('A call'))}`)
    const draft = await openOdt(body)
    expect(outline(draft)).toEqual([
      'paragraph: It cost 4 million euros.',
      'paragraph: No. One',
      'paragraph: two three.',
    ])
    expect(passages(draft)).toEqual([
      'comment on “4 million”: Source?',
      'footnote on “”: Report, p. 3\nand https://example.org/s.',
      'comment on “One¶two”: Over two',
      'endnote on “”: A call',
    ])
    expect(draft.notes![0]).toMatchObject({ author: 'Ana', at: '2024-05-01T10:00:00' })
    expect(draft.notes![1]).toMatchObject({
      from: { block: 0, at: 24 },
      links: ['https://example.org/r', 'https://example.org/s'],
    })
  })

  it('within a footnote sit at its mark', async () => {
    const body = p(
      `It rained.<text:note text:note-class="footnote"><text:note-body>${p(`The ${annotation('a', 'Which?')}weather${end('a')} report`)}</text:note-body></text:note>`,
    )
    expect((await openOdt(body)).notes).toMatchObject([
      { text: 'Which?', from: { at: 10 }, to: { at: 10 } },
      { text: 'The weather report', from: { at: 10 } },
    ])
  })

  it('keep the answers to a comment, and say that it is resolved', async () => {
    const body = p(
      `${annotation('a', 'Source?', 'loext:resolved="true"')}${annotation('b', 'The report', 'loext:parent-name="a"')}Words${end('a')}${end('b')}`,
    )
    expect(passages(await openOdt(body))).toEqual([
      'comment on “Words”: Source?\nAna: The report\n(resolved)',
    ])
  })

  it('are answers to the questions of a checked copy, whose own comments are not the writer’s', async () => {
    const own = annotation('a', 'Claim 1: Open.\nQuestion to the writer: Who told you?')
    const body = p(
      `${own.replace('>Ana<', '>Ed Itor (Touchstone)<')}Words${end('a')}${annotation('b', 'The mayor.', 'loext:parent-name="a"')} here.`,
    )
    const { notes } = await openOdt(body)
    expect(notes).toMatchObject([{ author: 'Ana', text: 'The mayor.', question: 'Who told you?' }])
    expect(notes).toHaveLength(1)
  })

  it('are answers, too, where LibreOffice only kept them on the words of the question and of a later time', async () => {
    const asked = (at: string) =>
      annotation('a', 'Question to the writer: Who told you?')
        .replace('>Ana<', '>Touchstone<')
        .replace('2024-05-01T10', at)
    const questions = async (at: string, more = '') => {
      const body = `${asked(at)}${annotation('b', 'The mayor.')}Words${end('a')}${more}${end('b')} here.`
      return (await openOdt(p(body))).notes?.map(({ question }) => question)
    }
    expect(await questions('2024-05-01T09')).toEqual(['Who told you?'])
    expect(await questions('2024-05-01T11')).toEqual([undefined])
    expect(await questions('2024-05-01T09', ' beside')).toEqual([undefined])
  })
})

describe('an OpenDocument text', () => {
  it('is read with its tracked changes accepted, which are counted', async () => {
    const region = (change: string) => `<text:changed-region>${change}</text:changed-region>`
    const body = `<text:tracked-changes>${region(`<text:deletion>${p('gone')}</text:deletion>`)}${region('<text:insertion/>')}${region('<text:insertion/>')}</text:tracked-changes>${p('It <text:change text:change-id="c1"/>is <text:change-start/>new<text:change-end/>.')}`
    const draft = await openOdt(body)
    expect(outline(draft)).toEqual(['paragraph: It is new.'])
    expect(draft.notices).toEqual([
      '2 tracked insertions were kept and 1 tracked deletion was dropped; the text is as it reads with all changes accepted.',
    ])
  })

  it('has a title, a writer and a language', async () => {
    const draft = await openOdt({
      body: p('It rained all day, and the bridge held.'),
      styles:
        '<style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="AT"/></style:default-style>',
      meta: '<dc:title>Die Brücke</dc:title><meta:initial-creator>Ana Lima</meta:initial-creator><dc:creator>Ben</dc:creator>',
    })
    expect(draft.details).toMatchObject({ title: 'Die Brücke', byline: 'Ana Lima', language: 'de-AT' })
  })

  it('opens after it was repacked by hand, with its type in another place', async () => {
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><t:p>Text</t:p></office:text></office:body></office:document-content>`
    const bytes = await zipFile({
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml': content,
      mimetype: 'application/vnd.oasis.opendocument.text',
    })
    expect(outline(await openBytes(bytes, 'draft.odt'))).toEqual(['paragraph: Text'])
  })

  it('that is encrypted is refused with a reason', async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    const refusal = await refusalOf(await odtFile({ body: p('x'), manifest }), 'secret.odt')
    expect(refusal.message).toBe(
      'secret.odt was not opened: it is protected with a password. Save it without one and open that file.',
    )
  })
})
