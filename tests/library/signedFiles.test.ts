import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUpLibrary } from '../../src/library/copies/backup'
import { mergeLibrary } from '../../src/library/copies/merge'
import { restoreLibrary } from '../../src/library/copies/restore'
import { madeSigner } from '../../src/library/signing/deviceKey'
import { keysOf } from '../../src/library/signing/knownKeys'
import { signatureFile } from '../../src/library/signing/signatureFile'
import { writeBundle } from '../../src/workbench/bundle/writeBundle'
import { zipFile } from '../importers/zipFile'
import { changed, fitted, unzipped } from './bundleFiles'
import {
  check,
  type Checked,
  forChecker,
  forPublic,
  openCheck,
  requestOf,
  secretCheck,
} from './bundleLibrary'
import { at, copyFor } from './devices'
import { forge, linesIn } from './forgedLog'
import { bytesOf, errorOf, ratedLibrary, tempFolder } from './tempLibrary'

const signatureName = 'manifest.sig.json'

/** A signed backup of a library with one article, and who signed it. */
async function signedBackup() {
  const folder = await ratedLibrary()
  const to = join(folder, 'backup.zip')
  const appData = join(folder, 'app')
  const { isSigned } = await backUpLibrary({ folder: join(folder, 'library'), to, appData })
  return { folder, to, isSigned, own: (await keysOf(appData)).own }
}

/** Another device’s signer. */
const stranger = async () => (await madeSigner(await tempFolder(), () => undefined))!

describe('a backup', () => {
  it('is signed by the device that makes it, and restoring and merging say by which', async () => {
    const { to, isSigned, own } = await signedBackup()
    expect(isSigned).toBe(true)
    const restored = await restoreLibrary(to, join(await tempFolder(), 'library'))
    expect(restored.signedBy).toEqual(own)
    const ben = { folder: await tempFolder(), person: 'Ben Adler' }
    const outcome = await at(ben, (library) => mergeLibrary(library, to))
    expect(outcome).toMatchObject({ signedBy: own, signed: { signers: [{ ...own, lines: 2 }] } })
  })

  it('of a device without a key is not signed, and none is made', async () => {
    const folder = await ratedLibrary()
    const to = join(folder, 'backup.zip')
    const appData = await tempFolder()
    const outcome = await backUpLibrary({ folder: join(folder, 'library'), to, appData })
    expect([outcome.isSigned, await keysOf(appData)]).toEqual([false, { own: null, known: [] }])
    expect((await restoreLibrary(to, join(await tempFolder(), 'library'))).signedBy).toBeNull()
  })

  it.each<[string, (files: Record<string, Buffer>) => Promise<Record<string, Uint8Array>>]>([
    [
      'its manifest was changed, with a right hash for every file',
      async (files) => {
        const manifest = String(files['manifest.json']).replace(/"made": "\d{4}/, '"made": "1999')
        return { ...files, 'manifest.json': bytesOf(manifest) }
      },
    ],
    [
      'its signature is of another manifest',
      async (files) => ({
        ...files,
        [signatureName]: signatureFile('touchstone backup v1', bytesOf('{}'), await stranger()),
      }),
    ],
    [
      'its signature is of a bundle',
      async (files) => ({
        ...files,
        [signatureName]: signatureFile('touchstone bundle v1', files['manifest.json']!, await stranger()),
      }),
    ],
    [
      'its key was changed for another',
      async (files) => ({
        ...files,
        [signatureName]: bytesOf(
          String(files[signatureName]).replace(/"key": "[\w-]+"/, `"key": "${(await stranger()).key}"`),
        ),
      }),
    ],
    ['its signature is empty', async (files) => ({ ...files, [signatureName]: bytesOf('') })],
  ])('is refused where %s', async (_, change) => {
    const { to } = await signedBackup()
    await writeFile(to, await zipFile(await change(await unzipped(await readFile(to)))))
    const elsewhere = join(await tempFolder(), 'library')
    const why =
      'its signature is not valid; somebody changed the backup, or its signature, after it was made. Nothing was changed.'
    expect((await errorOf(restoreLibrary(to, elsewhere))).message).toBe(`${to} can't be used: ${why}`)
    const ben = { folder: await tempFolder(), person: 'Ben Adler' }
    expect((await errorOf(at(ben, (library) => mergeLibrary(library, to)))).message).toContain(why)
  })
})

/** A signed bundle, and who signed it. */
async function signedBundle(checked: Checked, options = forChecker) {
  const file = join(checked.folder, 'signed.zip')
  const appData = join(checked.folder, 'app')
  await writeBundle({ ...requestOf(checked, options), appData }, file)
  return { file, own: (await keysOf(appData)).own }
}

describe('a bundle', () => {
  it('is signed by the device that makes it; so are its lines, each by the device that wrote it', async () => {
    const { file, own } = await signedBundle(await openCheck())
    const { signedBy, signed, problems, checked } = await check(file)
    expect(problems).toEqual([])
    expect(signedBy).toEqual(own)
    expect(signed.unsigned).toBe(0)
    expect(signed.signers.map(({ people }) => people)).toEqual([['Ines Okoye'], ['Jo Brandt']])
    expect(checked).toContain('signature.json has a valid signature of manifest.json.')
  })

  it('has the same bytes each time, and on another device differs only in its signature', async () => {
    const made = await openCheck()
    const { file } = await signedBundle(made)
    const bytes = await readFile(file)
    expect((await readFile((await signedBundle(made)).file)).equals(bytes)).toBe(true)
    const elsewhere = await copyFor('Jo Brandt', { folder: made.folder, person: '' }, await tempFolder())
    await madeSigner(join(elsewhere.folder, 'app'), () => undefined)
    const library = join(elsewhere.folder, 'library')
    const other = await signedBundle({ ...made, folder: elsewhere.folder, library })
    const [one, two] = [await unzipped(bytes), await unzipped(await readFile(other.file))]
    expect(Object.keys(one)).toEqual(Object.keys(two))
    const differing = Object.keys(one).filter((path) => !one[path]!.equals(two[path]!))
    expect(differing).toEqual(['signature.json'])
    expect((await check(other.file)).problems).toEqual([])
  })

  it('without its signature is not signed, and its lines still are', async () => {
    const { file } = await signedBundle(await openCheck())
    const stripped = await changed(file, ({ 'signature.json': _, ...files }) => files)
    const { signedBy, signed, problems } = await check(stripped)
    expect([signedBy, signed.signers.length, problems]).toEqual([null, 2, []])
  })

  it('is false where its manifest was changed under the signature', async () => {
    const { file } = await signedBundle(await openCheck())
    const forged = await changed(file, ({ 'signature.json': signature, ...files }) => ({
      ...fitted({ ...files, 'report.md': bytesOf('All of it is true.') }),
      'signature.json': signature!,
    }))
    const { signedBy, problems } = await check(forged)
    expect(signedBy).toBeNull()
    expect(problems).toContain(
      'signature.json is not a valid signature of manifest.json: one of them was changed.',
    )
  })

  it('is false where a line was given to another person, all hashes being right', async () => {
    const checked = await openCheck()
    const { file } = await signedBundle(checked)
    const logs = Object.entries(await unzipped(await readFile(file))).filter(([path]) =>
      path.startsWith('log/'),
    )
    const [path, bytes] = logs.find(([, text]) => String(text).includes('Jo Brandt'))!
    const log = join(await tempFolder(), 'log.ndjson')
    await writeFile(log, bytes)
    await forge(log, (lines) =>
      lines.map((line) => ({ ...line, entry: { ...line.entry, person: 'Ines Okoye' } })),
    )
    expect(await linesIn(log)).toHaveLength(1)
    const forgedLog = await readFile(log)
    const forged = await changed(file, (files) => fitted({ ...files, [path]: forgedLog }))
    expect((await check(forged)).problems).toContain(
      `Line 1 of ${path} has a signature that is not valid for it: it was written or changed by somebody without the key, or its signature was removed.`,
    )
  })

  it('says who signed the lines it shows where others are withheld', async () => {
    const { file } = await signedBundle(await secretCheck(), forPublic)
    const { signed, problems } = await check(file)
    expect(problems).toEqual([])
    expect(signed.unsigned).toBe(0)
    expect(signed.signers.length).toBeGreaterThan(0)
  })

  it('of a device without a key has no signature', async () => {
    const checked = await openCheck()
    const file = join(checked.folder, 'unsigned.zip')
    await writeBundle({ ...requestOf(checked, forChecker), appData: await tempFolder() }, file)
    expect(Object.keys(await unzipped(await readFile(file)))).not.toContain('signature.json')
    expect((await check(file)).signedBy).toBeNull()
  })
})
