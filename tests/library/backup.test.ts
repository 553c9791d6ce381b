import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { ZipFile } from 'yazl'
import { backUpLibrary, BackupManifest } from '../../src/library/copies/backup'
import { sha256 } from '../../src/library/log/chain'
import { restoreLibrary } from '../../src/library/copies/restore'
import { verifyLibrary } from '../../src/library/verify'
import { toldAt } from './devices'
import {
  bytesOf,
  elmsArticle,
  errorOf,
  fingerprint,
  libraryWithElms,
  logOf,
  rate,
  tempFolder,
} from './tempLibrary'

/** A closed library of two articles with a verdict and an attached file, and its backup. */
async function backedUp() {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  await library.give('elms-article', rate('disputed'))
  await library.keepFile('elms-article', 'scan.pdf', bytesOf('a scan'))
  await library.add(elmsArticle('oaks', 'Oaks of the town'), bytesOf('Elms of the town'))
  await library.close()
  const to = join(folder, 'backup.zip')
  const outcome = await backUpLibrary({ folder: join(folder, 'library'), to })
  return { folder, to, outcome }
}

/** Writes a zip of these files; a backup where the manifest says so. */
async function zipOf(file: string, files: Record<string, Uint8Array>): Promise<string> {
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  return file
}

const manifestOf = (files: BackupManifest['files'], changes: Partial<BackupManifest> = {}) =>
  bytesOf(
    JSON.stringify({
      kind: 'touchstone-backup',
      format: libraryFormat,
      made: '2025',
      articles: [],
      files,
      ...changes,
    }),
  )

describe('a backup', () => {
  it('contains the whole library, and restores to an identical one', async () => {
    const { folder, to, outcome } = await backedUp()
    expect(outcome).toMatchObject({ file: to, articles: 2, bytes: (await stat(to)).size })
    const elsewhere = await tempFolder()
    const manifest = await restoreLibrary(to, join(elsewhere, 'library'))
    expect(manifest.articles).toHaveLength(2)
    expect(await toldAt({ folder: elsewhere, person: 'Mara' })).toEqual(
      await toldAt({ folder, person: 'Ines Okoye' }),
    )
    expect((await verifyLibrary(join(elsewhere, 'library'))).problems).toEqual([])
    const { 'library.json': _, ...files } = await fingerprint(join(folder, 'library'))
    const restored = await fingerprint(join(elsewhere, 'library'))
    for (const [name, hash] of Object.entries(files))
      if (name.startsWith('/articles/')) expect(restored[name], name).toBe(hash)
  })

  it('of some articles holds these and no others', async () => {
    const { folder } = await backedUp()
    const to = join(folder, 'oaks.zip')
    await backUpLibrary({ folder: join(folder, 'library'), to, articles: ['oaks'] })
    const elsewhere = await tempFolder()
    await restoreLibrary(to, join(elsewhere, 'library'))
    const told = await toldAt({ folder: elsewhere, person: 'Mara' })
    expect(told.map(({ article }) => article.id)).toEqual(['oaks'])
  })

  it('made while the library is written to contains what is acknowledged, and no incomplete line', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('disputed'))
    const log = await open(await logOf(folder), 'a')
    await log.appendFile('{"v":2,"device":"half a li')
    await log.close()
    const to = join(folder, 'backup.zip')
    await backUpLibrary({ folder: join(folder, 'library'), to })
    const elsewhere = await tempFolder()
    await restoreLibrary(to, join(elsewhere, 'library'))
    expect((await verifyLibrary(join(elsewhere, 'library'))).problems).toEqual([])
    const [told] = await toldAt({ folder: elsewhere, person: 'Mara' })
    expect(told?.article.claims[0]?.verdict?.rating).toBe('disputed')
  })

  it('replaces the one before only when it is whole, and leaves no half file behind', async () => {
    const { folder, to } = await backedUp()
    const before = await readFile(to)
    const stop = new AbortController()
    const error = await errorOf(
      backUpLibrary({ folder: join(folder, 'library'), to }, () => stop.abort(), stop.signal),
    )
    expect(error.code).toBe('cancelled')
    expect(await readFile(to)).toEqual(before)
    expect((await readdir(folder)).toSorted()).toEqual(['app', 'backup.zip', 'library'])
    const nowhere = join(folder, 'gone', 'b.zip')
    expect((await errorOf(backUpLibrary({ folder: join(folder, 'library'), to: nowhere }))).message).toMatch(
      /^The backup .* could not be written: the folder or file no longer exists\. The library was not changed\.$/,
    )
  })
})

describe('restoring', () => {
  it('is refused into a folder that holds something', async () => {
    const { folder, to } = await backedUp()
    const before = await fingerprint(join(folder, 'library'))
    expect((await errorOf(restoreLibrary(to, join(folder, 'library')))).message).toMatch(/is not empty/)
    expect(await fingerprint(join(folder, 'library'))).toEqual(before)
  })

  it('works into an empty folder', async () => {
    const { to } = await backedUp()
    const elsewhere = await tempFolder()
    await mkdir(join(elsewhere, 'library'))
    await restoreLibrary(to, join(elsewhere, 'library'))
    expect((await verifyLibrary(join(elsewhere, 'library'))).articles).toBe(2)
  })

  it('of a damaged backup says what is wrong and leaves nothing', async () => {
    const { folder, to } = await backedUp()
    const whole = await readFile(to)
    const elsewhere = await tempFolder()
    for (const at of [100, whole.length >> 1, whole.length - 400, whole.length - 10]) {
      for (const wrong of [whole.subarray(0, at), flipped(whole, at)]) {
        const file = join(folder, 'wrong.zip')
        await writeFile(file, wrong)
        const outcome = await restoreLibrary(file, join(elsewhere, 'library')).then(
          () => undefined,
          (error: Error) => error.message,
        )
        // A byte that says nothing, as in a date, may be another.
        if (outcome === undefined) {
          expect((await verifyLibrary(join(elsewhere, 'library'))).problems).toEqual([])
          await rm(join(elsewhere, 'library'), { recursive: true })
        } else expect(outcome).toMatch(/^.*wrong\.zip can't be used: .*\. Nothing was changed\.$/s)
        expect(await readdir(elsewhere)).toEqual([])
      }
    }
  })

  it('writes no file outside the folder, none that the manifest does not list, and none larger than it says', async () => {
    const folder = await tempFolder()
    const bomb = new Uint8Array(5_000_000)
    const told = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: sha256(bytes) })
    const wrongs: [RegExp, Record<string, Uint8Array>][] = [
      [/it is not a backup made by Touchstone/, { 'a.txt': bytesOf('a') }],
      [/its manifest is damaged/, { 'manifest.json': bytesOf('{') }],
      [
        /a newer version of Touchstone made it/,
        { 'manifest.json': manifestOf({}, { format: libraryFormat + 1 }) },
      ],
      [/which its manifest does not list/, { 'a.txt': bytesOf('a'), 'manifest.json': manifestOf({}) }],
      [
        /its manifest lists elsewhere\/a\.txt, which is no place in a library/,
        {
          'elsewhere/a.txt': bytesOf('a'),
          'manifest.json': manifestOf({ 'elsewhere/a.txt': told(bytesOf('a')) }),
        },
      ],
      [
        /is larger than its manifest says/,
        {
          'articles/x/bomb': bomb,
          'manifest.json': manifestOf({ 'articles/x/bomb': { ...told(bomb), bytes: 10 } }),
        },
      ],
      [
        /has changed since the backup was made/,
        {
          'articles/x/a': bytesOf('a'),
          'manifest.json': manifestOf({ 'articles/x/a': told(bytesOf('b')) }),
        },
      ],
      [/is missing from it/, { 'manifest.json': manifestOf({ 'articles/x/a': told(bytesOf('a')) }) }],
    ]
    for (const [why, files] of wrongs) {
      const file = await zipOf(join(folder, 'wrong.zip'), files)
      const error = await errorOf(restoreLibrary(file, join(folder, 'out')))
      expect(error.message).toMatch(why)
      expect(await readdir(folder)).toEqual(['wrong.zip'])
    }
    // A path that leads out, as an archive made by hand can hold.
    const evil = await zipOf(join(folder, 'wrong.zip'), {
      'articles/x/aaaaaaa': bytesOf('a'),
      'manifest.json': manifestOf({ '../../../x/aaaaaaa': told(bytesOf('a')) }),
    })
    const bytes = await readFile(evil)
    await writeFile(
      evil,
      Buffer.from(bytes.toString('latin1').replaceAll('articles/x/aaaaaaa', '../../../x/aaaaaaa'), 'latin1'),
    )
    expect((await errorOf(restoreLibrary(evil, join(folder, 'out')))).message).toMatch(/can't be used/)
    expect(await readdir(folder)).toEqual(['wrong.zip'])
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = changed[at]! ^ 0x55
  return changed
}
