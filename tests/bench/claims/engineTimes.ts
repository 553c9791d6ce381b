/** Measures the engine's time for an article, beside Intl.Segmenter alone and wink-nlp's default pipeline. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { scoreSentence } from '../../../src/core/checkworthiness/score'
import { findsOf } from '../../../src/core/checkworthiness/sentenceFinds'
import { canonicalText } from '../../../src/core/text/canonical'
import type { Encoder } from '../../../src/encoder/encoder'
import { readNews } from '../../../training/labelled'
import { median } from '../timing'
import { engineOfToday } from './engine'

/** What was measured, and its usual time in milliseconds. */
export type Times = Readonly<Record<string, number>>

const linear = 'linear model, 40 sentences'
const segmenter = 'Intl.Segmenter alone'
const wink = 'wink-nlp, default pipeline'

export async function measureTimes(encoder: Encoder): Promise<Times> {
  const forty = readNews('test')
    .slice(0, 40)
    .map((sentence) => sentence.text)
  const { text, blocks } = canonicalText(forty.map((sentence) => ({ kind: 'paragraph', text: sentence })))
  const { findClaims, findSentences } = engineOfToday
  const pipeline = winkNLP(model)
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' })
  return {
    [linear]: await usualTime(() => forty.map((one) => scoreSentence(one, findsOf(one)))),
    'whole claim engine, 40 sentences': await usualTime(() =>
      findClaims(text, blocks, findSentences(text, blocks)),
    ),
    'sentence encoder, 40 sentences': await usualTime(() => encoder.score(forty)),
    [segmenter]: await usualTime(() => [...segments.segment(text)].length),
    [wink]: await usualTime(() => pipeline.readDoc(text).sentences().out()),
  }
}

/** The median time of a task, in milliseconds; it awaits the task, since the encoder is asynchronous. */
async function usualTime(task: () => unknown, rounds = 25): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds + 5; round++) {
    const start = performance.now()
    await task()
    if (round >= 5) times.push(performance.now() - start)
  }
  return median(times)
}

/** The times as lines of text. */
export const timeLines = (times: Times): string[] => [
  '\nTime, median of 25',
  ...Object.entries(times).map(([name, time]) => `${name.padEnd(34)} ${time.toFixed(2).padStart(7)} ms`),
  `linear model against Intl.Segmenter  ${ratio(times, linear, segmenter)}`,
  `linear model against wink-nlp        ${ratio(times, linear, wink)}`,
]

const ratio = (times: Times, one: string, other: string): string =>
  ((times[one] ?? NaN) / (times[other] ?? NaN)).toFixed(2)
