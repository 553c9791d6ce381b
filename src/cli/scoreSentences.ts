import { Command, Option } from 'commander'
import { text as readText } from 'node:stream/consumers'
import { probabilityOf } from '../core/checkworthiness/logOdds'
import { registerOf, type Register } from '../core/checkworthiness/register'
import { combinedLogOdds, linearLogOdds, scoreSentence } from '../core/checkworthiness/score'
import { findsOf } from '../core/checkworthiness/sentenceFinds'
import { reasonsOf } from '../core/checkworthiness/reasons'
import { findClaims } from '../core/claims/findClaims'
import { labelsOf } from '../core/claims/labels/labels'
import { messageOf } from '../core/errors'
import { EncoderProcess } from '../encoder/encoderProcess'
import { CliFailure } from './failure'
import { speakerAsJson } from './speakerAsJson'

export function scoreSentences(): Command {
  return new Command('score-sentences')
    .description(
      'score each line of the input by how much it is worth checking, with reasons; does not change the library',
    )
    .addOption(
      new Option('--tier <tier>', '1: only the linear model; 2: with the sentence encoder')
        .choices(['1', '2'])
        .default('2'),
    )
    .action(async ({ tier }: { tier: '1' | '2' }) => {
      const input = await readText(process.stdin)
      if (input === '') return
      const lines = input.replace(/\r?\n$/, '').split(/\r?\n/)
      const encoded = tier === '2' ? await encode(lines) : undefined
      const register = registerOf(lines)
      const output = lines.map((line, index) => JSON.stringify(scoreOf(line, register, encoded?.[index])))
      process.stdout.write(`${output.join('\n')}\n`)
    })
}

async function encode(lines: readonly string[]): Promise<readonly number[]> {
  const encoder = EncoderProcess.beside(import.meta.dirname)
  try {
    return await encoder.score(lines)
  } catch (error) {
    const cause = messageOf(error)
    throw new CliFailure(`The sentence encoder could not be run: ${cause}. --tier 1 works without it.`)
  } finally {
    encoder.close()
  }
}

/** The output for one line; see docs/command-line.md. */
function scoreOf(line: string, register: Register, encoderScore: number | undefined) {
  const finds = findsOf(line)
  const { score, signals } = scoreSentence(line, finds)
  const tier1 = probabilityOf(linearLogOdds(score, register))
  const tier2 =
    encoderScore === undefined ? null : probabilityOf(combinedLogOdds(score, encoderScore, register))
  const whole = { start: 0, end: line.length }
  const claims = findClaims(line, [{ ...whole, kind: 'paragraph' }], [whole], 'en')
  const speaker = claims.find((claim) => claim.speaker)?.speaker
  const first = claims.toSorted((a, b) => b.priority - a.priority)[0]
  return {
    text: line,
    probability: rounded(tier2 ?? tier1),
    tier1: rounded(tier1),
    tier2: tier2 === null ? null : rounded(tier2),
    reasons: reasonsOf(signals).map(({ says, span, weight }) => ({
      says,
      text: line.slice(span.start, span.end),
      ...span,
      weight: Math.round(weight * 100) / 100,
    })),
    quantities: finds.figures.map(({ quantity }) => quantity),
    speaker: speaker ? speakerAsJson(speaker) : null,
    label: first?.label ?? labelsOf(line)[0] ?? null,
  }
}

const rounded = (probability: number): number => Math.round(probability * 10_000) / 10_000
