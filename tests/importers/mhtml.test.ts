import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/importers/extract'
import { ImportRefusal } from '../../src/core/importRefusal'
import { openBytes, openFixture, refusalOf, textOf } from './fixture'
import { fixture } from './fixtureFile'
import { mutations } from './mutations'

const bytes = (text: string, encoding = 'utf8') =>
  new Uint8Array(iconv.encode(text.replace(/\r?\n/g, '\r\n'), encoding))
/** Any bytes as quoted-printable, in lines of up to 76 characters. */
const quoted = (content: Uint8Array) =>
  (
    Buffer.from(content)
      .toString('latin1')
      .replace(/[^ !-<>-~]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
      .match(/(?:=..|[^=]){1,72}/g) ?? []
  ).join('=\n')

const prose =
  'The council spent 4.2 million euros on the bridge in 2023, its treasurer said on Tuesday evening. '
const hardText = new TextDecoder().decode(fixture('hard-characters.txt'))
const [title = '', ...paragraphs] = hardText.split('\n\n')
const page = `<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`

const chrome = (html: string, ...others: readonly string[]) => `From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/bridge?page=2
Subject: =?utf-8?Q?Bridge=20tolls?=
Date: Fri, 27 Sep 2019 23:30:00 -0700
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--abc----"


------MultipartBoundary--abc----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/bridge?page=2

${quoted(new TextEncoder().encode(html))}
${others.map((other) => `------MultipartBoundary--abc----\n${other}\n`).join('')}------MultipartBoundary--abc------
`

describe('a page saved by Chrome as one file', () => {
  it('keeps every character, however hard, and its address, and is not dated by when it was saved', async () => {
    const draft = await openBytes(bytes(chrome(page)), 'bridge.mhtml')
    expect(textOf(draft)).toBe(textOf(openFixture('hard-characters.txt')))
    expect(draft.details).toMatchObject({
      address: 'https://example.org/bridge?page=2',
      language: 'en',
      published: '',
    })
  })

  it('is only the page, without its frames and style sheets', async () => {
    const frame =
      'Content-Type: text/html\nContent-Location: https://ads.example/\n\n<p>Buy a new bridge now, madam.</p>'
    const style = 'Content-Type: text/css\n\np { color: red }'
    const picture = 'Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo='
    const draft = await openBytes(bytes(chrome(page, frame, style, picture)), 'bridge.mhtml')
    expect(textOf(draft)).toBe(textOf(openFixture('hard-characters.txt')))
  })

  it('keeps the address that the page gives itself, and takes its title from the file where it has none', async () => {
    const html = `<html><head><link rel="canonical" href="https://example.org/bridge"></head><body><p>${prose.repeat(4)}</p></body></html>`
    const { details } = await openBytes(bytes(chrome(html)), 'bridge.mhtml')
    expect(details).toMatchObject({ address: 'https://example.org/bridge', title: 'Bridge tolls' })
  })

  it('is recognised under any name', async () => {
    expect((await openBytes(bytes(chrome(page)), 'bridge.txt')).mediaType).toBe('multipart/related')
  })

  it('without a page is refused with a reason', async () => {
    const file = chrome('<html></html>').replace(/text\/html\nContent-ID/, 'text/css\nContent-ID')
    expect((await refusalOf(bytes(file), 'bridge.mhtml')).code).toBe('noText')
  })

  it('becomes an article or a refusal, whatever is done to its bytes', async () => {
    for (const file of mutations(bytes(chrome(page)), 200)) {
      const ended = await extract({ name: 'a.mhtml', bytes: file }).catch((error: unknown) => error)
      if (ended instanceof Error) expect(ended).toBeInstanceOf(ImportRefusal)
    }
  })
})

describe('a page saved by Internet Explorer or Word as one file', () => {
  const russian =
    'Городской совет потратил на новый мост 4,2 миллиона евро, сообщила во вторник казначей города. '
  const explorer = (header: string) => `From: <Saved by Windows Internet Explorer 8>
Subject: Bridge
Date: Mon, 5 Mar 2012 10:00:00 +0300
MIME-Version: 1.0
${header}
X-MimeOLE: Produced By Microsoft MimeOLE V6.1.7601.17609

`
  it('is read in the charset of the part’s header', async () => {
    const html = `<html><body><p>${russian.repeat(3)}</p></body></html>`
    const file = `${explorer('Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="b"')}This is a multi-part message in MIME format.

--b
Content-Type: text/html;
\tcharset="windows-1251"
Content-Transfer-Encoding: quoted-printable
Content-Location: http://example.org/most.htm

${quoted(iconv.encode(html, 'windows-1251'))}
--b--
`
    const draft = await openBytes(bytes(file), 'most.mht')
    expect(textOf(draft)).toContain(russian.trim())
    expect(draft.details.address).toBe('http://example.org/most.htm')
  })

  it('is opened when the file is the page alone, and when its main part is named as the start', async () => {
    const html = `<html><body><p>${prose.repeat(4)}</p></body></html>`
    const single =
      explorer('Content-Type: text/html; charset="utf-8"\nContent-Location: file:///C:/a.htm') + html
    const draft = await openBytes(bytes(single), 'a.mht')
    expect([draft.mediaType, draft.details.address]).toEqual(['multipart/related', ''])
    expect(textOf(draft)).toContain(prose.trim())

    const word = `MIME-Version: 1.0
Content-Type: multipart/related; boundary="b"; start="<main@a>"

--b
Content-Type: text/html
Content-ID: <frame@a>

<p>Something else altogether.</p>
--b
Content-Location: file:///C:/1/a.htm
Content-ID: <main@a>
Content-Transfer-Encoding: base64
Content-Type: text/html; charset="us-ascii"

${Buffer.from(html).toString('base64')}
--b--`
    expect(textOf(await openBytes(bytes(word), 'a.mht'))).toContain(prose.trim())
  })

  it('that consists of frames is the frame with the most text', async () => {
    const frame = `Content-Type: text/html\n\n<p>${prose.repeat(4)}</p>`
    const frames = chrome(
      '<html><frameset><frame src="a"></frameset></html>',
      'Content-Type: text/html\n\n<p>Menu</p>',
      frame,
    )
    expect(textOf(await openBytes(bytes(frames), 'a.mht'))).toContain(prose.trim())
  })
})
