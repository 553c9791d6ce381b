/** Writes, for each line of the files named, what the linear model sees of it: JSON lines for touchstone_training/linear.py. */
import { readFileSync, writeFileSync } from 'node:fs'
import { findSignals } from '../src/core/checkworthiness/foundSignals'
import { hashedGroups } from '../src/core/checkworthiness/hashing'
import { strengthOf } from '../src/core/checkworthiness/linearModel'
import { findsOf } from '../src/core/checkworthiness/sentenceFinds'
import { tokensOf } from '../src/core/checkworthiness/tokens'

const [input, output] = process.argv.slice(3)
if (input === undefined || output === undefined) throw new Error('features.ts INPUT OUTPUT')
const lines = readFileSync(input, 'utf8').split('\n').slice(0, -1)
const rows = lines.map((sentence) => {
  const tokens = tokensOf(sentence)
  const found = findSignals(sentence, tokens, findsOf(sentence))
  return JSON.stringify({
    signals: found.map(({ signal, count }) => [signal, strengthOf(count)]),
    groups: [...hashedGroups(tokens)],
  })
})
writeFileSync(output, `${rows.join('\n')}\n`)
