/** The linear model's features of a sentence, for touchstone_training/linear.py, and the sentences it is trained on. */
import { findSignals } from '../src/core/checkworthiness/foundSignals'
import { hashedGroups } from '../src/core/checkworthiness/hashing'
import { strengthOf } from '../src/core/checkworthiness/linearModel'
import { findsOf } from '../src/core/checkworthiness/sentenceFinds'
import { signals } from '../src/core/checkworthiness/signals'
import { tokensOf } from '../src/core/checkworthiness/tokens'
import { canonicalText } from '../src/core/text/canonical'
import { findSentences } from '../src/core/sentences/sentences'
import { readDebates, readNews } from './labelled'

export const signalNames = signals.map(({ name }) => name)

/** One line of JSON: the signals with their strengths, and the hash buckets of the word groups. */
export function featuresOf(sentence: string): string {
  const tokens = tokensOf(sentence)
  const found = findSignals(sentence, tokens, findsOf(sentence))
  return JSON.stringify({
    signals: found.map(({ signal, count }) => [signal, strengthOf(count)]),
    groups: hashedGroups(tokens),
  })
}

export const debateSentences = (file: string): string[] => readDebates(file).map(({ text }) => text)

export const newsSentences = (part: 'tune' | 'test'): string[] => readNews(part).map(({ text }) => text)

const firstYear = 1950

/**
 * The sentences of presidential addresses since 1950, which are not labelled; without very short and very long ones.
 */
export function addressSentences(speeches: readonly { year: number; text: string }[]): string[] {
  return speeches
    .filter(({ year }) => year >= firstYear)
    .flatMap(({ text: speech }) => {
      const paragraphs = speech.split(/\n\s*\n/).map((one) => one.replace(/\s+/g, ' ').trim())
      const { text, blocks } = canonicalText(
        paragraphs.filter((one) => one !== '').map((one) => ({ kind: 'paragraph', text: one })),
      )
      return findSentences(text, blocks).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    })
    .filter((sentence) => sentence.length > 15 && sentence.length < 600)
}
