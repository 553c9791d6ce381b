import { describe, expect, test } from 'vitest'
import { hashedGroups, hashPlaces } from '../../src/core/checkworthiness/hashing'
import { readLinearModel } from '../../src/core/checkworthiness/linearModel'
import linearFile from '../../src/core/checkworthiness/linear.json'
import { reasonsOf } from '../../src/core/checkworthiness/reasons'
import { probabilityOf } from '../../src/core/checkworthiness/logOdds'
import { linearLogOdds, scoreSentence } from '../../src/core/checkworthiness/score'
import { findsOf } from '../../src/core/checkworthiness/sentenceFinds'
import { tokensOf } from '../../src/core/checkworthiness/tokens'

const probability = (sentence: string): number =>
  probabilityOf(linearLogOdds(scoreSentence(sentence, findsOf(sentence)).score, 'speech'))

const reasons = (sentence: string) =>
  reasonsOf(scoreSentence(sentence, findsOf(sentence)).signals).map((reason) => ({
    ...reason,
    words: sentence.slice(reason.span.start, reason.span.end),
  }))

describe('what is worth checking', () => {
  test.each([
    ['Unemployment rose by 3.5 percent last year.', 'I hope that we can all be friends.'],
    ['The senator voted against the bill four times.', 'Thank you for your question.'],
    ['Crime has fallen by half since 2015, the report said.', 'We should do better for our children.'],
    ['The company sold 40,000 cars in 2019.', 'What will the company do next?'],
  ])('“%s” before “%s”', (first, second) => {
    expect(probability(first)).toBeGreaterThan(0.5)
    expect(probability(second)).toBeLessThan(0.3)
  })

  test('the same sentence always has the same probability, whatever marks its apostrophe has', () => {
    expect(probability('It doesn’t pay taxes in this country.')).toBe(
      probability("It doesn't pay taxes in this country."),
    )
  })

  test('every sentence gets a score, however strange', () => {
    for (const sentence of ['', ' ', '?', '1', '😀', '“”', 'A'.repeat(100_000), '1,'.repeat(50_000)])
      expect(probability(sentence), sentence.slice(0, 10)).toBeGreaterThanOrEqual(0)
  })
})

describe('the reasons', () => {
  test('are in words, with the words of the sentence they refer to, strongest first', () => {
    const found = reasons('Unemployment rose by 3.5 percent last year, according to the ministry.')
    expect(found.some(({ words }) => words.startsWith('rose'))).toBe(true)
    expect(found.every(({ says, words }) => says !== '' && words !== '')).toBe(true)
    const weights = found.map(({ weight }) => Math.abs(weight))
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  })

  test('include those against it', () => {
    const [first] = reasons('Should we not do more for them?')
    expect(first?.weight).toBeLessThan(0)
  })

  test('mention a place once', () => {
    const places = reasons('It cost 3 million dollars.').map(({ words }) => words)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('the model', () => {
  test('finds the weights of a word group where training put them', () => {
    const places = hashedGroups(tokensOf('Taxes rose.'))
    expect(places.slice(0, 4)).toEqual(taxesRose)
    expect(places.every((place) => place >= 0 && place < hashPlaces)).toBe(true)
  })

  test('counts a word group once per sentence', () => {
    const tokens = tokensOf('Taxes rose and taxes rose and taxes rose.')
    const places = hashedGroups(tokens)
    expect(new Set(places).size).toBe(places.length)
    expect(hashedGroups(tokens)).toEqual(places)
  })

  test('is refused if it lacks a signal or has weights for another hash', () => {
    const { question: _, ...lacking } = linearFile.signals
    expect(() => readLinearModel({ ...linearFile, signals: lacking })).toThrow('question')
    expect(() => readLinearModel({ ...linearFile, groups: btoa('abc') })).toThrow('3 weights')
  })
})

/** Frozen: a different number means that the weights belong to other words. */
const taxesRose = [30683, 14475, 43306, 17337]
