import { describe, expect, it } from 'vitest'
import { expectToEndSoon } from './endsSoon'
import { mutations } from './mutations'
import { openFixture, refusalOf, textOf } from './fixture'
import { fixture } from './fixtureFile'
import { articleIn, openPart, partsIn } from './parts'
import { zipFile } from './zipFile'

const page = '<!doctype html><html><body><p>The tram carried 31,000 people in May.</p></body></html>'

describe('a ZIP archive of articles', () => {
  it('lists what could open, with numbers in the order people count', async () => {
    const parts = await partsIn(
      await zipFile({
        'chapter 10.txt': 'ten',
        'chapter 2.md': 'two',
        'later/a.html': page,
        'b.pdf': '%PDF-',
      }),
      'draft.zip',
    )
    expect(parts.map(({ name, title, isUsual }) => ({ name, title, isUsual }))).toEqual(
      ['b.pdf', 'chapter 2.md', 'chapter 10.txt', 'later/a.html'].map((name) => ({
        name,
        title: name,
        isUsual: true,
      })),
    )
  })

  it('leaves out hidden files, pictures, scripts and the folders that browsers save beside a page', async () => {
    const parts = await partsIn(
      await zipFile({
        'story.html': page,
        'story_files/ad.html': page,
        'sub/Bericht.htm': page,
        'sub/Bericht-Dateien/frame.htm': page,
        'story_files.txt': 'This is an article of its own.',
        'tax_files/a.txt': 'There is no page of that name.',
        '__MACOSX/._story.html': 'x',
        '.hidden/a.txt': 'x',
        '.DS_Store': 'x',
        'logo.png': 'x',
        'app.js': 'x',
        'budget.xlsx': 'x',
      }),
      'a.zip',
    )
    expect(parts.map((part) => part.name)).toEqual([
      'story_files.txt',
      'story.html',
      'sub/Bericht.htm',
      'tax_files/a.txt',
    ])
  })

  it('opens a part as its file, byte for byte', async () => {
    const bytes = fixture('windows-1252.txt')
    const opened = await openPart(
      await zipFile({ 'a/b/windows-1252.txt': bytes }),
      'a.zip',
      'a/b/windows-1252.txt',
    )
    expect(opened.file.name).toBe('windows-1252.txt')
    expect(Buffer.from(opened.file.bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  it('keeps every character as it is written', async () => {
    const zip = await zipFile({ 'hart ½ 👨‍👩‍👧.txt': fixture('hard-characters.txt') })
    expect(textOf(await articleIn(zip, 'a.zip', 'hart ½ 👨‍👩‍👧.txt'))).toBe(
      textOf(openFixture('hard-characters.txt')),
    )
  })

  it('lists an archive inside it, without opening it by default', async () => {
    const parts = await partsIn(
      await zipFile({ 'a.txt': 'text', 'more.zip': await zipFile({ 'b.txt': 'text' }) }),
      'a.zip',
    )
    expect(parts.map(({ name, isUsual }) => [name, isUsual])).toEqual([
      ['a.txt', true],
      ['more.zip', false],
    ])
  })

  it('is not mistaken for its contents, even where they are stored uncompressed', async () => {
    const book = await zipFile(
      { mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' },
      ['mimetype'],
    )
    const zip = await zipFile({ 'book.epub': book, 'a.txt': 'text' }, ['book.epub'])
    expect((await partsIn(zip, 'a.zip')).map((part) => part.name)).toEqual(['a.txt', 'book.epub'])
  })

  it('is refused when it is an office file, and when nothing in it opens', async () => {
    const sheet = await zipFile({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })
    expect((await refusalOf(sheet, 'budget.xlsx')).message).toMatch(
      /^budget\.xlsx was not opened: it is a spreadsheet/,
    )
    expect((await refusalOf(await zipFile({ 'a.png': 'x' }), 'a.zip')).code).toBe('noText')
  })

  it('is refused when it names files outside itself', async () => {
    const inside = Buffer.from(await zipFile({ 'xx/xx/a.txt': 'text' })).toString('latin1')
    const outside = Buffer.from(inside.replaceAll('xx/xx/', '../../'), 'latin1')
    expect((await refusalOf(outside, 'a.zip')).message).toMatch(/^a\.zip was not opened: .+\.$/)
  })

  it('ends in parts or a refusal, at once, however it is damaged', async () => {
    const zip = await zipFile({
      'a.txt': 'The tram carried 31,000 people in May.',
      'b.html': page,
      'c.md': '# Title',
    })
    await expectToEndSoon(zip, mutations(zip, 300), 'a.zip')
  })
})
