import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../src/core/model/article'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { paragraph, run } from './docxFile'
import { openBytes, openDocx, openOdt } from './fixture'

const openRtf = (body: string) => openBytes(Buffer.from(`{\\rtf1\\ansi ${body}}`, 'latin1'), 'a.rtf')

/** The text, and each struck passage after the characters of its block that stand before it. */
function read(draft: ArticleDraft): { text: string; struck: string[] } {
  const { text, blocks } = prepareArticle(draft, 'a')
  const struck = blocks.flatMap(({ start, struck: all = [] }) =>
    all.map((words) => `${text.slice(start, words.at)}¦${words.text}`),
  )
  return { text, struck }
}

const told = { text: 'The dam cost 40 million in 2016.', struck: ['The dam cost ¦35'] }

describe('words struck out in a draft', () => {
  it.each(['<w:strike/>', '<w:dstrike/>', '<w:rStyle w:val="Gone"/>'])(
    'are shown and no part of the text in Word, by %s',
    async (property) => {
      const styles = '<w:style w:styleId="Gone" w:type="character"><w:rPr><w:strike/></w:rPr></w:style>'
      const body = paragraph(`${run('The dam cost ')}${run('35', property)}${run(' 40 million in 2016.')}`)
      expect(read(await openDocx({ body, styles }))).toEqual(told)
    },
  )

  it('are text in Word where a style strikes out and the words themselves don’t', async () => {
    const styles = '<w:style w:styleId="Gone" w:type="character"><w:rPr><w:strike/></w:rPr></w:style>'
    const body = paragraph(run('It cost 35 million.', '<w:rStyle w:val="Gone"/><w:strike w:val="0"/>'))
    expect(read(await openDocx({ body, styles }))).toEqual({ text: 'It cost 35 million.', struck: [] })
  })

  it('are shown and no part of the text in OpenDocument', async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    const body =
      '<text:p>The dam cost <text:span text:style-name="T1">35</text:span> 40 million in 2016.</text:p>'
    expect(read(await openOdt({ body, automatic }))).toEqual(told)
  })

  it('are no longer so in OpenDocument where the words within them say so', async () => {
    const style = (name: string, line: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties style:text-line-through-style="${line}"/></style:style>`
    const body =
      '<text:p>The dam cost <text:span text:style-name="T1">35<text:span text:style-name="T2"> 40</text:span></text:span> million in 2016.</text:p>'
    expect(read(await openOdt({ body, automatic: style('T1', 'solid') + style('T2', 'none') }))).toEqual(told)
  })

  it('are shown and no part of the text in Rich Text', async () => {
    expect(read(await openRtf('The dam cost {\\strike 35} 40 million in 2016.\\par'))).toEqual(told)
    expect(read(await openRtf('The dam cost \\striked1 35\\striked0  40 million in 2016.\\par'))).toEqual(
      told,
    )
  })

  it('are in the right cell of a table', async () => {
    const cell = (content: string) => `<w:tc>${paragraph(content)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell(run('Dam'))}${cell(run('35', '<w:strike/>') + run('40'))}</w:tr></w:tbl>`
    expect(read(await openDocx(body))).toEqual({ text: 'Dam | 40', struck: ['Dam | ¦35'] })
  })

  it('keep the words around them apart', async () => {
    const body = paragraph(`${run('The dam')}${run(' never ', '<w:strike/>')}${run('broke.')}`)
    expect(read(await openDocx(body)).text).toBe('The dam broke.')
  })

  it('are named in a footnote, whose text has no formatting', async () => {
    const body = paragraph(`${run('It cost 40 million.')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
    const footnotes = `<w:footnote w:id="2">${paragraph(run('35', '<w:strike/>') + run(' 40, says the ministry.'))}</w:footnote>`
    const draft = await openDocx({ body, footnotes })
    expect(draft.notes!.map((note) => note.text)).toEqual(['[struck out: 35] 40, says the ministry.'])
  })

  it('are told of', async () => {
    const { notices } = prepareArticle(await openRtf('It cost {\\strike 35} 40 million.\\par'), 'a.rtf')
    expect(notices).toEqual([
      '1 passage struck out in the file: shown struck through where it stood, and no part of the text.',
    ])
  })
})
