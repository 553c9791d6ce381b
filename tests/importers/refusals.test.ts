import { describe, expect, it } from 'vitest'
import { sizeLimitOf } from '../../src/importers/bytes/sizes'
import { ImportRefusal } from '../../src/core/importRefusal'
import { open, refusalOf, textOf } from './fixture'

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

  it('is refused, with the cause kept, instead of filling the memory with millions of tags', async () => {
    const refusal = await refusalOf('<br>'.repeat(1_000_000), 'tags.html')
    expect(refusal.code).toBe('tooComplex')
    expect(refusal.cause).toBeInstanceOf(Error)
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
