import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { growth } from '../growth'
import { expectToEndSoon } from './endsSoon'
import { mutations } from './mutations'
import { openFixture, refusalOf, textOf } from './fixture'
import { articleIn, hardParagraphs, openAll, openPart, partsIn } from './parts'
import { zipFile } from './zipFile'

interface Sent {
  readonly type?: string
  readonly status?: string
  readonly headers?: string
  readonly date?: string
}

/** A WARC record with what a server sent. */
function record(address: string, body: string | Uint8Array, sent: Sent = {}): Buffer {
  const { type = 'text/html', status = '200 OK', headers = '', date = '2024-03-01T10:00:00Z' } = sent
  const http = Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${headers}\r\n`)
  return stored('response', address, Buffer.concat([http, Buffer.from(body as string)]), date)
}

function stored(kind: string, address: string, block: Uint8Array, date: string, type = ''): Buffer {
  const named = type === '' ? '' : `Content-Type: ${type}\r\n`
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: ${date}\r\n${named}Content-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ])
}

const info = stored('warcinfo', '', Buffer.from('software: test\r\n'), '2024-03-01T10:00:00Z')
const gzipped = (...records: Buffer[]) => Buffer.concat([info, ...records].map((one) => gzipSync(one)))

const sentence = 'The tram carried 31,000 people in its first week of service, the city said. '
const page = (title: string, text = sentence.repeat(20)) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p><p>${sentence}</p></article></body></html>`

describe('a web archive', () => {
  const records = [
    stored(
      'request',
      'https://example.org/tram',
      Buffer.from('GET /tram HTTP/1.1\r\n\r\n'),
      '2024-03-01T10:00:00Z',
    ),
    record('https://example.org/tram', page('Tram opens to crowds')),
    record('https://example.org/logo.png', 'PNG', { type: 'image/png' }),
    record('https://ads.example.com/frame', page('Ad', 'Buy.')),
    record('https://example.org/gone', page('Not found'), { status: '404 Not Found' }),
    record('https://example.org/report.pdf', '%PDF-1.4', { type: 'application/pdf' }),
    stored(
      'resource',
      'metadata://example.org/wget.log',
      Buffer.from('Saved.'),
      '2024-03-01T10:00:00Z',
      'text/plain',
    ),
    record('https://example.org/robots.txt', 'User-agent: *', { type: 'text/plain' }),
    stored(
      'resource',
      'https://example.org/notes.txt',
      Buffer.from('Some notes.'),
      '2024-03-01T10:00:00Z',
      'text/plain',
    ),
    record('https://example.org/tram', page('Tram opens to crowds'), { date: '2024-03-02T10:00:00Z' }),
  ]

  it.each([
    ['as it is', Buffer.concat([info, ...records]), 'crawl.warc'],
    ['gzipped record by record', gzipped(...records), 'crawl.warc.gz'],
    ['gzipped as a whole', gzipSync(Buffer.concat([info, ...records])), 'crawl.warc.gz'],
  ])('lists what was found and can be read, %s', async (_, bytes, name) => {
    expect((await partsIn(bytes, name)).map((part) => [part.name, part.title, part.isUsual])).toEqual([
      ['https://example.org/tram (2024-03-01T10:00:00Z)', 'Tram opens to crowds', true],
      ['https://ads.example.com/frame', 'Ad', false],
      ['https://example.org/report.pdf', 'https://example.org/report.pdf', false],
      ['https://example.org/notes.txt', 'https://example.org/notes.txt', false],
      ['https://example.org/tram (2024-03-02T10:00:00Z)', 'Tram opens to crowds', true],
    ])
  })

  it('opens a page as its article, with the address it was captured from and its file', async () => {
    const { file, draft } = await openPart(
      gzipped(...records),
      'crawl.warc.gz',
      'https://example.org/tram (2024-03-02T10:00:00Z)',
    )
    expect(file.name).toBe('example.org-tram.html')
    expect(new TextDecoder().decode(file.bytes)).toBe(page('Tram opens to crowds'))
    expect(draft?.details).toMatchObject({ address: 'https://example.org/tram', published: '' })
    expect(draft?.notices).toEqual([
      'The web archive captured this page on 2024-03-02 from https://example.org/tram.',
    ])
    expect(draft && textOf(draft)).toContain(`Tram opens to crowds\n\n${sentence.trim()}`)
  })

  it('opens its only page, however short', async () => {
    const parts = await partsIn(gzipped(record('https://example.org/', page('Short', 'Short.'))), 'a.warc.gz')
    expect(parts.map((part) => part.isUsual)).toEqual([true])
  })

  const chunked = (body: Uint8Array) =>
    Buffer.concat([
      Buffer.from('5\r\n'),
      body.subarray(0, 5),
      Buffer.from(`\r\n${(body.length - 5).toString(16)};x=y\r\n`),
      body.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ])
  const plain = Buffer.from(page('Tram opens to crowds'))
  it.each([
    ['in chunks', 'Transfer-Encoding: chunked', chunked(plain)],
    ['gzipped', 'Content-Encoding: gzip', gzipSync(plain)],
    ['deflated', 'Content-Encoding: deflate', deflateSync(plain)],
    ['deflated without a header', 'Content-Encoding: deflate', deflateRawSync(plain)],
    ['with Brotli', 'Content-Encoding: br', brotliCompressSync(plain)],
    ['gzipped, in chunks', 'Content-Encoding: gzip\r\nTransfer-Encoding: chunked', chunked(gzipSync(plain))],
    ['decoded already under its first headers', 'Content-Encoding: br\r\nTransfer-Encoding: chunked', plain],
    ['decoded already, once gzipped', 'Content-Encoding: gzip', plain],
  ])('opens a page that was sent %s', async (_, headers, body) => {
    const warc = gzipped(record('https://example.org/', body, { headers: `${headers}\r\n` }))
    const { file } = await openPart(warc, 'a.warc.gz', 'https://example.org/')
    expect(Buffer.from(file.bytes).equals(plain)).toBe(true)
  })

  it('reads a page in the charset its server declared', async () => {
    const body = Buffer.from(
      '<html><body><p>\xcc\xee\xf1\xf2 \xe7\xe0\xea\xf0\xfb\xf2</p></body></html>',
      'latin1',
    )
    const warc = gzipped(record('https://example.org/', body, { type: 'text/html; charset="windows-1251"' }))
    expect(textOf(await articleIn(warc, 'a.warc.gz', 'https://example.org/'))).toBe('Мост закрыт')
  })

  it('keeps every character as it is written', async () => {
    const [title, ...body] = hardParagraphs()
    const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1>${body.map((one) => `<p>${one}</p>`).join('')}</body></html>`
    const warc = gzipped(record('https://example.org/', html, { type: 'text/html; charset=utf-8' }))
    expect(textOf(await articleIn(warc, 'a.warc.gz', 'https://example.org/'))).toBe(
      textOf(openFixture('hard-characters.txt')),
    )
  })
})

describe('a WACZ file', () => {
  it('opens the pages it lists, under their titles, and shows the others', async () => {
    const crawl = gzipped(
      record('https://example.org/', page('Home')),
      record('https://example.org/tram', page('Tram'), { date: '2024-03-01T10:00:00Z' }),
      record('https://example.org/tram', page('Tram'), { date: '2024-03-05T10:00:00Z' }),
    )
    const wacz = await zipFile(
      {
        'datapackage.json': '{"profile":"data-package"}',
        'archive/data.warc.gz': crawl,
        'pages/pages.jsonl': [
          '{"format":"json-pages-1.0","id":"pages"}',
          '{"url":"https://example.org/tram#top","title":"The tram, as listed","ts":"2024-03-05T09:59:00Z"}',
          '{"url":',
        ].join('\n'),
      },
      ['archive/data.warc.gz'],
    )
    expect((await partsIn(wacz, 'a.wacz')).map((part) => [part.name, part.title, part.isUsual])).toEqual([
      ['https://example.org/', 'Home', false],
      ['https://example.org/tram (2024-03-01T10:00:00Z)', 'Tram', false],
      ['https://example.org/tram (2024-03-05T10:00:00Z)', 'The tram, as listed', true],
    ])
  })
})

describe('a hostile or damaged web archive', () => {
  it('is refused when it is a gzip file of something else, or an old ARC file', async () => {
    expect((await refusalOf(gzipSync('Some text.'), 'notes.gz')).message).toMatch(
      /^notes\.gz was not opened: it is compressed \(gzip\) and holds no web archive\./,
    )
    expect((await refusalOf(gzipSync('filedesc://old.arc 0.0.0.0'), 'old.arc.gz')).message).toContain(
      'the old ARC format',
    )
  })

  it('is opened up to where it was cut off, and says so', async () => {
    const whole = Buffer.concat([
      info,
      record('https://example.org/a', page('First')),
      record('https://example.org/b', page('Second')),
    ])
    const cut = whole.subarray(0, whole.length - 500)
    for (const [bytes, name] of [
      [cut, 'a.warc'],
      [gzipSync(cut), 'a.warc.gz'],
      [gzipSync(whole).subarray(0, -60), 'b.warc.gz'],
    ] as const) {
      const draft = await articleIn(bytes, name, 'https://example.org/a')
      expect(draft.notices).toContain(
        'The web archive is damaged or was cut off; pages after the damage are missing.',
      )
    }
  })

  it('refuses a page that inflates to too much, and opens the others', async () => {
    const bomb = gzipSync(Buffer.alloc(150_000_000))
    const warc = gzipped(
      record('https://example.org/bomb', bomb, { headers: 'Content-Encoding: gzip\r\n' }),
      record('https://example.org/tram', page('Tram')),
    )
    expect((await partsIn(warc, 'a.warc.gz')).map((part) => part.isUsual)).toEqual([false, true])
    await expect(openPart(warc, 'a.warc.gz', 'https://example.org/bomb')).rejects.toThrow(
      /larger than 100 MB/,
    )
  })

  it('is refused when it inflates to more than a gigabyte', async () => {
    const member = gzipSync(
      Buffer.concat([
        info,
        record('https://example.org/video', Buffer.alloc(50_000_000), { type: 'video/mp4' }),
      ]),
    )
    const warc = Buffer.concat(Array.from({ length: 21 }, () => member))
    expect((await refusalOf(warc, 'a.warc.gz')).message).toMatch(
      /^a\.warc\.gz was not opened: unpacked, it is larger than 1,000 MB/,
    )
  })

  it('is read only up to headers that never end', async () => {
    const endless = (count: number) =>
      Buffer.concat([
        record('https://example.org/tram', page('Tram')),
        Buffer.from(`WARC/1.1\r\n${'X-Header: more and more\r\n'.repeat(count)}`),
      ])
    const open = (bytes: Uint8Array) => openAll(bytes, 'a.warc')
    expect(await growth(open, endless(500_000), endless(2_000_000))).toBeLessThan(8)
    expect((await partsIn(endless(2_000_000), 'a.warc')).map((part) => part.title)).toEqual(['Tram'])
  })

  it('ends in pages or a refusal, at once, however it is damaged', async () => {
    const plain = Buffer.concat([
      info,
      record('https://example.org/tram', page('Tram')),
      record('https://example.org/b', page('Bus')),
    ])
    await expectToEndSoon(plain, mutations(plain, 150), 'a.warc')
    const packed = gzipSync(plain)
    await expectToEndSoon(packed, mutations(packed, 150), 'a.warc.gz')
  })
})
