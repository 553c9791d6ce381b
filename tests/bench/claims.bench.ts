/**
 * Measures the claim engine's quality and speed: whether sentences are worth checking, on labelled debates and news,
 * and the time per article, beside Intl.Segmenter alone and wink-nlp's default pipeline in the same run.
 *
 * The debates are read from the folder in DETECTION (dev.tsv of CheckThat! 2024 task 1, English), and skipped without
 * it. DIAGRAM names a file for the reliability diagram.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { probabilityOf } from '../../src/core/checkworthiness/logOdds'
import { combinedLogOdds, linearLogOdds, scoreSentence } from '../../src/core/checkworthiness/score'
import type { Register } from '../../src/core/checkworthiness/register'
import { findsOf } from '../../src/core/checkworthiness/sentenceFinds'
import { findClaims } from '../../src/core/claims/findClaims'
import { canonicalText } from '../../src/core/text/canonical'
import { findSentences } from '../../src/core/sentences/sentences'
import { Encoder } from '../../src/encoder/encoder'
import { readDebates, readNews, type Labelled } from '../../training/labelled'
import {
  averagePrecision,
  bestThreshold,
  brierScore,
  calibrationError,
  reliability,
  scoresAt,
  type Judged,
} from './claims/metrics'
import { median } from './timing'
import { reliabilityDiagram } from './claims/reliabilityDiagram'

const encoder = await Encoder.load(join(import.meta.dirname, '..', '..', 'resources', 'check-worthiness'))
const percent = (share: number): string => (share * 100).toFixed(1).padStart(5)

async function judge(
  sentences: readonly Labelled[],
  register: Register,
): Promise<{ linear: Judged[]; combined: Judged[] }> {
  const scores = sentences.map(({ text }) => scoreSentence(text, findsOf(text)).score)
  const encoded = await encoder.score(sentences.map(({ text }) => text))
  return {
    linear: sentences.map(({ worth }, index) => ({
      worth,
      probability: probabilityOf(linearLogOdds(scores[index]!, register)),
    })),
    combined: sentences.map(({ worth }, index) => ({
      worth,
      probability: probabilityOf(combinedLogOdds(scores[index]!, encoded[index]!, register)),
    })),
  }
}

function report(name: string, judged: readonly Judged[]): void {
  const half = scoresAt(0.5, judged)
  const best = bestThreshold(judged)
  console.log(
    `${name.padEnd(30)} F1 ${percent(half.f1)}  P ${percent(half.precision)}  R ${percent(half.recall)}  ` +
      `best F1 ${percent(scoresAt(best, judged).f1)} at ${best.toFixed(2)}  AP ${percent(averagePrecision(judged))}  ` +
      `Brier ${brierScore(judged).toFixed(3)}  ECE ${calibrationError(judged).toFixed(3)}`,
  )
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

console.log('Worth checking? At a probability of 0.5, and at the best threshold for that set')
const news = await judge(readNews('test'), 'news')
const folder = process.env['DETECTION']
if (folder === undefined) console.log('(debates skipped: set DETECTION to their folder)')
else {
  const debates = await judge(readDebates(join(folder, 'dev.tsv')), 'speech')
  report('debates dev, linear', debates.linear)
  report('debates dev, with encoder', debates.combined)
}
const tune = await judge(readNews('tune'), 'news')
report('news tune, linear', tune.linear)
report('news tune, with encoder', tune.combined)
report('news test, linear', news.linear)
report('news test, with encoder', news.combined)

console.log('\nReliability on news test, with encoder: probability said, share that was, sentences')
const bins = reliability(news.combined)
for (const { said, was, count } of bins)
  console.log(
    `${percent(said)} ${percent(was)} ${String(count).padStart(4)}  ${'█'.repeat(Math.round(was * 40))}`,
  )
const diagram = process.env['DIAGRAM']
if (diagram !== undefined) {
  const series = { 'with encoder': bins, 'linear alone': reliability(news.linear) }
  writeFileSync(diagram, reliabilityDiagram('Labelled news, test articles', series))
}

const forty = readNews('test')
  .slice(0, 40)
  .map(({ text }) => text)
const { text, blocks } = canonicalText(forty.map((sentence) => ({ kind: 'paragraph', text: sentence })))
const wink = winkNLP(model)
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const times = {
  'linear model, 40 sentences': await usualTime(() => forty.map((one) => scoreSentence(one, findsOf(one)))),
  'whole claim engine, 40 sentences': await usualTime(() =>
    findClaims(text, blocks, findSentences(text, blocks)),
  ),
  'sentence encoder, 40 sentences': await usualTime(() => encoder.score(forty)),
  'Intl.Segmenter alone': await usualTime(() => [...segmenter.segment(text)].length),
  'wink-nlp, default pipeline': await usualTime(() => wink.readDoc(text).sentences().out()),
}
console.log('\nTime, median of 25')
for (const [name, time] of Object.entries(times))
  console.log(`${name.padEnd(34)} ${time.toFixed(2).padStart(7)} ms`)
const linearTime = times['linear model, 40 sentences']
console.log(`linear model against Intl.Segmenter  ${(linearTime / times['Intl.Segmenter alone']).toFixed(2)}`)
console.log(
  `linear model against wink-nlp        ${(linearTime / times['wink-nlp, default pipeline']).toFixed(2)}`,
)
