import { describe, expect, it } from 'vitest'
import { checkQuotation } from '../../src/core/fidelity/fidelity'
import { differencesInWords } from '../../src/core/fidelity/inWords'
import { prepareSource } from '../../src/core/fidelity/source'

/** What is found for a quotation, the source's words at that place, and what differs, in words. */
function check(text: string, quotation: string) {
  const result = checkQuotation(prepareSource(text), quotation)
  const wording = result.found === 'none' ? '' : text.slice(result.start, result.end)
  return { found: result.found, wording, differs: differencesInWords(result, wording, quotation) }
}

/** The pieces of what is found, each with its words in the source and in the quotation. */
function piecesOf(text: string, quotation: string) {
  const result = checkQuotation(prepareSource(text), quotation)
  if (result.found === 'none') return []
  return result.pieces.map(({ kind, source, quotation: quoted }) => [
    kind,
    text.slice(source.start, source.end),
    quotation.slice(quoted.start, quoted.end),
  ])
}

const speech =
  'The mayor said: “The old elms, forty of them, were felled in May.” Are they gone? ' +
  'It was a non-violent protest; 40% of 3,000 people came, or 10⁶, if you believe him.'

describe('a quotation is word for word in a source', () => {
  it('at its place in the source as it is, which counts UTF-16 code units', () => {
    const text = 'The 🌳 grew.\n\n  The   o\ufb03ce\ncounted  forty elms.'
    const result = checkQuotation(prepareSource(text), 'office counted “forty” elms')
    expect(result).toMatchObject({ found: 'exact', start: 22, end: 46 })
    expect(text.slice(22, 46)).toBe('o\ufb03ce\ncounted  forty elms')
  })

  it.each([
    ['white space of every kind', 'forty\n elms\u00a0in  a row', 'forty elms in a row'],
    ['quotation marks', 'He said “forty ‘old’ elms”.', '«forty "old" elms»'],
    ['apostrophes', 'They don’t, and it‘s ours.', "They don't, and itʼs ours."],
    ['kinds of dashes', 'elms – forty − of them—stood', 'elms--forty - of them ― stood'],
    ['soft hyphens and invisible characters', 'for\u00adty\u200b \u2066elms\u2069 stood', 'forty elms stood'],
    ['ligatures', 'the o\ufb03ce \ufb01led it', 'the office filed it'],
    ['composed letters', 'el cafe\u0301 de Jose\u0301', 'el café de José'],
    ['full-width letters and digits', 'the ＡＢＣ of １９０２', 'the ABC of 1902'],
    ['Arabic presentation forms', 'قال ﻻ أحد هنا', 'قال لا أحد هنا'],
    ['a hyphen at a line’s end', 'an inter-\nnational matter', 'an international matter'],
    [
      'a hyphen at a line’s end of the quotation',
      'an international matter',
      'an inter-\r\n  national matter',
    ],
    ['a compound broken at its hyphen', 'a well-\nknown tree', 'a well-known tree'],
    ['spaces between thousands', 'about 3\u202f000\u202f000 trees', 'about 3000000 trees'],
    ['a final stop', 'forty elms, and oaks', '“forty elms.”'],
    ['a final comma', 'They felled forty elms. Then', '“They felled forty elms,”'],
    ['the quoter’s ellipses at the ends', 'They felled forty elms.', '… felled forty …'],
    ['digits that stand low', 'The CO₂ rises', 'The CO2 rises'],
  ])('although it differs in %s', (_, text, quotation) => {
    expect(check(text, quotation)).toMatchObject({ found: 'exact', differs: [] })
  })

  it.each([
    ['with words left out', 'The old elms … were felled'],
    ['with words left out in brackets', 'The old elms […] were felled'],
    ['with words left out, and a stop before', 'The old elms. ... were felled in May'],
    ['with words left out in several places', 'old elms (…) felled . . . gone?'],
    ['with a small first letter in brackets', '[t]he old elms'],
    ['with words in brackets for others', 'The [big trees], forty of them'],
    ['with words in brackets added', 'The old elms [of the town], forty of them'],
    ['with an ending in brackets', 'old elm[s], forty of them'],
    ['with a letter for an apostrophe as its quotation marks', 'The ʼold elms‘, forty of them'],
    ['with a remark in brackets', 'old elms, forty [sic] of them'],
  ])('%s', (_, quotation) => {
    expect(check(speech, quotation).found).toBe('exact')
  })

  it('that has brackets of its own', () => {
    const text = 'There s [sic] something [or other] in the elms.'
    expect(check(text, 'There s [sic] something [or other] in the elms').found).toBe('exact')
    expect(check(text, 'There s [sic] something in the elms')).toMatchObject({
      found: 'near',
      differs: ['“[or other]” is missing'],
    })
  })

  it('and what was left out and what stands in brackets is told apart', () => {
    expect(piecesOf(speech, 'The old elms … were felled [down] in May.')).toEqual([
      ['same', 'The old elms', 'The old elms'],
      ['leftOut', ', forty of them,', '…'],
      ['same', 'were felled', 'were felled'],
      ['bracketed', '', '[down]'],
      ['same', 'in May.', 'in May.'],
    ])
  })

  it('in the place where all of it stands, not in the first that looks like it', () => {
    const text = 'Old elms fell in May. Old oaks fell in June. Old elms fell in June.'
    expect(check(text, 'Old elms fell in June').found).toBe('exact')
    expect(check(text, 'Old elms … June. Old elms').found).toBe('exact')
  })

  it('in the one place among hundreds that look like it', () => {
    const decoys = 'they planted the old elms by a river and oaks too. '.repeat(300)
    const other = 'Nobody knows who it was, or when, since all of it is lost. '.repeat(3)
    const text = `${decoys}${other}They said they planted the old elms by the river and oaks. ${other}${decoys}`
    expect(check(text, 'they planted the old elms by the river and oaks').found).toBe('exact')
  })

  it('when it has no words at all', () => {
    expect(check(speech, '…').found).toBe('exact')
    expect(check('', '“[…]”').found).toBe('exact')
  })
})

describe('a quotation differs from its source', () => {
  it.each([
    ['in a word', 'The old elms, fourteen of them', ['“fourteen” instead of “forty”']],
    ['in a word too many', 'The very old elms, forty of them', ['“very” is added']],
    ['in a word too few', 'The elms, forty of them', ['“old” is missing']],
    ['in a “not”', 'were not felled in May', ['“not” is added']],
    ['in a number', 'of 8,000 people came', ['“8,000” instead of “3,000”']],
    ['in the mark within a number', 'of 3.000 people came', ['“3.000” instead of “3,000”']],
    ['in a number without its mark', 'of 3000 people came', ['“3000” instead of “3,000”']],
    ['in an exponent', 'people came, or 106', ['“106” instead of “10⁶”']],
    ['in an exponent as a number of its own', 'people came, or 10 6', ['“6” instead of “⁶”']],
    ['in the case of a letter', 'the old elms, forty of them', ['“the” instead of “The”']],
    ['in a question', '“Are they gone.”', ['“.” instead of “?”']],
    ['in a comma', 'old elms forty of them', ['“,” is missing']],
    ['in a compound cut in half', 'violent protest', ['“non-” is missing']],
    ['in a compound cut by an ellipsis', 'It was a … violent protest', ['“non-” is missing']],
    ['in a percentage cut in half at the end', 'protest; 40', ['“%” is missing']],
    ['in a minus sign at the start', '-40% of 3,000 people', ['“-” is added']],
    ['in a percentage cut in half', '… 40 of 3,000 people', ['“%” is missing']],
  ])('%s, which is shown', (_, quotation, differs) => {
    expect(check(speech, quotation)).toMatchObject({ found: 'near', differs })
  })

  it.each([
    ['order of words', 'old The elms, forty of them'],
    ['order of its parts', 'were felled in May … The old elms, forty of them'],
    ['a letter in brackets that is another', '[S]he old elms, forty of them'],
    ['words that “[sic]” would hide', 'The old [sic] forty of them'],
    ['a minus sign', 'old elms, -40% of 3,000 people'],
  ])('in the %s', (_, quotation) => {
    expect(check(speech, quotation).found).toBe('near')
  })

  it('where a file was misread, and says so instead of passing it over', () => {
    const scanned = 'The modem govemment planted 1ittle in l902.'
    expect(check(scanned, 'The modern government planted little in 1902.')).toEqual({
      found: 'near',
      wording: 'The modem govemment planted 1ittle in l902.',
      differs: [
        '“modern government” instead of “modem govemment”',
        '“little” instead of “1ittle”',
        '“1902” instead of “l902”',
      ],
    })
  })

  it('where its source breaks a line in a word, and the quotation has another', () => {
    expect(check('an inter-\nnational matter', 'an internal matter').found).toBe('near')
  })

  it('too much to be shown when half of its words are not there', () => {
    expect(check(speech, 'Forty oaks were planted by the river').found).toBe('none')
    expect(check('', 'forty elms').found).toBe('none')
    expect(check('the issue', 'he is').found).toBe('none')
  })

  it('when one of its ellipses leaves out too much, however little another does', () => {
    const far = `Forty elms ${'and one more '.repeat(250)}were felled in May.`
    expect(check(far, 'Forty elms … were … in May.').found).toBe('near')
  })

  it('when its parts are further apart than an ellipsis reaches', () => {
    const far = `Forty elms ${'and one more '.repeat(200)}were felled.`
    expect(check(far, 'Forty elms … were felled.').found).not.toBe('exact')
    expect(check(far.slice(0, 600) + ' were felled.', 'Forty elms … were felled.').found).toBe('exact')
  })
})

describe('quotations in other scripts are compared', () => {
  it.each([
    [
      'Spanish',
      '¿Qué dijo el señor Núñez? «Plantamos 4,5 hectáreas».',
      'Plantamos 4,5 hectáreas',
      'Plantamos 45 hectáreas',
    ],
    [
      'Arabic',
      'قال الوزير: «زرعنا ٤٠ شجرة، ولن نقطعها».',
      '"زرعنا ٤٠ شجرة, ولن نقطعها"',
      'زرعنا ٤١ شجرة، ولن نقطعها',
    ],
    [
      'Chinese',
      '市长说：“我们种了四十棵榆树，不会砍。”',
      '我们种了四十棵榆树，不会砍',
      '我们种了五十棵榆树，不会砍',
    ],
    ['Japanese', '市内に榆の木が四十本あると市長は述べた。', '榆の木が四十本ある', '榆の木が五十本ある'],
    ['Thai', 'เราปลูกต้นไม้สี่สิบต้นในเมือง', 'ปลูกต้นไม้สี่สิบต้น', 'ปลูกต้นไม้ห้าสิบต้น'],
    ['Hindi', 'हमने चालीस पेड़ लगाए, और नहीं काटेंगे।', 'हमने चालीस पेड़ लगाए', 'हमने पचास पेड़ लगाए'],
  ])('%s', (_, text, right, wrong) => {
    expect(check(text, right).found).toBe('exact')
    expect(check(text, wrong).found).toBe('near')
  })
})
