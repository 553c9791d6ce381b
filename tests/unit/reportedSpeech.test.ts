import { expect, test } from 'vitest'
import { findReportedSpeech } from '../../src/core/claims/speech/reportedSpeech'
import { findSentences } from '../../src/core/sentences/sentences'
import { articleOf } from './maduroArticle'

function speechOf(paragraph: string): (string | undefined)[][] {
  const { text, blocks } = articleOf(`News\n\n${paragraph}`)
  return findReportedSpeech(text, blocks, findSentences(text, blocks)).map(
    ({ form, speaker, start, end }) => [form, speaker?.name, speaker?.cue, text.slice(start, end)],
  )
}

test('words in quotation marks are direct speech, with their marks and their speaker', () => {
  expect(speechOf('“They knew about it,” said Imran Qureshi.')).toEqual([
    ['direct', 'Imran Qureshi', 'said', '“They knew about it,”'],
  ])
})

test('a short quotation with its own full stop is also direct', () => {
  expect(speechOf('“They knew,” said Imran Qureshi.')[0]?.[0]).toBe('direct')
})

test('speech reported without quotation marks is indirect, and words quoted inside it are partial', () => {
  expect(speechOf('Mr Hill said on Monday the bridge was “unsafe” in winter.')).toEqual([
    ['indirect', 'Hill', 'said', 'the bridge was “unsafe” in winter'],
    ['partial', 'Hill', 'said', '“unsafe”'],
  ])
})

test('a quotation without a named speaker has none', () => {
  expect(speechOf('The film “On the Road to Nowhere” opens in May.')).toEqual([
    ['direct', undefined, undefined, '“On the Road to Nowhere”'],
  ])
})

test('the article’s own words are not reported speech', () => {
  expect(speechOf('The bridge was built in 1983.')).toEqual([])
})
