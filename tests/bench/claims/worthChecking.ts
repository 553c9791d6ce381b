/** Measures whether sentences are said to be worth checking, on labelled debates and news. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { probabilityOf } from '../../../src/core/checkworthiness/logOdds'
import type { Register } from '../../../src/core/checkworthiness/register'
import { combinedLogOdds, linearLogOdds, scoreSentence } from '../../../src/core/checkworthiness/score'
import { findsOf } from '../../../src/core/checkworthiness/sentenceFinds'
import type { Encoder } from '../../../src/encoder/encoder'
import { readDebates, readNews, type Labelled } from '../../../training/labelled'
import {
  averagePrecision,
  bestThreshold,
  brierScore,
  calibrationError,
  reliability,
  scoresAt,
  type Bin,
  type Judged,
} from './metrics'
import { reliabilityDiagram } from './reliabilityDiagram'

/** How good the probabilities of one set are; shares and probabilities are from 0 to 1. */
interface Worth {
  readonly set: string
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly bestF1: number
  readonly bestThreshold: number
  readonly averagePrecision: number
  readonly brierScore: number
  readonly calibrationError: number
}

export interface WorthChecking {
  readonly sets: readonly Worth[]
  readonly reliability: readonly Bin[]
}

interface Both {
  readonly linear: readonly Judged[]
  readonly combined: readonly Judged[]
}

/** Debates are read from a folder with dev.tsv of CheckThat! 2024 task 1; `diagram` names a file to draw to. */
export async function measureWorth(
  encoder: Encoder,
  debates?: string,
  diagram?: string,
): Promise<WorthChecking> {
  const sets = {
    ...(debates === undefined
      ? {}
      : { 'debates dev': await judge(encoder, readDebates(join(debates, 'dev.tsv')), 'speech') }),
    'news tune': await judge(encoder, readNews('tune'), 'news'),
    'news test': await judge(encoder, readNews('test'), 'news'),
  }
  const news = sets['news test']
  const bins = reliability(news.combined)
  if (diagram !== undefined) {
    const series = { 'with encoder': bins, 'linear alone': reliability(news.linear) }
    writeFileSync(diagram, reliabilityDiagram('Labelled news, test articles', series))
  }
  return {
    sets: Object.entries(sets).flatMap(([name, { linear, combined }]) => [
      worthOf(`${name}, linear`, linear),
      worthOf(`${name}, with encoder`, combined),
    ]),
    reliability: bins,
  }
}

async function judge(encoder: Encoder, sentences: readonly Labelled[], register: Register): Promise<Both> {
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

function worthOf(set: string, judged: readonly Judged[]): Worth {
  const best = bestThreshold(judged)
  return {
    set,
    ...scoresAt(0.5, judged),
    bestF1: scoresAt(best, judged).f1,
    bestThreshold: best,
    averagePrecision: averagePrecision(judged),
    brierScore: brierScore(judged),
    calibrationError: calibrationError(judged),
  }
}

const percent = (share: number): string => (share * 100).toFixed(1).padStart(5)

/** The measures as lines of text. */
export const worthLines = ({ sets, reliability: bins }: WorthChecking): string[] => [
  'Worth checking? At a probability of 0.5, and at the best threshold for that set',
  ...sets.map(
    (one) =>
      `${one.set.padEnd(30)} F1 ${percent(one.f1)}  P ${percent(one.precision)}  R ${percent(one.recall)}  ` +
      `best F1 ${percent(one.bestF1)} at ${one.bestThreshold.toFixed(2)}  AP ${percent(one.averagePrecision)}  ` +
      `Brier ${one.brierScore.toFixed(3)}  ECE ${one.calibrationError.toFixed(3)}`,
  ),
  '\nReliability on news test, with encoder: probability said, share that was, sentences',
  ...bins.map(
    ({ said, was, count }) =>
      `${percent(said)} ${percent(was)} ${String(count).padStart(4)}  ${'█'.repeat(Math.round(was * 40))}`,
  ),
]
