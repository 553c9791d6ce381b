import { createWriteStream } from 'node:fs'
import { readdir, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { createHash } from 'node:crypto'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { backUpLibrary } from '../../src/library/copies/backup'
import { takingLimits } from '../../src/library/disk/limits'
import { mergeLibrary } from '../../src/library/copies/merge'
import { restoreLibrary } from '../../src/library/copies/restore'
import { canMount, mounted } from './mounting'
import { execFileSync } from 'node:child_process'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  fingerprint,
  libraryWithElms,
  openLibrary,
  ratedLibrary,
  tempFolder,
} from './tempLibrary'

const bombBytes = 300_000_000
const zeros = Buffer.alloc(1_000_000)

async function* bombContent() {
  for (let given = 0; given < bombBytes; given += zeros.length) yield zeros
}

/** A backup whose manifest is right in every word, and whose one kept file is 300 MB of zeros in 300 kB. */
async function zipBomb(): Promise<string> {
  const file = join(await tempFolder(), 'bomb.zip')
  const hash = createHash('sha256')
  for await (const piece of bombContent()) hash.update(piece)
  const name = 'articles/x/snapshots/bomb.bin'
  const files = { [name]: { bytes: bombBytes, sha256: hash.digest('hex') } }
  const manifest = { kind: 'touchstone-backup', format: libraryFormat, made: '2025', articles: ['x'], files }
  const zip = new ZipFile()
  zip.addReadStream(Readable.from(bombContent()), name)
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'manifest.json')
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  return file
}

describe('a zip bomb', () => {
  it('is neither restored nor merged, and nothing of it is left', async () => {
    const bomb = await zipBomb()
    const why =
      /bomb\.zip can't be used: its \d+ kB would unpack to 300 MB, which no library does; it may be made to fill the disk\. Nothing was changed\.$/
    expect((await stat(bomb)).size).toBeLessThan(400_000)
    const folder = await tempFolder()
    expect((await errorOf(restoreLibrary(bomb, join(folder, 'out')))).message).toMatch(why)
    expect(await readdir(folder)).toEqual([])
    const { library } = await libraryWithElms(folder)
    const before = await fingerprint(join(folder, 'library'))
    expect((await errorOf(mergeLibrary(library, bomb))).message).toMatch(why)
    expect(await fingerprint(join(folder, 'library'))).toEqual(before)
    expect((await readdir(join(folder, 'library', 'articles'))).toSorted()).toEqual(['elms-article'])
  })
})

describe('a backup', () => {
  const backedUp = async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.keepFile('elms-article', 'scan.pdf', new Uint8Array(40_000))
    await library.close()
    const to = join(folder, 'backup.zip')
    await backUpLibrary({ folder: join(folder, 'library'), to })
    return to
  }

  it.each([
    [{ files: 3 }, /it has \d files, and at most 3 are taken/],
    [
      { bytesPerFile: 30_000 },
      /articles\/elms-article\/snapshots\/\w+\.pdf has 40 kB, and a file may have 30 kB at most/,
    ],
    [{ bytes: 35_000 }, /it would add more than 35 kB/],
    [{ ratio: 2, freeOfRatio: 10_000 }, /may be made to fill the disk/],
    [{ reserve: Number.MAX_SAFE_INTEGER }, /it needs \d+ kB, and the disk of the library has .* free/],
  ])('beyond a limit is refused whole, with a sentence: %o', async (change, why) => {
    const limits = { ...takingLimits, ...change }
    const backup = await backedUp()
    const folder = await tempFolder()
    const error = await errorOf(restoreLibrary(backup, join(folder, 'out'), undefined, limits))
    expect(error.message).toMatch(why)
    expect(error.message).toMatch(/Nothing was changed\.$/)
    expect(await readdir(folder)).toEqual([])
    await restoreLibrary(backup, join(folder, 'out'))
  })
})

describe('another library', () => {
  it.each([
    [{ files: 2 }, /it has 3 files, and at most 2 are taken/],
    [{ bytesPerFile: 30_000 }, /has 40 kB, and a file may have 30 kB at most/],
    [{ bytes: 35_000 }, /it would add more than 35 kB/],
    [{ reserve: Number.MAX_SAFE_INTEGER }, /the disk of the library has .* free/],
  ])('beyond a limit is not merged at all: %o', async (change, why) => {
    const theirs = await tempFolder()
    const { library } = await libraryWithElms(theirs)
    await library.keepFile('elms-article', 'scan.pdf', new Uint8Array(40_000))
    await library.settings.setPerson('A stranger')
    await library.close()
    const folder = await tempFolder()
    const ours = await openLibrary(folder)
    const before = await fingerprint(join(folder, 'library'))
    const limits = { ...takingLimits, ...change }
    const error = await errorOf(mergeLibrary(ours.library, join(theirs, 'library'), { limits }))
    expect([error.code, error.message]).toEqual(['tooLarge', expect.stringMatching(why)])
    expect(error.message).toMatch(/could not be merged: .* Nothing was changed\.$/)
    expect(await fingerprint(join(folder, 'library'))).toEqual(before)
    expect((await mergeLibrary(ours.library, join(theirs, 'library'))).added).toEqual(['elms-article'])
  })

  it('with a file that says it is enormous fills no disk', async () => {
    const theirs = await ratedLibrary()
    await truncate(await sparseFile(theirs), 3_900_000_000_000)
    const { library } = await openLibrary(await tempFolder())
    const error = await errorOf(mergeLibrary(library, join(theirs, 'library')))
    expect(error.message).toMatch(
      /original\/1\/sparse\.bin has 3\.9 TB, and a file may have 4 GB at most\. Nothing was changed\.$/,
    )
  })

  it.skipIf(!canMount)('that does not fit on the disk is not begun', async () => {
    const theirs = await tempFolder()
    const { library } = await libraryWithElms(theirs)
    await library.keepFile('elms-article', 'scan.pdf', new Uint8Array(4_000_000))
    await library.close()
    const folder = await tempFolder()
    mounted(folder, 'size=3m')
    try {
      const ours = await openLibrary(folder)
      await ours.library.add(elmsArticle('oaks', 'Oaks'), bytesOf('Elms of the town'))
      const before = await fingerprint(join(folder, 'library'))
      const limits = { ...takingLimits, reserve: 0 }
      const error = await errorOf(mergeLibrary(ours.library, join(theirs, 'library'), { limits }))
      expect(error.message).toMatch(
        /it needs 4 MB, and the disk of the library has .* free\. Nothing was changed\./,
      )
      expect(await fingerprint(join(folder, 'library'))).toEqual(before)
      await ours.library.close()
    } finally {
      execFileSync('umount', [folder])
    }
  })
})

async function sparseFile(folder: string): Promise<string> {
  const file = join(elmsPlaces(folder).original, '1', 'sparse.bin')
  await writeFile(file, '')
  return file
}
