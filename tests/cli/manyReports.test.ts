import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CommandLine } from './commandLine'

const commandLine = new CommandLine()
let checked = ''
let folder = ''

/** Runs the command line in a folder and with settings of its own. */
const run = (...args: string[]) => commandLine.run(folder, [...args, '--library', join(folder, 'library')])

/** A library of two articles of one title; a claim of the first is rated. */
beforeAll(async () => {
  folder = checked = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await writeFile(join(folder, 'elms.txt'), 'Elms\n\nAnn planted 40 elms in 1902.\n')
  await writeFile(join(folder, 'more.md'), '# Elms\n\nCarl planted 9 elms in 1950.\n')
  await run('import', 'elms.txt', 'more.md')
  await run('verdict', 'elms.txt', '1', 'false', '--as', 'Ines Okoye')
})
afterAll(async () => {
  commandLine.end()
  await rm(checked, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await cp(checked, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Desk {
  readonly totals: { readonly verdicts: number; readonly opened: number }
  readonly checkers: readonly { readonly name: string }[]
}
const desk = async (...args: string[]) => {
  const { stdout, stderr, code } = await run('desk-report', '--format', 'json', '-o', '-', ...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Desk
}

describe('desk-report', () => {
  it('lists what was checked in the whole library, or in a period', async () => {
    const all = await desk()
    expect(all.totals).toMatchObject({ verdicts: 1, opened: 2 })
    expect(all.checkers.map(({ name }) => name)).toEqual(['Ines Okoye'])
    expect((await desk('--from', '2020-01-01')).totals.verdicts).toBe(1)
    expect((await desk('--to', '2020-01-01')).totals).toMatchObject({ verdicts: 0, opened: 0 })
  })

  it('writes the same bytes twice, as a page and as a table', async () => {
    for (const format of ['html', 'csv']) {
      const [one, two] = [join(folder, `one.${format}`), join(folder, `two.${format}`)]
      expect((await run('desk-report', '--format', format, '-o', one)).stdout).toBe(`${one}\n`)
      await run('desk-report', '--format', format, '-o', two)
      expect((await readFile(one)).equals(await readFile(two))).toBe(true)
      expect(await readFile(one, 'utf8')).toContain('Elms')
    }
  })

  it('refuses a day that the calendar does not have, and a period that ends before it begins', async () => {
    const refused = async (...args: string[]) => {
      const { code, stderr } = await run('desk-report', '--format', 'html', '-o', 'x.html', ...args)
      return [code, stderr]
    }
    expect(await refused('--from', '2026-02-30')).toEqual([1, 'A day is written as 2026-03-31.\n'])
    expect(await refused('--from', '2026-02-02', '--to', '2026-01-01')).toEqual([
      1,
      'The period ends before it begins.\n',
    ])
    expect(await readdir(folder)).not.toContain('x.html')
  })
})

describe('reports', () => {
  it('writes the report of every article, each into a file of its own, and of the same state nothing new', async () => {
    const { code, stdout } = await run('reports', '--format', 'md', '-o', 'out')
    expect([code, stdout]).toEqual([0, `${join(folder, 'out')}: 2 reports, 0 of them there already\n`])
    const names = ['elms-fact-check-2.md', 'elms-fact-check.md']
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(names)
    const again = await run('reports', '--format', 'md', '-o', 'out', '--json')
    expect(JSON.parse(again.stdout)).toEqual({
      folder: join(folder, 'out'),
      written: 2,
      unchanged: 2,
      failed: [],
      stopped: false,
    })
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(names)
  })

  it('writes those that are named, as “report” does with the same options', async () => {
    await run(
      'reports',
      'elms.txt',
      '--format',
      'html',
      '-o',
      'out',
      '--template',
      'public',
      '--publisher',
      'Us',
    )
    expect(await readdir(join(folder, 'out'))).toEqual(['elms-fact-check.html'])
    const options = ['--template', 'public', '--publisher', 'Us']
    await run('report', 'elms.txt', '--format', 'html', '-o', 'one.html', ...options)
    const bytes = await readFile(join(folder, 'out', 'elms-fact-check.html'))
    expect(bytes.equals(await readFile(join(folder, 'one.html')))).toBe(true)
  })

  it('says why it wrote nothing where the folder can’t be made', async () => {
    const { code, stderr } = await run('reports', '--format', 'md', '-o', 'elms.txt')
    expect(code).toBe(1)
    expect(stderr).toContain(
      `The folder ${join(folder, 'elms.txt')} could not be created: a file of that name is in the way. Nothing was written.`,
    )
  })
})
