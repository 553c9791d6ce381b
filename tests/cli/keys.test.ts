import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Keys } from '../../src/core/model/deviceKey'
import { CommandLine } from './commandLine'

const commandLine = new CommandLine()
let anna = ''
let ben = ''

beforeEach(async () => {
  ;[anna, ben] = [await madeFolder(), await madeFolder()]
  await writeFile(join(anna, 'elms.txt'), 'Elms of the town\n\nAnn planted 40 elms in 1902.\n')
})
afterEach(() => Promise.all([anna, ben].map((folder) => rm(folder, { recursive: true, force: true }))))
afterAll(() => commandLine.end())

const madeFolder = () => mkdtemp(join(tmpdir(), 'touchstone-cli-'))

/** Runs the command line with the library and the settings of one computer. */
const run = (at: string, ...args: string[]) =>
  commandLine.run(at, [...args, '--library', join(at, 'library')])

/** Anna's key after she has opened an article. */
async function annasKey(): Promise<{ key: string; fingerprint: string; short: string }> {
  await run(anna, 'import', 'elms.txt')
  const own = JSON.parse((await run(anna, 'key', '--json')).stdout) as NonNullable<Keys['own']>
  return { ...own, short: own.fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ') }
}

describe('key and keys', () => {
  it('show this device’s key, which reading does not make', async () => {
    expect(await run(anna, 'key')).toMatchObject({
      code: 0,
      stdout: 'This device has no key yet; it is made with the first change to a library.\n',
    })
    expect(await readdir(anna)).toEqual(['elms.txt'])
    const { key, short } = await annasKey()
    const { stdout } = await run(anna, 'key')
    expect(stdout).toContain(`Fingerprint: ${short}\n`)
    expect(stdout).toContain(`Key:         ${key}\n`)
    const secret = JSON.parse(await readFile(await keyFile(), 'utf8')) as { d: string }
    expect(stdout).not.toContain(secret.d)
  })

  it('say that this device’s key is damaged rather than that it has none', async () => {
    await annasKey()
    await writeFile(await keyFile(), '{"kty":"OKP"}')
    const { code, stdout, stderr } = await run(anna, 'key')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('device.json is damaged. The next change to a library sets it aside')
    expect((await run(anna, 'keys')).stderr).toContain('device.json is damaged.')
  })

  it('mark a colleague’s key as known by its fingerprint, so that verify names her, until it is forgotten', async () => {
    const { key, short } = await annasKey()
    await run(anna, 'backup', '-o', join(ben, 'all.zip'))
    const before = await run(ben, 'restore', 'all.zip')
    expect(before.stdout).toContain(`The backup is signed by a key not known here (${short}).\n`)
    expect(before.stdout).toContain(`touchstone keys --trust=${key} --name NAME`)
    expect((await run(ben, 'verify')).stdout).toContain(
      `1 log line signed by a key not known here (${short}), which calls itself`,
    )
    const trusted = await run(ben, 'keys', '--trust', ...short.split(' '), '--name', 'Anna Jones')
    expect([trusted.code, trusted.stdout]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^${short} {2}Anna Jones, known since \\d{4}-\\d\\d-\\d\\d\\n$`)),
    ])
    const { stdout } = await run(ben, 'verify')
    expect(stdout).toContain(`1 log line signed by Anna Jones (${short}), known.\n`)
    expect(stdout).toMatch(/The key known as Anna Jones signed lines in the name of “[^”]+”\.\n/)
    await rm(join(ben, 'library'), { recursive: true })
    expect((await run(ben, 'restore', 'all.zip')).stdout).toContain(
      `The backup is signed by Anna Jones (${short}), known.\n`,
    )
    expect((await run(ben, 'keys', `--forget=${key}`)).stdout).toBe('No colleague’s key is known here.\n')
  })

  it('say who signed a bundle and its lines, on a device without a library', async () => {
    const { key, short } = await annasKey()
    await run(anna, 'report', 'elms', '--format', 'bundle', '-o', join(ben, 'elms.zip'))
    const unknown = (await run(ben, 'verify-bundle', 'elms.zip')).stdout
    expect(unknown).toMatch(
      new RegExp(
        `The bundle is signed by a key not known here \\(${short}\\), which calls itself “[^”]+”\\.`,
      ),
    )
    await run(ben, 'keys', `--trust=${key}`, '--name', 'Anna Jones')
    const { stdout } = await run(ben, 'verify-bundle', 'elms.zip')
    expect(stdout).toContain(`The bundle is signed by Anna Jones (${short}), known.\n`)
    expect(stdout).toContain(`1 log line signed by Anna Jones (${short}), known.\n`)
  })

  it.each([
    [['--trust', 'abcd'], '--trust needs --name, and --name needs --trust. Nothing was changed.'],
    [['--name', 'Anna'], '--trust needs --name, and --name needs --trust. Nothing was changed.'],
    [
      ['--trust', 'abcd', '--name', 'Anna'],
      '“abcd” is neither a key nor a fingerprint, which has 16 digits, or 64 in full. Nothing was changed.',
    ],
    [
      ['--trust', '0123456789abcdef', '--name', 'Anna'],
      'No key with the fingerprint 0123 4567 89ab cdef was found. Nothing was changed.',
    ],
    [
      ['--forget', '0123456789abcdef'],
      'No key with the fingerprint 0123 4567 89ab cdef was found. Nothing was changed.',
    ],
  ])('refuse %j with a sentence', async (args, sentence) => {
    await annasKey()
    expect(await run(anna, 'keys', ...args)).toMatchObject({ code: 1, stdout: '', stderr: `${sentence}\n` })
  })
})

/** Anna's private key, wherever this system keeps settings. */
async function keyFile(): Promise<string> {
  const names = await readdir(anna, { recursive: true })
  return join(
    anna,
    names.find((name) => name.endsWith('device.json'))!,
  )
}
