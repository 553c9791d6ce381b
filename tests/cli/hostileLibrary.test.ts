import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CommandLine } from './commandLine'

let folder = ''
let line: CommandLine

beforeAll(async () => {
  line = new CommandLine()
  folder = await mkdtemp(join(tmpdir(), 'touchstone-hostile-'))
  await writeFile(join(folder, 'elms.txt'), 'Elms of the town\n\nAnn planted 40 elms in 1902.\n')
  await writeFile(join(folder, 'oaks.txt'), 'Oaks of the town\n\nBob felled 12 oaks in 1903.\n')
  expect(await run(['import', 'elms.txt'])).toMatchObject({ code: 0, stderr: '' })
})
afterAll(async () => {
  line.end()
  await rm(folder, { recursive: true, force: true })
})

const run = (args: readonly string[], library = 'library') =>
  line.run(folder, [...args, '--library', library])

/** A copy of the library with something in it that never ends. */
async function withPipe(name: string, place: (article: string) => string): Promise<string> {
  const library = join(folder, name)
  await cp(join(folder, 'library'), library, { recursive: true })
  const [article = ''] = await readdir(join(library, 'articles'))
  const file = join(library, place(join('articles', article)))
  await rm(file, { force: true })
  execFileSync('mkfifo', [file])
  return library
}

describe.skipIf(process.platform === 'win32')('a library with a pipe in it', () => {
  const places: [string, (article: string) => string][] = [
    ['log', (article) => join(article, 'log', 'zz.ndjson')],
    ['article', (article) => join(article, 'article.json')],
    ['settings', () => 'library.json'],
    ['list', () => 'index.json'],
    ['lock', () => 'library.lock'],
  ]

  it.each(places)('(%s) ends every command with a sentence', async (name, place) => {
    const library = await withPipe(name, place)
    const commands = [
      ['articles'],
      ['claims', 'elms'],
      ['history', 'elms'],
      ['report', 'elms', '--format', 'md', '--output', 'report.md'],
      ['verify'],
      ['backup', '--output', `${name}.zip`],
      ['merge', join(folder, 'library')],
      ['import', 'oaks.txt'],
    ]
    for (const command of commands) {
      const { code, stdout, stderr } = await run(command, library)
      expect([0, 1], `${command.join(' ')}: ${stdout}${stderr}`).toContain(code)
      expect(stderr).not.toMatch(/went wrong inside/)
      if (name === 'lock' && command[0] === 'import')
        expect([code, stderr]).toEqual([
          1,
          expect.stringMatching(/library\.lock is a pipe, which Touchstone never makes/),
        ])
    }
  })
})

describe('a library can’t be made', () => {
  it.skipIf(process.platform !== 'linux')(
    'where no folder can be: that is said, and nothing waits',
    async () => {
      const sentence =
        /^Could not open the library \/proc\/touchstone\/library: no folder can be made in \/proc\.\n$/
      const { code, stderr } = await run(['import', 'elms.txt'], '/proc/touchstone/library')
      expect([code, stderr]).toEqual([1, expect.stringMatching(sentence)])
      const reports = await run(['reports', '--format', 'md', '--output', '/proc/touchstone/reports'])
      expect([reports.code, reports.stderr]).toEqual([
        1,
        expect.stringMatching(/no folder can be made in \/proc/),
      ])
    },
  )
})

describe.skipIf(process.platform === 'win32')('who can read a library', () => {
  const modeOf = async (name: string) => ((await stat(join(folder, name))).mode & 0o777).toString(8)

  it('is its account alone, until the person says otherwise', async () => {
    expect([await modeOf('library'), await modeOf('config/Touchstone')]).toEqual(['700', '700'])
    expect((await run(['library'])).stdout).toBe('Only this account can read this library.\n')
    expect((await run(['library', '--shared', 'yes'])).code).toBe(0)
    expect([await modeOf('library'), await modeOf('library/library.json')]).toEqual(['755', '644'])
    expect((await run(['library', '--shared', 'no', '--json'])).stdout).toBe(
      `${JSON.stringify({ folder: 'library', readers: 'account' }, null, 2)}\n`,
    )
    expect([await modeOf('library'), await modeOf('library/library.json')]).toEqual(['700', '600'])
    expect(await run(['library', '--shared', 'perhaps'])).toMatchObject({ code: 2 })
  })

  it('is no business of a link in it', async () => {
    await symlink(join(folder, 'elms.txt'), join(folder, 'library', 'articles', 'link'))
    const before = await modeOf('elms.txt')
    await run(['library', '--shared', 'no'])
    expect(await modeOf('elms.txt')).toBe(before)
    await rm(join(folder, 'library', 'articles', 'link'))
  })
})
