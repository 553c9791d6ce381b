import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deviceSigner, madeSigner } from '../../src/library/signing/deviceKey'
import { isSignedBy } from '../../src/library/signing/ed25519'
import { forgetKey, keysOf, trustKey } from '../../src/library/signing/knownKeys'
import { startChild } from './children'
import { errorOf, tempFolder } from './tempLibrary'

const isWindows = process.platform === 'win32'
const silent = () => undefined

/** The key in an app's own folder, and what was said about it. */
async function made(app: string) {
  const notices: string[] = []
  const signer = await madeSigner(app, (sentence) => notices.push(sentence))
  return { key: signer?.key, notices }
}

/** A folder with a key that a change has damaged. */
async function damaged(change: (text: string) => string): Promise<{ app: string; old: string | undefined }> {
  const app = await tempFolder()
  const { key } = await made(app)
  const file = join(app, 'keys', 'device.json')
  await writeFile(file, change(await readFile(file, 'utf8')))
  return { app, old: key }
}

/** The text with one letter of a member changed to another that is as good. */
const withOther = (member: 'd' | 'x') => (text: string) => {
  const jwk = JSON.parse(text) as Record<'d' | 'x', string>
  const first = jwk[member].startsWith('A') ? 'B' : 'A'
  return JSON.stringify({ ...jwk, [member]: first + jwk[member].slice(1) })
}

describe('this device’s key', () => {
  it('is made once, and signs so that its public half proves it', async () => {
    const app = await tempFolder()
    expect(await deviceSigner(app)).toBeUndefined()
    const { key, notices } = await made(app)
    expect(notices).toEqual([])
    const signer = (await deviceSigner(app))!
    expect(signer.key).toBe(key)
    const signature = signer.sign('40 elms')
    expect(signer.sign('40 elms')).toBe(signature)
    expect(isSignedBy(signer.key, '40 elms', signature)).toBe(true)
    expect(isSignedBy(signer.key, '41 elms', signature)).toBe(false)
  })

  it.skipIf(isWindows)('is for this account alone, also after another program opened it up', async () => {
    const app = await tempFolder()
    await made(app)
    const [folder, file] = [join(app, 'keys'), join(app, 'keys', 'device.json')]
    const modes = async () => [(await stat(folder)).mode & 0o777, (await stat(file)).mode & 0o777]
    expect(await modes()).toEqual([0o700, 0o600])
    await chmod(folder, 0o755)
    await chmod(file, 0o644)
    await made(app)
    expect(await modes()).toEqual([0o700, 0o600])
  })

  it('is one, although many programs make it at the same time', async () => {
    const app = await tempFolder()
    const start = String(Date.now() + 1500)
    const children = await Promise.all(
      Array.from({ length: 6 }, () => startChild('makeKeyOnce.ts', [app, start])),
    )
    const keys = await Promise.all(children.map(async (child) => (await child.rest()).join()))
    const here = await Promise.all(Array.from({ length: 20 }, () => made(app)))
    expect(new Set([...keys, ...here.map(({ key }) => key)]).size).toBe(1)
    expect(keys[0]).toMatch(/^[\w-]{43}$/)
    expect(await readdir(join(app, 'keys'))).toEqual(['device.json'])
  })

  it.each<[string, (text: string) => string]>([
    ['is cut short', (text) => text.slice(0, 20)],
    ['is empty', () => ''],
    ['has another private half', withOther('d')],
    ['has another public half', withOther('x')],
  ])('is set aside with a notice where it %s, and a new one is made', async (_, change) => {
    const { app, old } = await damaged(change)
    expect(await deviceSigner(app)).toBeUndefined()
    const { key, notices } = await made(app)
    expect(key).not.toBe(old)
    const names = await readdir(join(app, 'keys'))
    const aside = names.find((name) => name !== 'device.json')
    expect(names).toHaveLength(2)
    expect(notices).toEqual([
      `This device’s key was damaged; it was set aside as ${aside}, and a new one is made. What it signed stays valid; give colleagues the new fingerprint.`,
    ])
    expect(await made(app)).toEqual({ key, notices: [] })
  })

  it('is one, although many find it damaged at the same time', async () => {
    for (let time = 0; time < 10; time++) {
      const { app } = await damaged(() => '{}')
      const all = await Promise.all(Array.from({ length: 8 }, () => made(app)))
      const now = (await deviceSigner(app))!.key
      expect(new Set(all.map(({ key }) => key))).toEqual(new Set([now]))
    }
  })
})

describe('the keys of colleagues', () => {
  /** Another device's key. */
  const colleague = async () => (await madeSigner(await tempFolder(), silent))!.key

  it('are known by the name that a person gives them, until they are forgotten', async () => {
    const app = await tempFolder()
    const key = await colleague()
    expect(await keysOf(app)).toEqual({ own: null, known: [] })
    await trustKey(app, { key, name: ' Anna Jones ' }, '2025-03-04T10:00:00.000Z')
    const { known } = await keysOf(app)
    expect(known).toMatchObject([{ key, name: 'Anna Jones', since: '2025-03-04T10:00:00.000Z' }])
    await trustKey(app, { key, name: 'Anna Smith' })
    expect((await keysOf(app)).known).toMatchObject([{ key, name: 'Anna Smith' }])
    await forgetKey(app, key)
    expect((await keysOf(app)).known).toEqual([])
    expect((await errorOf(forgetKey(app, key))).message).toBe(
      'That key is not known here. Nothing was changed.',
    )
  })

  it('never share a name, and this device’s own is not among them', async () => {
    const app = await tempFolder()
    const own = (await madeSigner(app, silent))!
    const [anna, other] = [await colleague(), await colleague()]
    await trustKey(app, { key: anna, name: 'Anna Jones' })
    expect((await errorOf(trustKey(app, { key: other, name: 'anna  jones' }))).message).toMatch(
      /^Another key is known as anna {2}jones already\./,
    )
    expect((await errorOf(trustKey(app, { key: own.key, name: 'Me' }))).message).toBe(
      'That is this device’s own key. Nothing was changed.',
    )
    expect((await keysOf(app)).known.map(({ key }) => key)).toEqual([anna])
  })

  it('are none where their file is damaged, and a notice says so', async () => {
    const app = await tempFolder()
    await mkdir(join(app, 'keys'))
    await writeFile(join(app, 'keys', 'known.json'), '{"format":6,"known":[]}')
    const notices: string[] = []
    expect((await keysOf(app, (sentence) => notices.push(sentence))).known).toEqual([])
    expect(notices).toEqual(['known.json is damaged (it was changed after it was written).'])
  })
})
