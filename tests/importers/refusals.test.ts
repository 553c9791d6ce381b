import { describe, expect, it } from 'vitest'
import { sizeLimitOf } from '../../src/importers/bytes/sizes'
import { ImportRefusal } from '../../src/core/importRefusal'
import foreignFormats from '../../src/importers/bytes/words/foreignFormats.json'
import { open, openBytes, refusalOf, textOf } from './fixture'
import { pdfFile } from './pdfFile'
import { zipFile } from './zipFile'

const ascii = (text: string) => new TextEncoder().encode(text)
const prose =
  '<p>The council spent 4.2 million euros on the bridge in 2023, its treasurer said on Tuesday evening.</p>'

describe('a file that can’t be opened', () => {
  it.each([
    ['empty', 'story.txt', new Uint8Array()],
    ['tooLarge', 'story.txt', new Uint8Array(sizeLimitOf('text') + 1).fill(97)],
    ['unsupported', 'story.xlsx', ascii('Some text.')],
    ['unsupported', 'story.txt', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['unsupported', 'story.doc', ascii('PK')],
    ['unsupported', 'story.xyz', ascii('Some text.')],
    ['binary', 'story.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)],
    ['noText', 'story.txt', ascii(' \n\n ')],
    ['noText', 'story.html', ascii('<html><body><script>var a = 1</script><img src="a.png"></body></html>')],
  ])('is refused as %s, in a sentence that names it (%s)', async (code, name, bytes) => {
    const refusal = await refusalOf(bytes, name)
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(new RegExp(`^${name} was not opened: .+\\.$`))
  })

  it('is refused with the formats that open', async () => {
    expect((await refusalOf(ascii('Some text.'), 'story.xyz')).message).toContain(
      'text, Markdown, web pages (HTML, MHTML, WARC, WACZ), PDF, Word (.docx)',
    )
  })

  const wide = (text: string) => Buffer.from(text, 'utf16le')
  const office = (...streams: string[]) =>
    Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.alloc(508), ...streams.map(wide)])

  it.each([
    ['report.docx', office('EncryptionInfo', 'EncryptedPackage'), /password/],
    [
      'report.doc',
      office('WordDocument', 'Workbook'),
      /an old Word document.+Save As › Word Document \(\.docx\)/,
    ],
    ['report.bin', office('Workbook'), /a spreadsheet/],
    [
      'mail.msg',
      office('__properties_version1.0', 'WordDocument'),
      /an Outlook message.+In Outlook: File › Save As/,
    ],
    ['winmail.dat', Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1), /winmail\.dat\)/],
    ['page.webarchive', ascii('bplist00_WebMainResource'), /a Safari web archive.+Export as PDF/],
    [
      'page.webloc',
      ascii('bplist00 SURL_ https://town.example/a?b=1'),
      /a shortcut to https:\/\/town\.example\/a\?b=1,/,
    ],
    [
      'page.url',
      ascii('[InternetShortcut]\r\nURL=https://town.example/a\r\n'),
      /a shortcut to https:\/\/town\.example\/a,/,
    ],
    [
      'page.desktop',
      ascii('[Desktop Entry]\nType=Link\nURL=https://town.example/a\n'),
      /a shortcut to https/,
    ],
    ['page.lnk', Uint8Array.of(0x4c, 0, 0, 0, 1, 0x14, 2, 0), /a shortcut,/],
    ['draft.gdoc', ascii('{"doc_id": "1"}'), /Google Drive.+File › Download › Microsoft Word/],
    ['clip.mp4', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), /a video/],
    ['clip.mp3', Buffer.alloc(25_000_000), /a recording/],
  ])('is called what it is, with the way from there: %s', async (name, bytes, words) => {
    expect((await refusalOf(bytes, name)).message).toMatch(words)
  })

  it.each([
    ['draft.pages', 'Index/Document.iwa', 'a Pages document'],
    ['sums.numbers', 'Index/Document.iwa', 'a Numbers spreadsheet'],
    ['talk.key', 'Index/Slide-1.iwa', 'a Keynote presentation'],
    ['anything.zip', 'Index/Document.iwa', 'a Pages document'],
  ])('is called what it is, though it is an archive inside: %s', async (name, entry, what) => {
    expect((await refusalOf(await zipFile({ [entry]: 'a' }), name)).message).toContain(`it is ${what}, which`)
  })

  it('is always refused with a sentence on how to get its text', () => {
    for (const { how } of Object.values(foreignFormats.kinds)) expect(how).toMatch(/^[A-Z].+ .+\.$/)
  })

  it('is refused, with the cause kept, instead of filling the memory with millions of tags', async () => {
    const refusal = await refusalOf('<br>'.repeat(1_000_000), 'tags.html')
    expect(refusal.code).toBe('tooComplex')
    expect(refusal.cause).toBeInstanceOf(Error)
  })
})

describe('a file with the name of a format that does not open', () => {
  const told = 'The council of Brigg spent 3.2 million on its mill in 2017.'
  it.each([
    ['notes.doc', ascii(`{\\rtf1 ${told}}`), 'a Rich Text document'],
    ['notes.doc', ascii(`<html><body><p>${told}</p></body></html>`), 'a web page'],
    ['notes.doc', ascii(told), 'a text file'],
    ['notes.jpg', pdfFile([{ texts: [{ text: told, x: 72, y: 100 }] }]), 'a PDF'],
    ['notes.xls', ascii(`<html><body><p>${told}</p></body></html>`), 'a web page'],
    ['notes.mp4', ascii(`WEBVTT\n\n00:01.000 --> 00:04.000\n${told}\n`), 'subtitles'],
  ])('opens as what its bytes are, and says so: %s', async (name, bytes, what) => {
    const draft = await openBytes(bytes, name)
    expect(textOf(draft)).toContain(told)
    expect(draft.notices!.join(' ')).toMatch(
      new RegExp(`^${name} is named like .+ but is ${what}, and was opened as such`),
    )
  })
})

describe('a damaged or malicious file', () => {
  it.each([
    ['100,000 nested elements', `<html><body>${'<div>'.repeat(100_000)}${prose.repeat(5)}`],
    ['20,000 nested quotations', `<html><body>${'<blockquote>'.repeat(20_000)}${prose.repeat(5)}`],
    ['60,000 unclosed tags', `<html><body>${'<p><b><i>some words. '.repeat(20_000)}${prose.repeat(5)}`],
    [
      'metadata that never ends',
      `<html><head><script type="application/ld+json">${'['.repeat(1_000_000)}</script></head><body>${prose.repeat(5)}`,
    ],
  ])(
    'is opened with %s',
    (_, html) => {
      expect(textOf(open(html, 'a.html'))).toContain('The council spent 4.2 million euros')
    },
    60_000,
  )

  it('is opened or refused, but never crashes, with an attribute of six million characters', () => {
    const html = `<div class="${'a '.repeat(3_000_000)}">${prose.repeat(5)}</div>`
    expect(['opened', 'tooComplex']).toContain(outcomeOf(html))
  })

  it('is opened when it is a single line of ten million characters', () => {
    expect(textOf(open('word and more. '.repeat(666_667), 'a.txt'))).toHaveLength(10_000_004)
  })

  it('is opened when its Markdown quotes a hundred thousand deep', () => {
    expect(textOf(open(`${'>'.repeat(100_000)} deep`, 'a.md'))).toBe('deep')
  })
})

function outcomeOf(html: string): string {
  try {
    return open(html, 'a.html') && 'opened'
  } catch (error) {
    return error instanceof ImportRefusal ? error.code : String(error)
  }
}
