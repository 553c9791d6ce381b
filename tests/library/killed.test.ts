import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readLogs } from '../../src/library/log/log'
import { type Child, startChild } from './children'
import { elmsPlaces, libraryWithElms, openLibrary, tempFolder } from './tempLibrary'

/**
 * Lets a writer write two commands and continue for a while, kills it, and returns the number of the last one it
 * reported as saved.
 */
async function killedAfter(writer: Child, milliseconds: number, before: number): Promise<number> {
  let last = before
  const first = await writer.next()
  if (first !== 'open') throw new Error(`It said: ${first}`)
  for (let command = 0; command < 2; command++) last = Number(await writer.next())
  setTimeout(() => writer.kill(), milliseconds)
  for (const line of await writer.rest()) {
    if (!/^\d+$/.test(line)) throw new Error(`It said: ${line}`)
    last = Number(line)
  }
  return last
}

async function roundsOfKilling(rounds: number, env: NodeJS.ProcessEnv): Promise<void> {
  const folder = await tempFolder()
  await (await libraryWithElms(folder)).library.close()
  let number = 0
  for (let round = 0; round < rounds; round++) {
    const writer = await startChild('writeUntilKilled.ts', [folder, 'write', String(number)], env)
    const last = await killedAfter(writer, 5 + ((round * 37) % 90), number - 1)
    const { lines: entries, damage } = await readLogs(elmsPlaces(folder).log)
    const saved = entries.flatMap(({ command }) =>
      command.type === 'setRationale' ? [Number(/\d+/.exec(command.rationale)?.[0])] : [],
    )
    expect(saved.slice(0, last + 1), `round ${round}`).toEqual(
      Array.from({ length: last + 1 }, (_, at) => at),
    )
    // At most the one that was on its way.
    expect(saved.length).toBeLessThanOrEqual(last + 2)
    for (const { sentence } of damage) expect(sentence).toMatch(/^The last line of .* is incomplete/)
    number = saved.length
  }
  const { library } = await openLibrary(folder)
  const { article, undoable } = await library.history('elms-article')
  expect(number).toBeGreaterThan(rounds)
  expect(article.claims[0]?.rationale).toMatch(new RegExp(`^number ${number - 1} `))
  expect(undoable).toHaveLength(number)
}

it('every command that was acknowledged is there after the program was killed, twenty times over', async () => {
  await roundsOfKilling(20, { NODE_ENV: 'production' })
})

it('so it is in a program that is being tested, where others keep data in memory only', async () => {
  await roundsOfKilling(3, { NODE_ENV: 'test' })
})

it('the library can be opened at once after its writer was killed, at whichever moment', async () => {
  const folder = await tempFolder()
  await (await libraryWithElms(folder)).library.close()
  for (const milliseconds of [150, 300, 450, 600]) {
    const writer = await startChild('writeUntilKilled.ts', [folder, 'write', '0'])
    await delay(milliseconds)
    writer.kill()
    await writer.rest()
    const { library } = await openLibrary(folder)
    expect(library.articles()).toHaveLength(1)
    await library.close()
  }
})
