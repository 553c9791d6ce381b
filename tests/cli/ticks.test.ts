import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CommandLine } from './commandLine'

const commandLine = new CommandLine()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await writeFile(
    join(folder, 'elms.txt'),
    'Elms of the town\n\nAnn Lee planted 40 elms in 1902. The mayor said 12 elms were felled in 1950.\n',
  )
  await run('import', 'elms.txt')
})
afterEach(() => rm(folder, { recursive: true, force: true }))
afterAll(() => commandLine.end())

async function run(...args: string[]) {
  const { code, stdout, stderr } = await commandLine.run(folder, [
    ...args,
    '--library',
    join(folder, 'library'),
  ])
  return { code, stdout, stderr }
}
const listed = async () => (await run('ticks', 'elms')).stdout

describe('ticks and tick', () => {
  it('list the elements of an article, and tick them by number, range and words', async () => {
    expect(await listed()).toBe(
      [
        '    1   name       Ann Lee',
        '    2   number     40 elms',
        '    3   date       1902',
        '    4   number     12 elms',
        '    5   date       1950',
        '0 of 5 elements ticked\n',
      ].join('\n'),
    )
    const { code, stdout } = await run('tick', 'elms', '1-2', '1950', '--as', 'Ines Okoye')
    expect({ code, stdout }).toEqual({ code: 0, stdout: await listed() })
    expect(stdout).toContain('    2 ✓ number     40 elms\n')
    expect(stdout).toContain('    5 ✓ date       1950\n3 of 5 elements ticked\n')
    expect((await run('articles')).stdout).toMatch(/ Elms of the town \(3 of 5 elements ticked\)\n$/)
    expect((await run('claims', 'elms')).stdout).toMatch(/\n3 of 5 elements ticked\n$/)
  })

  it('query an element, withdraw the query, and take a tick back', async () => {
    await run('tick', 'elms', '2', '3')
    const { stdout } = await run('tick', 'elms', '2', '--query', 'Who counted?')
    expect(stdout).toContain('    2 ? number     40 elms  ← Who counted?\n')
    await run('tick', 'elms', '2', '--query', '')
    await run('tick', 'elms', '3', '--clear')
    expect(await listed()).toContain('0 of 5 elements ticked')
  })

  it('print the same as JSON', async () => {
    await run('tick', 'elms', '1', '--as', 'Ines Okoye')
    const { stdout } = await run('ticks', 'elms', '--json')
    const { list, ...counts } = JSON.parse(stdout) as { list: object[] }
    expect(counts).toEqual({ elements: 5, ticked: 1, queried: 0 })
    expect(list[0]).toMatchObject({
      number: 1,
      kind: 'name',
      words: 'Ann Lee',
      state: 'ticked',
      by: 'Ines Okoye',
    })
  })

  it.each([
    [['9'], 'The article has no element “9”.'],
    [['elms'], 'The article has no element “elms”.'],
    [['1', '--query', 'Who?', '--clear'], 'Give --query or --clear, not both.'],
  ])('change nothing where %j names nothing', async (args, why) => {
    const { code, stderr } = await run('tick', 'elms', ...args)
    expect({ code, isSaid: stderr.includes(why) }).toEqual({ code: 1, isSaid: true })
    expect(await listed()).toContain('0 of 5 elements ticked')
  })
})
