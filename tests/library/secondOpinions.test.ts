import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ranking } from '../../src/core/ranking/rank'
import { EncoderProcess } from '../../src/encoder/encoderProcess'
import { SecondOpinions } from '../../src/workbench/secondOpinions'
import { articleOf } from '../reports/sampleArticle'
import { openWorkbench, scripts } from './tempWorkbench'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-opinions-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens a file of text and requests its ranking, at once and after the encoder has finished, if it does. */
async function rankings(text: string): Promise<Ranking[]> {
  const file = join(folder, 'story.txt')
  await writeFile(file, text)
  const told: string[] = []
  const workbench = await openWorkbench(folder, (name) => void told.push(name))
  try {
    const [outcome] = await workbench.imports.open([file], 'usual')
    if (outcome?.outcome !== 'added') throw new Error('not added')
    const ask = async () => {
      const reply = await workbench.answer('article.ranking', { id: outcome.article.id })
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as Ranking
    }
    const first = await ask()
    if (first.by === 'words') await expect.poll(() => told).toContain('ranking.changed')
    return [first, await ask()]
  } finally {
    await workbench.close()
  }
}

test('an article is ranked at once, and again when the sentence encoder has read it', async () => {
  const [first, second] = await rankings(
    'Elms of the town\n\nThe mayor said that 12 elms were felled in 1950 and that 3 million were left.\n\nThe mayor then went on a walk with Ann.\n',
  )
  expect(first?.by).toBe('words')
  expect(second?.by).toBe('encoder')
  const priorities = (ranking: Ranking | undefined) =>
    Object.values(ranking?.claims ?? {}).map(({ priority }) => priority)
  expect(priorities(second)).toHaveLength(priorities(first).length)
  expect(priorities(second)).not.toEqual(priorities(first))
})

test('where no model knows the language, rules rank and the ranking says so', async () => {
  const [first, second] = await rankings(
    'Los olmos del pueblo\n\nEl alcalde dijo que 12 olmos fueron talados en 1950 y que quedan 3 millones en el país.\n',
  )
  expect([first?.by, second?.by]).toEqual(['rules', 'rules'])
})

test('if the encoder does not run, the person gets one notice and the order by words stays', async () => {
  const problems: string[] = []
  const encoder = new EncoderProcess(join(scripts, 'encoderChild.js'), folder)
  const opinions = new SecondOpinions(
    encoder,
    () => undefined,
    (sentence) => void problems.push(sentence),
  )
  const article = articleOf(['Title', 'The town has 12 elms.'], { id: 'one' })
  expect(opinions.of(article)).toBeUndefined()
  await expect.poll(() => problems).toHaveLength(1)
  expect(opinions.of(article)).toBeUndefined()
  // Asking again brings no further notice, however long one waits.
  await expect(encoder.score(['Anything.'])).rejects.toThrow('pieces.json')
  expect(problems).toEqual([expect.stringContaining('The sentence encoder does not run on this computer')])
  opinions.close()
})
