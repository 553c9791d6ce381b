import { copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changed } from '../library/bundleFiles'
import { openLibrary } from '../library/tempLibrary'
import { CommandLine } from './commandLine'

const story = 'Elms of the town\n\nAnn planted 40 elms in 1902. The mayor said 12 elms were felled in 1950.\n'
const evidence = ['--source-title', 'Town archive', '--stance', 'supports', '--quote', '40 elms']
const commandLine = new CommandLine()
let folder = ''

let checked = ''

beforeAll(async () => {
  checked = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await writeFile(join(checked, 'elms.txt'), story)
  await writeFile(join(checked, 'scan.pdf'), 'a scan')
  await run(checked, 'import', 'elms.txt')
  await run(checked, 'evidence', 'elms', '1', ...evidence, '--attach', 'scan.pdf')
  await run(checked, 'verdict', 'elms', '1', 'verified', '--rationale', 'The archive has it.')
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
afterAll(async () => {
  commandLine.end()
  await rm(checked, { recursive: true, force: true })
})

/** Runs the command line on a library and with settings in `at`. */
const run = (at: string, ...args: string[]) =>
  commandLine.run(at, [...args, '--library', join(at, 'library')])

/** A library with one checked claim: it is made once, and then copied. */
const checkedLibrary = () => cp(checked, folder, { recursive: true })

const bundle = (...more: string[]) => run(folder, 'report', 'elms', '--format', 'bundle', ...more)

describe('report --format bundle and verify-bundle', () => {
  it('write a bundle beside the window, which another machine checks that has no library', async () => {
    await checkedLibrary()
    await openLibrary(folder)
    expect(await bundle('-o', 'elms.zip')).toMatchObject({ code: 0, stdout: 'elms.zip\n', stderr: '' })
    const elsewhere = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
    try {
      await copyFile(join(folder, 'elms.zip'), join(elsewhere, 'elms.zip'))
      const { code, stdout, stderr } = await run(elsewhere, 'verify-bundle', 'elms.zip')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^elms\.zip: Elms of the town$/m)
      expect(stdout).toMatch(/^The log: 2 claims: 1 Verified, 1 without a verdict\.$/m)
      expect(stdout).toMatch(
        /^The log: The scale: Verified, Mostly verified, Disputed, Misleading, False, Unproven\.$/m,
      )
      expect(stdout).toMatch(/Checked: The 5 lines of the logs were replayed/)
      expect(stdout).toMatch(/Checked: The text read from original\/1\/elms\.txt again is the text/)
      expect(stdout).not.toMatch(/Wrong|Not proved/)
      expect(await readdir(elsewhere)).toEqual(['elms.zip'])
    } finally {
      await rm(elsewhere, { recursive: true, force: true })
    }
  })

  it('write the same bytes to standard output', async () => {
    await checkedLibrary()
    await bundle('-o', 'elms.zip')
    expect((await bundle('-o', '-')).bytes.equals(await readFile(join(folder, 'elms.zip')))).toBe(true)
  })

  it('end with 1 and name the file where something is wrong, as JSON too', async () => {
    await checkedLibrary()
    await bundle('-o', 'elms.zip')
    const bad = await changed(join(folder, 'elms.zip'), (files) => ({
      ...files,
      'report.md': Buffer.from(`${String(files['report.md'])} `),
    }))
    const told = await run(folder, 'verify-bundle', bad)
    expect(told.code).toBe(1)
    expect(told.stdout).toMatch(/^Wrong: report\.md has \d+ bytes; manifest\.json says \d+\.$/m)
    expect(told.stderr).toMatch(/problems? (was|were) found/)
    const json = await run(folder, 'verify-bundle', bad, '--json')
    expect(json.code).toBe(1)
    const outcome = JSON.parse(json.stdout) as { problems: string[]; title: string }
    expect(outcome.title).toBe('Elms of the town')
    expect(outcome.problems.length).toBeGreaterThan(0)
    expect(outcome).toMatchObject({ outcome: 'false' })
    const none = await run(folder, 'verify-bundle', 'none.zip')
    expect(none).toMatchObject({ code: 1, stdout: '' })
    expect(none.stderr).toMatch(/none\.zip can’t be checked: there is no such file/)
  })

  it('end with 3 where nothing is false and not everything is proved, with the list', async () => {
    const older = resolve(import.meta.dirname, '../fixtures/bundles/format-5.touchstone-report.zip')
    const told = await run(folder, 'verify-bundle', older)
    expect(told.code).toBe(3)
    expect(told.stdout).toMatch(/^Not proved: The scale is not proved: an earlier version of Touchstone/m)
    expect(told.stdout).not.toMatch(/^Wrong/m)
    expect(told.stderr).toMatch(/^Nothing was found to be false, but \d+ things are not proved\.$/m)
    const json = await run(folder, 'verify-bundle', older, '--json')
    expect(json.code).toBe(3)
    const outcome = JSON.parse(json.stdout) as { notProved: string[] }
    expect(outcome).toMatchObject({ outcome: 'notProved', problems: [], scale: [], remarks: [] })
    expect(outcome).toMatchObject({ notChecked: outcome.notProved })
    expect((await run(folder, 'verify-bundle', '--help')).stdout).toMatch(
      /3 {2}nothing is false, but not everything is proved/,
    )
  })
})
