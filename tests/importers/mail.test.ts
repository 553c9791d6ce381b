import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/importers/extract'
import type { Part } from '../../src/importers/file'
import { ImportRefusal } from '../../src/core/importRefusal'
import { growth } from '../growth'
import { expectToEndSoon } from './endsSoon'
import { mutations } from './mutations'
import { openBytes, openFixture, outline, refusalOf, textOf } from './fixture'
import { fixture } from './fixtureFile'

const hardText = new TextDecoder().decode(fixture('hard-characters.txt'))
const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n')
const bytes = (text: string, encoding = 'utf8') => new Uint8Array(iconv.encode(crlf(text), encoding))
const base64 = (content: string | Uint8Array) =>
  (
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n')
const quoted = (text: string) =>
  (
    Buffer.from(text, 'utf8')
      .toString('latin1')
      .replace(
        /[^\n !-<>-~]/g,
        (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .match(/(?:=..|[^=\n]){1,70}\n?|\n/g) ?? []
  )
    .map((line) => (line.endsWith('\n') ? line : `${line}=\n`))
    .join('')

const head = `Return-Path: <jane@example.org>
Received: from mail.example.org by mx.example.org; Sat, 28 Sep 2019 06:30:02 +0000
From: =?utf-8?Q?Jane_R=C3=B6e?= <jane@example.org>
To: desk@example.org
Subject: =?utf-8?B?${Buffer.from('The café on ‘Rue d’Enfer’').toString('base64')}?=
Date: Fri, 27 Sep 2019 23:30:00 -0700
Message-ID: <1@example.org>
MIME-Version: 1.0
`
const part = (header: string, body: string) => `--b\n${header}\n\n${body}\n`
const multipart = (type: string, ...parts: readonly string[]) =>
  `${head}Content-Type: multipart/${type}; boundary="b"\n\nThis is a message in MIME format.\n${parts.join('')}--b--\n`

async function partsIn(file: Uint8Array): Promise<readonly Part[]> {
  const content = await extract({ name: 'a.eml', bytes: file })
  if (content.kind === 'article') throw new Error('The message is one article.')
  return content.parts
}

describe('a mail message', () => {
  it('is an article with its subject, sender, and the day it was sent in the sender’s time zone', async () => {
    const draft = await openBytes(
      bytes(
        `${head}Content-Language: en-GB\nContent-Type: text/plain; charset=utf-8\n\nIt cost 4.2 million euros.\n`,
      ),
      'a.eml',
    )
    expect(draft.details).toMatchObject({
      title: 'The café on ‘Rue d’Enfer’',
      byline: 'Jane Röe',
      published: '2019-09-27',
      language: 'en-GB',
    })
    expect(outline(draft)).toEqual([
      'heading1: The café on ‘Rue d’Enfer’',
      'paragraph: It cost 4.2 million euros.',
    ])
  })

  const [, ...paragraphs] = hardText.split('\n\n')
  it.each([
    [
      '8-bit text',
      'Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: 8bit',
      paragraphs.join('\n\n'),
    ],
    [
      'base64',
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64',
      base64(paragraphs.join('\n\n')),
    ],
    [
      'quoted-printable',
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
      quoted(paragraphs.join('\n\n')),
    ],
    [
      'HTML',
      'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64',
      base64(paragraphs.map((text) => `<p>${text}</p>`).join('\n')),
    ],
  ])('keeps every character, however hard, in %s', async (_, header, body) => {
    expect(textOf(await openBytes(bytes(`${head}${header}\n\n${body}`), 'a.eml'))).toBe(
      textOf(openFixture('hard-characters.txt')),
    )
  })

  it('with HTML and text alternatives is the whole HTML, without its hidden parts', async () => {
    const html =
      '<html lang="fr"><head><style>p {}</style></head><body><div style="display:none">Preview</div><h2>Le pont</h2><p>Il a coûté 4,2 millions.</p><blockquote><p>Il était fermé.</p></blockquote><p>Subscribe to our newsletter</p></body></html>'
    const draft = await openBytes(
      bytes(
        multipart(
          'alternative',
          part('Content-Type: text/plain; charset=utf-8', 'Le pont *a coûté* 4,2 millions.'),
          part('Content-Type: text/html; charset=utf-8', html),
        ),
      ),
      'a.eml',
    )
    expect(outline(draft).slice(1)).toEqual([
      'heading2: Le pont',
      'paragraph: Il a coûté 4,2 millions.',
      'quotation: Il était fermé.',
      'paragraph: Subscribe to our newsletter',
    ])
    expect(draft.details.language).toBe('fr')
  })

  it('has its flowed lines joined, and quoted text as quotations', async () => {
    const flowed =
      'The toll has doubled since 2018, and the \nauthority plans to raise it.\n\n> It was closed in 2019, and \n> nobody asked.\n>> Why? \n Stuffed.\n-- \nJane\nDesk'
    const draft = await openBytes(
      bytes(`${head}Content-Type: text/plain; charset=utf-8; format=flowed\n\n${flowed}`),
      'a.eml',
    )
    expect(outline(draft).slice(1)).toEqual([
      'paragraph: The toll has doubled since 2018, and the authority plans to raise it.',
      'quotation: It was closed in 2019, and nobody asked.',
      'quotation: Why?',
      'paragraph: Stuffed.',
      'paragraph: --',
      'paragraph: Jane',
      'paragraph: Desk',
    ])
    const joined = await openBytes(
      bytes(
        `${head}Content-Type: text/plain; charset=utf-8; format=Flowed; delsp=yes\n\n市議会は橋に \n四百万を使った。`,
      ),
      'a.eml',
    )
    expect(joined.blocks[1]?.text).toBe('市議会は橋に四百万を使った。')
  })

  it.each([
    ['names it', 'windows-1251', '; charset=windows-1251'],
    ['does not name it', 'koi8-r', ''],
    ['names another', 'windows-1251', '; charset=us-ascii'],
  ])('is read in its encoding where it %s', async (_, encoding, charset) => {
    const text =
      'Городской совет потратил на новый мост 4,2 миллиона евро, сообщила во вторник казначей города.'
    const file = iconv.encode(
      crlf(
        `From: Иван <i@example.org>\nTo: b@c\nSubject: Новый мост через реку\nContent-Type: text/plain${charset}\n\n${text}\n`,
      ),
      encoding,
    )
    const draft = await openBytes(new Uint8Array(file), 'a.eml')
    expect(textOf(draft)).toBe(`Новый мост через реку\n\n${text}`)
  })

  it('is one article, whatever pictures and signatures come with it', async () => {
    const draft = await openBytes(
      bytes(
        multipart(
          'mixed',
          part('Content-Type: text/plain; charset=utf-8', 'It cost 4.2 million.'),
          part(
            'Content-Type: image/png; name="a.png"\nContent-Disposition: attachment; filename="a.png"\nContent-Transfer-Encoding: base64',
            base64('PNG'),
          ),
          part(
            'Content-Type: application/pgp-signature; name="signature.asc"',
            '-----BEGIN PGP SIGNATURE-----',
          ),
          part('Content-Type: text/calendar', 'BEGIN:VCALENDAR'),
          part('Content-Type: text/plain; charset=utf-8', 'Desk mailing list'),
        ),
      ),
      'a.eml',
    )
    expect(outline(draft).slice(1)).toEqual([
      'paragraph: It cost 4.2 million.',
      'paragraph: Desk mailing list',
    ])
  })

  const withFiles = multipart(
    'mixed',
    part('Content-Type: text/plain; charset=utf-8', 'See the files.'),
    part(
      `Content-Type: text/plain; charset=utf-8; name="a.txt"\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent('été.txt')}\nContent-Transfer-Encoding: base64`,
      base64('The café cost 4.2 million.'),
    ),
    part(
      `Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="../../etc/${'été'.replace(/é/g, 'e')}.md"`,
      '# A draft\n\nSome words.',
    ),
    part('Content-Type: application/octet-stream; name="data.bin"\nContent-Disposition: attachment', 'data'),
    part(
      'Content-Type: message/rfc822',
      'From: Carl Ost <c@example.org>\nTo: a@b\nSubject: Inner\n\nThe state paid nothing.',
    ),
    part('Content-Type: application/pdf', '%PDF-1.4'),
  )

  it('with attachments that open offers the message and each attachment', async () => {
    const parts = await partsIn(bytes(withFiles))
    expect(parts.map(({ name, title, isUsual }) => [name, title, isUsual])).toEqual([
      ['message', 'The café on ‘Rue d’Enfer’', true],
      ['été.txt', 'été.txt', false],
      ['ete.md', 'ete.md', false],
      ['attachment 3.eml', 'Inner', false],
      ['attachment 4.pdf', 'attachment 4.pdf', false],
    ])
    const message = await parts[0]!.open()
    expect(message.draft?.blocks.at(-1)?.text).toBe('See the files.')
    const { file } = await parts[1]!.open()
    expect(new TextDecoder().decode(file.bytes)).toBe('The café cost 4.2 million.')
    const inner = await openBytes((await parts[3]!.open()).file.bytes, 'inner.eml')
    expect(textOf(inner)).toBe('Inner\n\nThe state paid nothing.')
    expect(inner.details.byline).toBe('Carl Ost')
  })

  it('has parts with different names, even if its attachments share one', async () => {
    const file = part('Content-Type: text/plain; name="a.txt"\nContent-Disposition: attachment', 'Words.')
    const parts = await partsIn(bytes(multipart('mixed', file, file, file)))
    expect(parts.map(({ name }) => name)).toEqual(['a.txt', 'a (2).txt', 'a (3).txt'])
  })

  it('is recognised without its name, by a header of any length', async () => {
    const long = 'X-Signature: '.padEnd(900, 'a').concat('\n').repeat(60)
    const draft = await openBytes(bytes(`${head}${long}\nIt cost 4.2 million euros.\n`), 'message')
    expect(draft.mediaType).toBe('message/rfc822')
  })

  it('that claims to have parts and has none, or names no valid type, is read as text', async () => {
    for (const type of ['multipart/mixed; boundary="none"', 'multipart/alternative;', 'text'])
      expect(
        textOf(await openBytes(bytes(`${head}Content-Type: ${type}\n\nIt cost 4.2 million.`), 'a.eml')),
      ).toMatch(/\n\nIt cost 4\.2 million\.$/)
  })

  it('that only forwards something opens what it forwards by default', async () => {
    const inner = 'From: c@example.org\nTo: a@b\nSubject: Inner\n\nThe state paid nothing.'
    const parts = await partsIn(bytes(`${head}Content-Type: message/rfc822\n\n${inner}`))
    expect(parts.map(({ title, isUsual }) => [title, isUsual])).toEqual([['Inner', true]])
  })

  it('is recognised after a byte order mark', async () => {
    const draft = await openBytes(
      bytes(`\ufeff${head.replace(/^Return.*\n/, '').replace(/^Received.*\n/, '')}\nIt cost 4.2 million.`),
      'a.eml',
    )
    expect(draft.details.byline).toBe('Jane Röe')
  })

  it('without any text is refused with a reason', async () => {
    const picture = part('Content-Type: image/png', 'PNG')
    expect((await refusalOf(bytes(multipart('mixed', picture)), 'a.eml')).code).toBe('noText')
  })

  it('becomes an article, parts or a refusal, whatever is done to its bytes', async () => {
    const good = bytes(withFiles)
    await expectToEndSoon(good, mutations(good, 300), 'a.eml')
  })

  it.each([
    [
      'parts in each other',
      3000,
      (count: number) =>
        head +
        Array.from(
          { length: count },
          (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
        ).join(''),
    ],
    [
      'thirty thousand parts',
      30_000,
      (count: number) => multipart('mixed', part('Content-Type: text/plain', 'a').repeat(count)),
    ],
    [
      'a header of two million characters',
      2_000_000,
      (count: number) => `${head}X-A: ${'a'.repeat(count)}\n\nHello.`,
    ],
    ['millions of quotation marks', 3_000_000, (count: number) => `${head}\n${'> '.repeat(count)}`],
    [
      'hundreds of thousands of flowed lines',
      300_000,
      (count: number) =>
        `${head}Content-Type: text/plain; format=flowed\n\n${'> '.repeat(count * 3)}\n${'a \n'.repeat(count)}`,
    ],
    [
      'tables in each other',
      10_000,
      (count: number) => `${head}Content-Type: text/html\n\n${'<table><td>'.repeat(count)}`,
    ],
  ])('ends with %s, in time that grows no faster than they', async (_, count, mail) => {
    await expectEnd(bytes(mail(count)))
    expect(await growth(expectEnd, bytes(mail(count / 16)), bytes(mail(count / 4)))).toBeLessThan(8)
  })
})

async function expectEnd(file: Uint8Array): Promise<void> {
  const ended = await extract({ name: 'a.eml', bytes: file }).catch((error: unknown) => error)
  if (ended instanceof Error) expect(ended).toBeInstanceOf(ImportRefusal)
}

describe('a mail that programs make in their own way', () => {
  const openMail = async (mail: string) => openBytes(new TextEncoder().encode(mail), 'a.eml')
  const head = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: The mill\r\nMIME-Version: 1.0\r\n'

  it('is its plain text where its page shows nothing', async () => {
    const draft = await openMail(
      `${head}Content-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nThe mill employed 4,200 people.\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><body><img src="a.png"></body></html>\r\n--x--\r\n`,
    )
    expect(textOf(draft)).toContain('The mill employed 4,200 people.')
  })

  it('is read where its header says only what it contains', async () => {
    const draft = await openMail(
      'Content-Type: multipart/mixed;\r\n\tboundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nThe mill employed 4,200 people.\r\n--x--\r\n',
    )
    expect(textOf(draft)).toBe('The mill employed 4,200 people.')
  })

  it('is decoded from UTF-7, and from encodings of old systems', async () => {
    const utf7 = await openMail(
      `${head}Content-Type: text/plain; charset=utf-7\r\n\r\nThe caf+AOk in K+APY-ln paid 4,200 euros.\r\n`,
    )
    expect(textOf(utf7)).toContain('The café in Köln paid 4,200 euros.')
  })

  it('tells of an encoding that nothing here knows', async () => {
    const draft = await openMail(
      `${head}Content-Type: text/plain; charset=x-mill-7\r\n\r\nThe mill employed 4,200 people.\r\n`,
    )
    expect(draft.notices?.join()).toContain('“x-mill-7”')
  })
})
