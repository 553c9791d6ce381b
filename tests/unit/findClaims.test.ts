import { describe, expect, test } from 'vitest'
import { findClaims } from '../../src/core/claims/findClaims'
import { FoundClaim } from '../../src/core/model/claim'
import { overlaps } from '../../src/core/text/anchors'
import { findSentences } from '../../src/core/sentences/sentences'
import { growth, overAndOver } from '../growth'
import { articleOf, maduroArticle } from './maduroArticle'

const article = maduroArticle()
const sentences = findSentences(article.text, article.blocks)
const claims = findClaims(article.text, article.blocks, sentences)

function claimsOf(plain: string): FoundClaim[] {
  const { text, blocks } = articleOf(`News\n\n${plain}`)
  return findClaims(text, blocks, findSentences(text, blocks))
}

const speakerOf = (words: string): FoundClaim['speaker'] =>
  claims.find((claim) => claim.anchor.exact.includes(words))?.speaker

describe('the seed article', () => {
  test('every sentence, including the headline, has one to three claims', () => {
    expect(sentences).toHaveLength(16)
    for (const sentence of sentences) {
      const own = claims.filter((claim) => overlaps(claim.anchor, sentence))
      expect(own.length, article.text.slice(sentence.start, sentence.end)).toBeGreaterThanOrEqual(1)
      expect(own.length).toBeLessThanOrEqual(3)
    }
  })

  test('“three million volunteers” is one claim: a quantity in the last sentence, added by Nicolás Maduro', () => {
    const found = claims.filter((claim) => claim.label === 'three million volunteers')
    expect(found).toHaveLength(1)
    const [claim] = found
    expect(claim?.kinds[0]).toBe('quantity')
    expect(claim?.quantities).toEqual([
      { text: 'three million volunteers', value: 3_000_000, unit: 'volunteers', approximate: false },
    ])
    expect(claim?.speaker).toMatchObject({ name: 'Nicolás Maduro', cue: 'added that' })
    expect(claim && overlaps(claim.anchor, sentences.at(-1) ?? claim.anchor)).toBe(true)
    expect(claim?.reasons[0]).toBe('a figure with a unit: three million volunteers')
    expect(claim?.reasons).toContain('said by a head of state: Nicolás Maduro')
  })

  test.each([
    ['We have received full support', 'Nicolás Maduro', 'said'],
    ['Venezuela has one of the most advanced', 'Nicolás Maduro', 'said'],
    ['I discussed this', 'Nicolás Maduro', 'said'],
    ['the two reached an agreement', 'Nicolás Maduro', 'According to'],
    ['“continuity” of cooperation', 'Dmitry Peskov', 'said'],
    ['With Russia we have', 'Nicolás Maduro', 'said'],
    ['the country has “a good weapons system', 'Nicolás Maduro', 'said'],
    ['Venezuela’s defense depends on Venezuelans', 'Nicolás Maduro', 'adding that'],
    ['more united than ever', 'Nicolás Maduro', 'stressed that'],
  ])('“%s …” is said by %s (%s)', (words, name, cue) => {
    expect(speakerOf(words)).toMatchObject({ name, cue })
  })

  test.each([
    ['three million volunteers', 'description', 'The Bolivarian president'],
    ['I discussed this', 'pronoun', 'he'],
    ['We have received full support', 'quotation', ''],
  ])('“%s …” says that its speaker was inferred from a %s: “%s”', (words, from, of) => {
    expect(speakerOf(words)?.inferred).toEqual({ from, words: of })
  })

  test('a speaker whom the sentence names, wholly or by the surname, is not inferred', () => {
    expect(speakerOf('Venezuela has one of the most advanced')?.inferred).toBeUndefined()
    expect(speakerOf('more united than ever')?.inferred).toBeUndefined()
  })

  test('what the article says in its own voice has no speaker', () => {
    expect(claims.find((claim) => claim.anchor.exact.startsWith('The Chavista leader met'))).toMatchObject({
      kinds: expect.arrayContaining(['event', 'date']) as string[],
    })
    expect(speakerOf('The Chavista leader met')).toBeUndefined()
  })

  test('“the world’s top equipment” is a superlative of its own', () => {
    const claim = claims.find((one) => one.label === 'the world’s top equipment')
    expect(claim?.kinds).toEqual(['superlative'])
    expect(claim?.reasons).toContain('superlative: “the world’s top equipment”')
  })
})

describe('a list of claims', () => {
  test('is in reading order, without two claims on the same words or with the same label', () => {
    const spans = claims.map(({ anchor }) => `${anchor.start}-${anchor.end}`)
    const inOrder = claims.toSorted((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
    expect(claims).toEqual(inOrder)
    expect(new Set(spans).size).toBe(spans.length)
    expect(new Set(claims.map((claim) => claim.label.toLowerCase())).size).toBe(claims.length)
  })

  test('keeps every claim valid, its anchor exact and its label short', () => {
    for (const claim of claims) {
      expect(FoundClaim.safeParse(claim).success).toBe(true)
      expect(article.text.slice(claim.anchor.start, claim.anchor.end)).toBe(claim.anchor.exact)
      expect(claim.label.length).toBeLessThanOrEqual(60)
      expect(claim.label).not.toMatch(/^[\s,.;:“”"]|[\s,.;:“”"]$/)
      expect(claim.reasons.length).toBeGreaterThan(0)
    }
  })

  test.each([
    ['a question', 'Who won the election in France?'],
    ['an opinion', 'I think this is a beautiful idea.'],
    ['thanks', 'Thank you for reading our work in Paris.'],
    ['an invitation', 'Follow us on Twitter and share this story.'],
    ['how it felt', '"It was a difficult situation for us," Lopez said.'],
  ])('leaves %s unread for a person to look at', (_, text) => {
    expect(claimsOf(text)).toEqual([])
  })

  test('does not take a company’s president for a head of state', () => {
    const [claim] = claimsOf(
      'Emirates President Tim Clark told reporters that the airline will buy 30 planes.',
    )
    expect(claim?.speaker).toEqual({ name: 'Tim Clark', cue: 'told' })
    expect(claim?.reasons.join()).not.toContain('head of state')
  })

  test('distinguishes “she” from “he”', () => {
    const found = claimsOf(
      'President Mary Jones met Senator John Smith. “Taxes fell by 3% in May,” she said.\n\n“Taxes rose by 4% in May,” he said.',
    )
    expect(found.find((claim) => claim.anchor.exact.includes('3%'))?.speaker?.name).toBe('Mary Jones')
    expect(found.find((claim) => claim.anchor.exact.includes('4%'))?.speaker?.name).not.toBe('Mary Jones')
  })

  test('gives a quotation that continues after its speaker to the same speaker', () => {
    const found = claimsOf(
      '“Sales fell by 20% in May,” said Sanjiv Bhasin, a director. “Costs rose by 30% in June.”',
    )
    expect(found.map((claim) => claim.speaker?.name)).toEqual(found.map(() => 'Sanjiv Bhasin'))
    expect(found.length).toBeGreaterThan(1)
  })

  test('distinguishes two claims with the same figure by their labels', () => {
    const found = claimsOf(
      'Spain now has three million voters under 30.\n\nItaly now has three million voters in the north.',
    )
    const labels = found.map((claim) => claim.label)
    expect(labels).toContain('three million voters')
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('reads Spanish', () => {
    const found = claimsOf(
      'El presidente de Venezuela, Nicolás Maduro, viajó a Moscú. El mandatario venezolano agregó que el país tiene tres millones de voluntarios.',
    )
    expect(found.at(-1)).toMatchObject({
      label: 'tres millones de voluntarios',
      speaker: { name: 'Nicolás Maduro', cue: 'agregó que' },
    })
  })
})

describe('a hostile text of 50,000 characters takes about four times as long as a quarter of it', () => {
  const pieces = [
    'word and ',
    '1',
    '1,234,',
    '12 ',
    '$1 ',
    '“',
    '"',
    "'s’ ",
    "'",
    '«a» ',
    '‘a ',
    '“a” ',
    '. ',
    'Abc Def ',
    'he said that ',
    'Joe Doe said, ',
    'the most ',
    'one of the ',
    'three hundred and ',
    'one two three four five six; ',
    'according to ',
    'a',
    '(',
    'President ',
    'twenty-',
    '!"',
    '\u00a0',
    '“A said ',
    'five percent, and that ',
    'Bank and Bank (BB) ',
    'Smith and Jones said that it ',
    'a spokesman for the ',
    '— a —b. ',
    'Bank of England said he said. ',
    'told the a to a ',
    'X on Monday said, ',
    'Mr. Dr. ',
  ]
  type Text = ReturnType<typeof articleOf>
  const news = (piece: string, characters: number) => articleOf(`News\n\n${overAndOver(piece, characters)}.`)
  const find = ({ text, blocks }: Text) => findClaims(text, blocks, findSentences(text, blocks))
  test.each(pieces)('%j over and over', async (piece) => {
    expect(await growth(find, news(piece, 12_500), news(piece, 50_000))).toBeLessThan(8)
  })
})
