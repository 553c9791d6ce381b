import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/importers/extract'
import { ImportRefusal } from '../../src/core/importRefusal'
import { expectToEndSoon } from './endsSoon'
import { refusalOf } from './fixture'
import { column, pdfFile, wrapped } from './pdfFile'

const text =
  'The council met on Tuesday and agreed that the bridge would be closed for the winter, because the engineers had found cracks in two of its piers and could not say how long they would hold.'
const good = pdfFile(
  [
    { texts: [...column(wrapped(text, 42)), ...column(wrapped(text, 42), { x: 310 })] },
    { texts: [{ text: 'Łódź – ½way', x: 72, y: 100 }], hasImage: true },
  ],
  { info: { Title: 'The Bridge' }, labels: '0 << /S /r >>' },
)

/** Random numbers below `limit` that are the same in every run. */
function seeded(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % limit
  }
}

/** The outcome of opening the file: an article or a refusal. */
async function fateOf(bytes: Uint8Array): Promise<string> {
  return extract({ name: 'a.pdf', bytes }).then(
    (content) => content.kind as string,
    (error: unknown) => (error instanceof ImportRefusal ? 'refusal' : String(error)),
  )
}

describe('a damaged PDF', () => {
  it('is an article or a refusal, soon, wherever it was cut', async () => {
    const lengths = Array.from({ length: Math.ceil((good.length - 20) / 97) }, (_, at) => 20 + at * 97)
    await expectToEndSoon(
      good,
      lengths.map((length) => good.subarray(0, length)),
      'a.pdf',
    )
  })

  it('is an article or a refusal, soon, whatever bytes were changed', async () => {
    const next = seeded(1)
    const copies = Array.from({ length: 120 }, () => {
      const bytes = new Uint8Array(good)
      for (let change = next(8); change >= 0; change -= 1) bytes[next(bytes.length)] = next(256)
      return bytes
    })
    await expectToEndSoon(good, copies, 'a.pdf')
  })

  it('is refused before it is unpacked when it is a decompression bomb', async () => {
    const packed = deflateSync(Buffer.alloc(60_000_000, ' '))
    const bomb = (filter: string, data: Uint8Array) =>
      Buffer.concat([
        good,
        Buffer.from(`99 0 obj\n<< /Filter ${filter} >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ])
    const message = 'a.pdf was not opened: a part of it takes more than 50 MB once unpacked.'
    expect((await refusalOf(bomb('/FlateDecode', packed), 'a.pdf')).message).toContain(message)
    const twice = bomb('[/FlateDecode /FlateDecode]', deflateSync(packed))
    expect((await refusalOf(twice, 'a.pdf')).message).toContain(message)
  })

  it('is abandoned soon when it claims a million pages', async () => {
    const claiming = Buffer.from(good).toString('latin1').replace('/Count 2', '/Count 1000000')
    const many = Buffer.from(claiming, 'latin1')
    expect(await fateOf(many)).toBe('article')
    await expectToEndSoon(good, [many], 'a.pdf')
  })
})
