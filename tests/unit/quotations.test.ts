import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../src/core/text/canonical'
import { findQuotations, maskQuotations } from '../../src/core/text/quotations'

function quotationsOf(...paragraphs: string[]): [string, 'direct' | 'partial'][] {
  const { text, blocks } = canonicalText(
    paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
  )
  return findQuotations(text, blocks).map(({ inner, form }) => [text.slice(inner.start, inner.end), form])
}

describe('quotations', () => {
  test.each([
    ['curly marks', '“We have full support,” he said.', [['We have full support,', 'direct']]],
    [
      'straight marks',
      'It is "the best" and "the first".',
      [
        ['the best', 'partial'],
        ['the first', 'partial'],
      ],
    ],
    ['single marks', 'He has ‘full Russian support’ now.', [['full Russian support', 'partial']]],
    ['single marks with an apostrophe inside', 'He ‘didn’t see it’ at all.', [['didn’t see it', 'partial']]],
    ['single marks with a plural possessive', 'the ‘workers’ rights’ law', [['workers’ rights', 'partial']]],
    ['guillemets', 'Dijo: «No hay más que decir».', [['No hay más que decir', 'direct']]],
    [
      'German marks',
      'Er sagte: „Wir haben nichts davon gewusst.“',
      [['Wir haben nichts davon gewusst.', 'direct']],
    ],
    ['German single marks', 'das ‚neue Gesetz‘ von gestern', [['neue Gesetz', 'partial']]],
    ['guillemets turned inwards', 'Er nannte es »sehr klein«.', [['sehr klein', 'partial']]],
    [
      'guillemets with blanks',
      'Il a dit : « Nous ne savons rien ici ».',
      [[' Nous ne savons rien ici ', 'direct']],
    ],
    ['a Spanish dash', '—No nos rendiremos —dijo Pardo.', [['No nos rendiremos', 'direct']]],
    [
      'a Spanish dash on both sides of the speaker',
      '—Se veía todo rojo —relató Ortega, un pastor—. Perdí las ovejas.',
      [
        ['Se veía todo rojo', 'direct'],
        ['Perdí las ovejas.', 'direct'],
      ],
    ],
    ['only the outermost', '“He said ‘no’ to us all,” she said.', [['He said ‘no’ to us all,', 'direct']]],
  ])('%s', (_, text, expected) => {
    expect(quotationsOf(text)).toEqual(expected)
  })

  test.each([
    ['apostrophes', "don't and can't, the boys' and girls' toys, Russia’s workers’ rights"],
    ['shortened years', 'in the ‘90s, the workers’ rights'],
    ['an item of a list', '— Two eggs and a cup of flour'],
    ['a mark nobody closed', 'He said “nothing'],
  ])('%s are not quotations', (_, text) => {
    expect(quotationsOf(text)).toEqual([])
  })

  test('an unclosed quotation runs to the end of its paragraph and no further', () => {
    expect(quotationsOf('“First we went home.', '“Then we slept,” he said.').map(([words]) => words)).toEqual(
      ['First we went home.', 'Then we slept,'],
    )
  })

  test('a quotation that opens late in its paragraph continues in the next one', () => {
    const found = quotationsOf('“We knew,” he said. “What we ask is why.', '“Nobody tells us,” he said.')
    expect(found.map(([words]) => words)).toEqual(['We knew,', 'What we ask is why.', 'Nobody tells us,'])
  })

  test('so does one in straight marks', () => {
    const found = quotationsOf('He said: "We went home.', '"Then we slept."')
    expect(found.map(([words]) => words)).toEqual(['We went home.', 'Then we slept.'])
  })

  test('hiding quotations keeps all positions', () => {
    const { text, blocks } = canonicalText([{ kind: 'paragraph', text: 'He said “no” twice.' }])
    const masked = maskQuotations(text, findQuotations(text, blocks))
    expect(masked).toHaveLength(text.length)
    expect(masked).toMatch(/^He said “..” twice\.$/)
    expect(masked).not.toContain('no')
  })
})
