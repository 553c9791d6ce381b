import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { EncoderProcess } from '../../src/encoder/encoderProcess'
import { runAlone } from './commandLine'

const built = resolve(import.meta.dirname, '../../out/main')
const models = resolve(import.meta.dirname, '../../resources/check-worthiness')

interface Scored {
  readonly text: string
  readonly probability: number
  readonly tier1: number
  readonly tier2: number | null
  readonly reasons: readonly { says: string; text: string; start: number; end: number; weight: number }[]
  readonly quantities: readonly { value: number; unit: string }[]
  readonly speaker: { name: string } | null
  readonly label: string | null
}

async function score(sentences: string, ...args: string[]): Promise<Scored[]> {
  const { stdout, stderr } = await runAlone(tmpdir(), ['score-sentences', ...args], { input: sentences })
  expect(stderr).toBe('')
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Scored)
}

const sentences =
  'President Ann Lee said that Venezuela has three million volunteers.\nI hope that we can all be kind.\n\nTaxes “rose” by 3 %.\n'

test('one line in is one line out, in the same order, empty ones too', async () => {
  const scored = await score(sentences)
  expect(scored.map((one) => one.text)).toEqual(sentences.trimEnd().split('\n'))
  const [claim, hope] = scored
  expect(claim?.probability).toBe(claim?.tier2)
  expect(claim?.probability).toBeGreaterThan(hope?.probability ?? 1)
  expect(claim).toMatchObject({ label: 'three million volunteers', speaker: { name: 'Ann Lee' } })
  expect(claim?.quantities).toMatchObject([{ value: 3_000_000, unit: 'volunteers' }])
  for (const { text, reasons } of scored)
    for (const reason of reasons) expect(text.slice(reason.start, reason.end)).toBe(reason.text)
})

test('tier 1 needs no encoder and gives the probability alone', async () => {
  const [claim] = await score(sentences, '--tier', '1')
  expect(claim?.tier2).toBeNull()
  expect(claim?.probability).toBe(claim?.tier1)
})

test('if the encoder can’t be loaded, the request says why, and the program goes on', async () => {
  const nowhere = await mkdtemp(join(tmpdir(), 'touchstone-encoder-'))
  const encoder = new EncoderProcess(join(built, 'encoderChild.js'), nowhere)
  await expect(encoder.score(['Anything.'])).rejects.toThrow('pieces.json')
  encoder.close()
  await rm(nowhere, { recursive: true })
})

test('if the encoder’s process is killed, the current request fails and the next one starts it again', async () => {
  const encoder = new EncoderProcess(join(built, 'encoderChild.js'), models)
  await encoder.score(['It has to be there first.'])
  const asked = encoder.score(Array<string>(2000).fill('A long question that takes the encoder some time.'))
  process.kill(encoder.pid!, 'SIGKILL')
  await expect(asked).rejects.toThrow('SIGKILL')
  expect(await encoder.score(['Taxes rose by 3 percent.', 'Hello.'])).toHaveLength(2)
  encoder.close()
})
