import { describe, expect, test } from 'vitest'
import { findClaims } from '../../src/core/claims/findClaims'
import { findSentences } from '../../src/core/sentences/sentences'
import { canonicalText } from '../../src/core/text/canonical'

const claimsIn = (sentence: string): number => {
  const { text, blocks } = canonicalText([{ kind: 'paragraph', text: sentence }])
  return findClaims(text, blocks, findSentences(text, blocks), 'en').length
}

describe('no claim is made of', () => {
  test.each([
    ['when the page was published', 'Published Wed, Nov 20 2019 4:29 AM EST'],
    ['where an article first appeared', 'Originally published on Harbour Science.'],
    ['how to reach the writer', 'He can be reached at 646-274-2455.'],
    ['a picture and its credit', 'Orchard chairman Mark Clare (Credit: Getty Images)'],
    [
      'a line of a program',
      'var list = new List({ name: "Nikhil" }); list.forEach(function(one) { alert(one) });',
    ],
    ['what somebody means to do', '“We’re not going to hide away from that,” he said.'],
    ['what nobody wanted', '“Nobody on this board wanted to do this,” she said.'],
    ['what anybody is told to do', 'If you can’t think of anything it solves, you don’t need it.'],
  ])('%s', (_, sentence) => {
    expect(claimsIn(sentence)).toBe(0)
  })
})

describe('a claim is made of', () => {
  test.each([
    ['what a company did to its notices', 'The company changed its privacy policy in 2012.'],
    ['what a body does', 'Fiber moves slowly through your digestive tract.'],
    ['where a study was published', 'The study was originally published in a journal that takes payment.'],
  ])('%s', (_, sentence) => {
    expect(claimsIn(sentence)).toBeGreaterThan(0)
  })
})
