import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CommandLine, runAlone } from './commandLine'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-failures-'))
  await writeFile(join(folder, 'elms.txt'), 'Elms of the town\n\nAnn planted 40 elms in 1902.\n')
  await writeFile(join(folder, 'noise.zip'), Buffer.from([0, 1, 2, 3]))
  await mkdir(join(folder, 'empty'))
  expect(await run(['import', 'elms.txt'])).toMatchObject({ code: 0, stderr: '' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const line = new CommandLine({ TOUCHSTONE_DEBUG: '' })
afterAll(() => line.end())

/** Runs a command on the library of these tests, or on one that is named relative to the folder. */
async function run(args: readonly string[], library = 'library') {
  const { code, stdout, stderr } = await line.run(folder, [...args, '--library', join(folder, library)])
  return { code, stdout, stderr }
}

const evidence = ['evidence', 'elms', '1', '--source-title', 'Archive', '--stance', 'supports', '--attach']

/** What can't be done, and the whole of what stderr says; {} is the folder. */
const failures: readonly (readonly [args: readonly string[], sentence: string, library?: string])[] = [
  [['import', 'gone.txt', '--version-of', 'elms'], 'gone.txt was not opened: there is no such file.'],
  [
    ['import', 'empty', '--version-of', 'elms'],
    'empty was not opened: it is a folder without files to open.',
  ],
  [['import', 'elms.txt/x'], 'x was not opened: there is no such file.'],
  [['import', `${'x'.repeat(300)}.txt`], `${'x'.repeat(300)}.txt was not opened: its name is too long.`],
  [['text', 'gone.txt'], 'gone.txt was not opened: there is no such file.'],
  [[...evidence, 'gone.pdf'], 'Could not attach gone.pdf: there is no such file.'],
  [[...evidence, 'empty'], 'Could not attach empty: it is a folder.'],
  [
    ['report', 'elms', '--format', 'bundle', '-o', 'empty'],
    'Could not write the replay bundle empty: a folder of that name is in the way. Nothing in the library was changed.',
  ],
  [
    ['report', 'elms', '--format', 'bundle', '-o', 'elms.txt/b.zip'],
    'Could not write the replay bundle elms.txt/b.zip: a file is where a folder should be. Nothing in the library was changed.',
  ],
  [
    ['reports', '--format', 'html', '-o', 'elms.txt'],
    'The folder {}/elms.txt could not be created: a file of that name is in the way. Nothing was written.',
  ],
  [
    ['checked-copy', 'elms', '-o', 'nowhere/c.docx'],
    'Could not write the checked copy nowhere/c.docx: the folder or file no longer exists. Nothing in the library was changed.',
  ],
  [
    ['backup', '-o', 'elms.txt/b.zip'],
    'The backup {}/elms.txt/b.zip could not be written: a file is where a folder should be. The library was not changed.',
  ],
  [['backup', '-o', 'b.zip'], 'There is no library at {}/nowhere. Nothing was written.', 'nowhere'],
  [['restore', 'gone.zip'], "{}/gone.zip can't be used: there is no such file. Nothing was changed.", 'new'],
  [['restore', 'empty'], "{}/empty can't be used: it is a folder. Nothing was changed.", 'new'],
  [
    ['restore', 'noise.zip'],
    "{}/noise.zip can't be used: it is not a ZIP archive, or it is damaged. Nothing was changed.",
    'new',
  ],
  [['merge', 'gone.zip'], 'Could not read {}/gone.zip: there is no such file. Nothing was changed.'],
  [
    ['merge', 'noise.zip'],
    "{}/noise.zip can't be used: it is not a ZIP archive, or it is damaged. Nothing was changed.",
  ],
  [['verify-bundle', 'empty'], 'empty can’t be checked: it is a folder. Nothing was changed.'],
  [
    ['verify-bundle', 'elms.txt/x'],
    'elms.txt/x can’t be checked: there is no such file. Nothing was changed.',
  ],
  [['claims', 'oaks'], 'No article “oaks” is in {}/library. “touchstone articles” lists the articles.'],
  [
    ['import', 'elms.txt'],
    'Could not open the library {}/elms.txt: a file of that name is in the way.',
    'elms.txt',
  ],
]

describe('a command that can’t be done', () => {
  it.each(
    failures.map(([args, sentence, library = 'library']) => ({
      command: args.join(' '),
      args,
      sentence,
      library,
    })),
  )('$command says one sentence and ends with 1', async ({ args, sentence, library }) => {
    const stderr = `${sentence.replaceAll('{}', folder)}\n`
    expect(await run(args, library)).toEqual({ code: 1, stdout: '', stderr })
  })

  it('leaves no half file beside what it was to write', async () => {
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('attaches and replaces no device', async () => {
    expect(await run([...evidence, '/dev/zero'])).toMatchObject({
      code: 1,
      stderr: 'Could not attach zero: it is not a file.\n',
    })
    expect(await run(['backup', '-o', '/dev/null'])).toMatchObject({
      code: 1,
      stderr:
        'The backup /dev/null could not be written: it is not a file that can be replaced. The library was not changed.\n',
    })
  })

  it.skipIf(process.getuid?.() === 0)('says that this account may not read a file or a folder', async () => {
    await mkdir(join(folder, 'locked'), { mode: 0 })
    expect(await run(['import', 'locked'])).toMatchObject({
      code: 1,
      stderr: 'locked was not opened: this account may not read it.\n',
    })
    await writeFile(join(folder, 'secret.txt'), 'x')
    await chmod(join(folder, 'secret.txt'), 0)
    expect(await run(['text', 'secret.txt'])).toMatchObject({
      code: 1,
      stderr: 'secret.txt was not opened: this account may not read it.\n',
    })
  })
})

describe('a fault of the program', () => {
  /** Breaks what prints the list. */
  const broken = `data:text/javascript,process.stdout.write=()=>{throw new TypeError('broken on purpose')}`
  const list = async (env: NodeJS.ProcessEnv) => {
    const args = ['articles', '--library', join(folder, 'library')]
    const { code, stdout, stderr } = await runAlone(folder, args, { env, node: ['--import', broken] })
    return { code, stdout, stderr }
  }

  it('is reported in one sentence, with how to see where it is', async () => {
    expect(await list({ TOUCHSTONE_DEBUG: '' })).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Something went wrong inside Touchstone (broken on purpose). What was saved before is safe.\n' +
        'Set TOUCHSTONE_DEBUG=1 to see where it happened, and include that in a report of the fault.\n',
    })
  })

  it('shows where it is on request', async () => {
    const { code, stderr } = await list({ TOUCHSTONE_DEBUG: '1' })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Something went wrong.*\nTypeError: broken on purpose\n {4}at .*\n/)
  })
})
