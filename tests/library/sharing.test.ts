import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { backUpLibrary } from '../../src/library/copies/backup'
import { mergeLibrary } from '../../src/library/copies/merge'
import { restoreLibrary } from '../../src/library/copies/restore'
import { readersOf, shareLibrary } from '../../src/library/disk/sharing'
import { verifyLibrary } from '../../src/library/verify'
import {
  bytesOf,
  errorOf,
  libraryWithElms,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  tempFolder,
} from './tempLibrary'

const before = process.umask()
afterEach(() => void process.umask(before))

const modeOf = async (file: string) => (await stat(file)).mode & 0o7777

/** The permissions of everything in a folder and of itself, each once. */
async function modesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const modes = { folders: new Set([await modeOf(folder)]), files: new Set<number>() }
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue
    const mode = await modeOf(join(entry.parentPath, entry.name))
    ;(entry.isDirectory() ? modes.folders : modes.files).add(mode)
  }
  const inOrder = (all: Set<number>) => [...all].toSorted((a, b) => a - b)
  return { folders: inOrder(modes.folders), files: inOrder(modes.files) }
}

/** Does all that writes into a library. */
async function writeAll(folder: string) {
  const { library } = await libraryWithElms(folder)
  await library.give('elms-article', rate('false'))
  await library.keepFile('elms-article', 'scan.pdf', bytesOf('a scan'))
  await library.settings.setPerson('Ines')
  await mergeLibrary(library, join(await ratedLibrary(), 'library'))
  await library.close()
  return join(folder, 'library')
}

const onlyMine = { folders: [0o700], files: [0o400, 0o600] }

describe.skipIf(process.platform === 'win32')('a library', () => {
  it.each([0, 0o022, 0o077])('is for its account alone when it is new, with umask %o', async (umask) => {
    process.umask(umask)
    const folder = await tempFolder()
    const library = await writeAll(folder)
    expect(await modesIn(library)).toEqual(onlyMine)
    expect(await modeOf(join(folder, 'app'))).toBe(0o700)
    const to = join(folder, 'backup.zip')
    await backUpLibrary({ folder: library, to })
    expect(await modeOf(to)).toBe(0o600)
    await restoreLibrary(to, join(folder, 'restored'))
    expect(await modesIn(join(folder, 'restored'))).toEqual(onlyMine)
  })

  it('in a folder that was made for it is closed too, but a desk’s folder stays open to its group', async () => {
    for (const [made, kept] of [
      [0o755, 0o700],
      [0o2770, 0o2770],
      [0o2775, 0o2770],
    ]) {
      const folder = await tempFolder()
      await mkdir(join(folder, 'library'))
      await chmod(join(folder, 'library'), made!)
      expect(await modeOf(await writeAll(folder)), made!.toString(8)).toBe(kept)
    }
  })

  it('that exists keeps its permissions, and new files get those of its folder', async () => {
    process.umask(0o077)
    for (const [mode, files] of [
      [0o755, [0o444, 0o644]],
      [0o2770, [0o440, 0o660]],
      [0o2775, [0o444, 0o664]],
      [0o777, [0o444, 0o664]],
    ] as const) {
      const folder = await tempFolder()
      const { library } = await openLibrary(folder)
      await library.close()
      await chmod(join(folder, 'library'), mode)
      await chmod(join(folder, 'library', 'articles'), mode)
      const place = await writeAll(folder)
      expect(await modeOf(place)).toBe(mode)
      expect((await modesIn(join(place, 'articles', 'elms-article'))).files, mode.toString(8)).toEqual(files)
    }
  })

  it('is opened to every account of the computer, and closed again, whole and through no link', async () => {
    const folder = await tempFolder()
    const place = await writeAll(folder)
    const outside = join(folder, 'outside')
    await mkdir(outside)
    await writeFile(join(outside, 'mine.txt'), 'mine', { mode: 0o640 })
    await symlink(outside, join(place, 'articles', 'elms-article', 'link'))
    await symlink(join(outside, 'mine.txt'), join(place, 'articles', 'elms-article', 'log', 'x.ndjson'))
    await shareLibrary(place, true)
    expect(await modesIn(place)).toEqual({ folders: [0o755], files: [0o444, 0o644] })
    await shareLibrary(place, false)
    expect(await modesIn(place)).toEqual(onlyMine)
    expect(await modeOf(join(outside, 'mine.txt'))).toBe(0o640)
  })

  it('that others can read is told by verify, as a remark and not as a problem', async () => {
    const folder = await tempFolder()
    const place = await writeAll(folder)
    await shareLibrary(place, true)
    // Nobody gets past the closed folder above it.
    expect([await readersOf(place), (await verifyLibrary(place)).remarks]).toEqual(['account', []])
    await chmod(folder, 0o755)
    const { problems, remarks } = await verifyLibrary(place)
    expect([problems, remarks]).toEqual([
      [],
      ['Everyone with an account on this computer can read this library.'],
    ])
    await shareLibrary(place, false)
    expect([await readersOf(place), (await verifyLibrary(place)).remarks]).toEqual(['account', []])
  })

  it('is changed only by the program that may write to it', async () => {
    const folder = await ratedLibrary()
    const { library } = await readLibrary(folder)
    expect((await errorOf(library.share(true))).code).toBe('readOnly')
    expect(await modeOf(join(folder, 'library'))).toBe(0o700)
  })
})
