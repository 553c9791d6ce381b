import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileName, OriginalPlace, PlainName, safeFileName } from '../../src/core/model/fileName'
import { Identifier, isIdentifier, JoinedIdentifier } from '../../src/core/model/identifier'

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }) => (value: unknown) =>
  schema.safeParse(value).success

/** Names that are something else than a name to some system, or look like what they are not. */
const odd = [
  '',
  '.',
  '..',
  '. .',
  '../x',
  'a/b',
  'a\\b',
  '/etc',
  'C:',
  'C:x',
  'a\0b',
  'a\nb',
  'con',
  'NUL.txt',
  'lpt1 .log',
  'x.',
  'x ',
  'a\u202egpj.exe',
  'a\u2066b',
  '\ud800',
  'ж'.repeat(200),
]

describe('an id', () => {
  it('has letters, digits, - and _', () => {
    for (const id of ['elms', 'e-s_1', '4b683897-e19f-40fa-b7be-015a44391a6b', 'a'.repeat(64)])
      expect(isIdentifier(id), id).toBe(true)
  })

  it('is never a path, a name that a system or an object has already, or endless', () => {
    const refused = [
      ...odd,
      '__proto__',
      'constructor',
      'toString',
      'еlms',
      'elms\n',
      'a'.repeat(65),
      7,
      null,
    ]
    for (const id of refused) expect(takes(Identifier)(id), JSON.stringify(id)).toBe(false)
  })

  it('of evidence may be many ids in a row, as splitting a claim makes them', () => {
    expect(takes(JoinedIdentifier)(Array(20).fill('4b683897-e19f-40fa-b7be-015a44391a6b').join('-'))).toBe(
      true,
    )
    expect(takes(JoinedIdentifier)('a/b')).toBe(false)
  })
})

describe('a file’s name', () => {
  it('may be in any language', () => {
    for (const name of [
      'draft.docx',
      'Entwurf (2).odt',
      'черновик.txt',
      '草稿.pdf',
      'مسودة.txt',
      '.hidden',
      'a–b.txt',
    ])
      expect(takes(FileName)(name), name).toBe(true)
  })

  it('never leads anywhere else, and is none that some system refuses', () => {
    for (const name of odd) expect(takes(FileName)(name), JSON.stringify(name)).toBe(false)
  })

  it('that an earlier version kept may be odd, as long as it stays in its folder', () => {
    for (const name of ['con.txt', 'x.', 'a\u202eb.txt', 'ж'.repeat(200)])
      expect(takes(PlainName)(name), name).toBe(true)
    for (const name of odd.slice(0, 11)) expect(takes(PlainName)(name), JSON.stringify(name)).toBe(false)
  })

  it('is made safe for every system, with its ending, whatever it was', () => {
    expect(safeFileName('draft.docx')).toBe('draft.docx')
    expect(safeFileName('a/b:c\u202egpj.exe')).toBe('a_b_c_gpj.exe')
    expect(safeFileName('con.txt')).toBe('_con.txt')
    expect(safeFileName('..')).toBe('_')
    expect(safeFileName('')).toBe('_')
    expect(safeFileName(`con.${'ж'.repeat(200)}`)).toBe(`_con.${'ж'.repeat(87)}`)
    expect(safeFileName(`${'ж'.repeat(300)}.pdf`)).toBe(`${'ж'.repeat(88)}.pdf`)
    const pieces = ['con', 'nul', '.', ' ', ':', 'x', 'ж'.repeat(90), ' '.repeat(190), '\u202e', ...odd]
    const piece = fc.oneof(
      fc.constantFrom(...pieces),
      fc.integer({ max: 0x10ffff, min: 0 }).map((code) => String.fromCodePoint(code)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (parts) => {
        const safe = safeFileName(parts.join(''))
        expect(takes(FileName)(safe), JSON.stringify(safe)).toBe(true)
        expect(safeFileName(safe)).toBe(safe)
      }),
      { numRuns: 500 },
    )
  })
})

it('the place of an original is a name, or a version and a name, in the article’s own folder', () => {
  for (const place of ['1/elms.txt', '12/con.txt', 'v1.txt'])
    expect(takes(OriginalPlace)(place), place).toBe(true)
  for (const place of ['../x', '1/../../x', '1/', '/x', '0/x', '1/2/x', '1\\x', 'C:x', '1/C:x', '1/.', 'a/x'])
    expect(takes(OriginalPlace)(place), place).toBe(false)
})
