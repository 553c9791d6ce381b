import { describe, expect, it } from 'vitest'
import { charactersToCheck, withoutFontNotice } from '../../src/reports/withoutFont'

describe('characters that a machine may have no font for', () => {
  it('are letters, figures and signs beyond those of Latin, each once', () => {
    expect(charactersToCheck('<p>Ünlü: 国家 国, ३० €</p>')).toEqual(['国', '家', '३', '०', '€'])
  })

  it('are told with their scripts, and the first of them', () => {
    expect(withoutFontNotice(['国', '家', 'あ'])).toBe(
      'No font of this machine has 3 characters of the report (Han, Hiragana: 国家あ), so the PDF shows an empty box ' +
        'for each. Install a font that does and make the PDF again; the text of the other formats is whole.',
    )
    expect(withoutFontNotice(Array.from('一二三四五六七八九十'))).toContain(
      '10 characters of the report (Han: 一二三四五六七八…)',
    )
  })

  it('are not spoken of where there are none', () => {
    expect(withoutFontNotice([])).toBeUndefined()
  })
})
