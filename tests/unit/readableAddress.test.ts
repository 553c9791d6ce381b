import { domainToASCII } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fromPunycode } from '../../src/core/text/punycode'
import { readableAddress } from '../../src/core/text/readableAddress'

const shown = (address: string) => readableAddress(new URL(address).href)

describe('a web address as people read it', () => {
  it.each([
    'https://пример.рф/путь',
    'https://müller.example/straße?q=größe#übersicht',
    'https://例え.jp/報道/2024',
    'https://ελλάδα.ελ/νέα',
    'https://example.org:8080/a%20b/c?d=1',
    'https://example.org/',
    'https://en.wikipedia.org/wiki/S%C3%A3o_Paulo'.replace('%C3%A3', 'ã'),
  ])('is as it was written, however it is encoded: %s', (address) => {
    expect(shown(address)).toBe(address)
    expect(shown(new URL(address).href)).toBe(address)
  })

  it('shows host names as they are looked up where their letters could pass for others', () => {
    // Cyrillic letters that read “apple”; a Latin word with one Cyrillic letter; a Latin alpha; a dotless i.
    for (const host of ['аррӏе.com', 'pаypal.com', 'ɑpple.com', 'lınk.example', 'рf.рф'])
      expect(shown(`https://${host}/`)).toBe(`https://${domainToASCII(host)}/`)
  })

  it('shows words of a path as they are encoded where they mix letters that look alike', () => {
    expect(shown('https://example.org/pаypal/путь')).toBe('https://example.org/p%D0%B0ypal/путь')
  })

  it('keeps encoded what separates, what nobody sees, and what is no text', () => {
    const kept = [
      'https://example.org/a%2Fb%3Fc%26d%20e',
      'https://example.org/%E2%80%AE%E2%81%A6/%E2%80%8B',
      'https://example.org/%E3%85%A4/%EF%BC%8F/%E2%81%84',
      'https://example.org/%FF%C3/%CC%81a',
    ]
    expect(kept.map(shown)).toEqual(kept)
  })

  it('keeps the order of its parts where words are written from right to left', () => {
    expect(shown('https://example.org/שלום/עולם')).toBe(
      'https://example.org/\u2068שלום\u2069/\u2068עולם\u2069',
    )
  })
})

describe('Punycode', () => {
  it.each(['пример', '例え', 'bücher', 'ελλάδα', 'مثال', '𝒳中', 'a-ü-b'])(
    'gives back the label: %s',
    (label) => {
      const ascii = new URL(`https://${label}`).hostname
      expect(new URL(`https://${fromPunycode(ascii)!}`).hostname).toBe(ascii)
    },
  )

  it.each(['example', 'xn--', 'xn--ü', 'xn--99999999999'])('refuses what is none: %s', (label) => {
    expect(fromPunycode(label) ?? '').toBe('')
  })
})
