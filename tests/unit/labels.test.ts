import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findClaims } from '../../src/core/claims/findClaims'
import { findSentences } from '../../src/core/sentences/sentences'
import { canonicalText } from '../../src/core/text/canonical'

type Known = 'en' | 'es'

function labelsIn(sentence: string, language: Known): string[] {
  const { text, blocks } = canonicalText([{ kind: 'paragraph', text: sentence }])
  return findClaims(text, blocks, findSentences(text, blocks), language).map(({ label }) => label)
}

/** The marked sentences of a language: `sentence => what one of its labels must match`. */
const marked = (language: Known): [string, RegExp][] =>
  readFileSync(new URL(`../fixtures/labels/${language}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [sentence = '', wanted = ''] = line.split(' => ')
      return [sentence, new RegExp(wanted, 'iu')]
    })

describe.each(['en', 'es'] as const)('labels in %s', (language) => {
  test('say what is claimed in nine of ten marked sentences', () => {
    const sentences = marked(language)
    const bad = sentences.filter(
      ([sentence, wanted]) => !labelsIn(sentence, language).some((one) => wanted.test(one)),
    )
    expect(bad.length / sentences.length, bad.map(([sentence]) => sentence).join('\n')).toBeLessThanOrEqual(
      0.1,
    )
  })

  test('are never a single word, and have no bracket and no handle in them', () => {
    const odd = marked(language)
      .flatMap(([sentence]) => labelsIn(sentence, language))
      .filter((label) => /[()[\]@]|^\S+$/.test(label))
    expect(odd).toEqual([])
  })
})

describe('a label', () => {
  test.each<[string, Known, string, string]>([
    ['keeps the subject of a short claim', 'en', 'The captain is 66.', 'The captain is 66'],
    ['keeps "not"', 'en', 'Our members have not had a rise.', 'Our members have not had a rise'],
    ['leaves out a dateline', 'en', 'GENEVA — The agency closed its office.', 'The agency closed its office'],
    [
      'leaves out a dateline of several names',
      'en',
      'Bergen, Vestland, Norway: The ferry has been sold.',
      'The ferry has been sold',
    ],
    [
      'keeps the name of a place whole',
      'en',
      'North Carolina Gov. Lena Moss (D) is defending the town’s purchase of an old ferry with the name “Hope”.',
      'Gov. Lena Moss is defending the town’s purchase',
    ],
    ['leaves out a time', 'en', '10:42 GMT The runway has reopened.', 'The runway has reopened'],
    [
      'leaves out a handle',
      'en',
      '@harbour: The crane was never inspected.',
      'The crane was never inspected',
    ],
    [
      'leaves out who speaks',
      'en',
      'MR BOYLE: The contract was never tendered.',
      'The contract was never tendered',
    ],
    [
      'leaves out a bracket',
      'en',
      'The treaty (signed in Rome) bans the mines.',
      'The treaty bans the mines',
    ],
    [
      'keeps what an editor put in',
      'en',
      '[The mayor] took bribes from the builder.',
      'The mayor took bribes from the builder',
    ],
    ['gives a share the words before it', 'en', 'Unemployment fell to 4%.', 'Unemployment fell to 4%'],
    [
      'gives a price the words before it',
      'en',
      'An entity that the founder controlled also sold the company the right to use the word Ours for $5.9 million, though he gave it back.',
      'use the word Ours for $5.9 million',
    ],
    [
      'keeps the votes somebody leads by',
      'en',
      'Governor Tricia Bolt leads her Republican challenger, Ben Sayle, by 18,000 votes.',
      'Tricia Bolt leads her Republican challenger by 18,000 votes',
    ],
    [
      'keeps the subject on the other side of who says it',
      'en',
      'The key to its success, says Ann Buser, is the network that it built.',
      'The key to its success is the network that it built',
    ],
    [
      'leaves out that studies have shown it',
      'en',
      'Studies have shown that poorer families tend to buy a larger share of their goods.',
      'poorer families tend to buy a larger share of their goods',
    ],
    [
      'keeps a small word that ends the clause',
      'en',
      'He told Leeds that the siege of Sarn is over.',
      'the siege of Sarn is over',
    ],
    ['leaves out a dateline', 'es', 'CARACAS.- El banco subió la tasa.', 'El banco subió la tasa'],
    [
      'leaves out who speaks',
      'es',
      'Alcalde: El contrato nunca salió a licitación.',
      'El contrato nunca salió a licitación',
    ],
    [
      'leaves out an aside',
      'es',
      'El alcalde, que gobierna desde 2009 con mayoría absoluta, cobró sobornos.',
      'El alcalde cobró sobornos',
    ],
  ])('%s (%s)', (_, language, sentence, label) => {
    expect(labelsIn(sentence, language)).toContain(label)
  })
})
