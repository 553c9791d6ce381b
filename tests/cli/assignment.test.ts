import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CommandLine } from './commandLine'

const commandLine = new CommandLine()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await writeFile(join(folder, 'elms.txt'), 'Elms of the town\n\nAnn planted 40 elms in 1902.\n')
  await run('import', 'elms.txt')
})
afterEach(() => rm(folder, { recursive: true, force: true }))
afterAll(() => commandLine.end())

const run = (...args: string[]) => commandLine.run(folder, [...args, '--library', join(folder, 'library')])
const listed = async () => (await run('articles')).stdout

describe('assign, due and tag', () => {
  it('say who has an article, when it is due and its tags, which the list of articles shows', async () => {
    await run('assign', 'elms', 'Juan Marín')
    await run('due', 'elms', '2026-12-03')
    const { code, stdout } = await run('tag', 'elms', 'town hall', 'energy')
    const words = 'assigned to Juan Marín, due 2026-12-03, tagged energy, town hall'
    expect([code, stdout]).toEqual([0, `Elms of the town: ${words}\n`])
    expect(await listed()).toContain(` Elms of the town (${words})\n`)
    const [article] = JSON.parse((await run('articles', '--json')).stdout) as object[]
    expect(article).toMatchObject({
      assignee: 'Juan Marín',
      due: '2026-12-03',
      tags: ['energy', 'town hall'],
    })
  })

  it('take it back', async () => {
    await run('assign', 'elms', 'Juan')
    await run('due', 'elms', '2026-12-03')
    await run('tag', 'elms', 'energy')
    await run('assign', 'elms', '--nobody')
    await run('due', 'elms', '--none')
    const { stdout } = await run('tag', 'elms', 'Energy', '--remove', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'Elms of the town',
      assignee: '',
      due: '',
      tags: [],
    })
    expect(await listed()).toMatch(/ Elms of the town\n$/)
  })

  it('are proved by a replay bundle like all else, and are in no other report', async () => {
    await run('assign', 'elms', 'Juan Marín')
    await run('tag', 'elms', 'secret garden')
    await run('report', 'elms', '--format', 'bundle', '-o', 'elms.zip')
    const { code, stdout } = await run('verify-bundle', 'elms.zip')
    expect(stdout).toContain('lead to the state in article.json')
    expect(code).toBe(0)
    await run('report', 'elms', '--format', 'json', '-o', 'elms.json')
    const report = await readFile(join(folder, 'elms.json'), 'utf8')
    expect(report).not.toMatch(/Juan Marín|secret garden/)
  })

  it.each([
    [['assign', 'elms'], 2, 'name who has the article, or give --nobody'],
    [['assign', 'elms', 'Juan', '--nobody'], 2, 'name who has the article, or give --nobody'],
    [['due', 'elms'], 2, 'give the day, or --none'],
    [['due', 'elms', '3 December'], 1, 'A day is written as 2026-12-03. Nothing was changed.'],
    [['tag', 'elms', 'parks, trees'], 1, 'A tag has no comma. Nothing was changed.'],
    [['tag', 'elms', 'parks', '--remove'], 1, 'has no tag “parks”. It has none. Nothing was changed.'],
  ])('%j is refused with a sentence', async (args, code, sentence) => {
    const { code: ended, stderr } = await run(...args)
    expect(ended).toBe(code)
    expect(stderr).toContain(sentence)
    expect(await listed()).toMatch(/ Elms of the town\n$/)
  })
})
