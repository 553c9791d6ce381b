import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanced, isolated, withoutReordering, withoutUnseen, withSigns } from '../../src/core/text/bidi'

const override = 'Verified \u202Eeslaf'

describe('characters that nobody sees', () => {
  it.each([
    ['an override', override, 'Verified \uFFFDeslaf'],
    ['isolates and embeddings', '\u2066a\u2069\u202Ab\u202C', '\uFFFDa\uFFFD\uFFFDb\uFFFD'],
    ['marks of direction', 'a\u200Eb\u200Fc\u061Cd', 'a\uFFFDb\uFFFDc\uFFFDd'],
    ['a zero-width space and a byte-order mark', 'el\u200Bms\uFEFF', 'el\uFFFDms\uFFFD'],
    ['a text hidden in tags', 'elms\u{E0068}\u{E0069}', 'elms\uFFFD\uFFFD'],
  ])('have a sign: %s', (_, text, shown) => {
    expect(withSigns(text)).toBe(shown)
  })

  it.each(['می‌خواهم', '👩‍🌾', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 wins', 'שלום עולם', 'Größe 40 €'])(
    'stay where writing needs them: %s',
    (text) => {
      expect(withSigns(text)).toBe(text)
    },
  )

  it('are not part of a kept file’s name', () => {
    expect(withoutUnseen('invoice\u202Efdp.exe\u200B')).toBe('invoice_fdp.exe_')
  })

  it('a sentence about an Arabic title keeps the marks that belong to the title', () => {
    expect(withoutReordering('“مرحبا\u200F!” and \u202Eelms')).toBe('“مرحبا\u200F!” and \uFFFDelms')
  })
})

describe('a name in a sentence', () => {
  it.each(['Elms of the town', '東京 2020', 'Ратуша'])('stays as it is: %s', (name) => {
    expect(isolated(name)).toBe(name)
  })

  it.each(['שלום עולם', 'مرحبا\u200F!', override])(
    'is isolated where it could reorder others: %s',
    (name) => {
      expect(isolated(name)).toBe(`\u2068${name}\u2069`)
    },
  )

  it('ends no isolate that it didn’t begin, and every one that it did', () => {
    expect(balanced('\u2069a\u2066b')).toBe('a\u2066b\u2069')
    const characters = fc.constantFrom('a', 'ש', '\u202E', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069')
    fc.assert(
      fc.property(fc.array(characters), (all) => {
        let open = 0
        for (const character of balanced(all.join(''))) {
          if (/[\u2066-\u2068]/.test(character)) open += 1
          if (character === '\u2069') open -= 1
          expect(open).toBeGreaterThanOrEqual(0)
        }
        expect(open).toBe(0)
      }),
    )
  })
})
