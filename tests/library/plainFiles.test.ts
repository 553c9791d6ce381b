import {
  appendFile,
  cp,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUpLibrary } from '../../src/library/copies/backup'
import { messageOf } from '../../src/core/errors'
import { mergeLibrary } from '../../src/library/copies/merge'
import { readPlain } from '../../src/library/disk/plainFile'
import { readGivenFile } from '../../src/library/disk/readGivenFile'
import { restoreLibrary } from '../../src/library/copies/restore'
import { verifyLibrary } from '../../src/library/verify'
import { readBundle } from '../../src/workbench/bundle/verify/readBundle'
import { kinds, putInPlace } from './notPlain'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  fingerprint,
  libraryWithElms,
  logOf,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  tempFolder,
} from './tempLibrary'

const secretWords = 'SECRET-TOKEN-4711'

/** A folder that is not the library's, with a private file in it. */
async function privateFolder(folder: string) {
  const outside = join(folder, 'private')
  await mkdir(outside)
  await writeFile(join(outside, 'key.txt'), secretWords)
  return { outside, secret: join(outside, 'key.txt') }
}

/** Whether any file under a folder has the private words. */
async function holdsSecret(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(secretWords))
      return true
  return false
}

/** Everything that reads a library, in turn; what each said, or why it ended. */
async function doEverything(folder: string, id = 'elms-article') {
  const said: string[] = []
  const keep = (error: unknown) => void said.push(messageOf(error))
  const verified = await verifyLibrary(join(folder, 'library')).catch(keep)
  said.push(...(verified?.problems.map(({ sentence }) => sentence) ?? []))
  const to = join(folder, 'backup.zip')
  const backup = await backUpLibrary({ folder: join(folder, 'library'), to }).catch(keep)
  said.push(...(backup?.passedOver ?? []))
  const ours = await tempFolder()
  const { library: other } = await libraryWithElms(ours)
  await other.add(elmsArticle('oaks', 'Oaks'), bytesOf('Elms of the town'))
  const merged = await mergeLibrary(other, join(folder, 'library')).catch(keep)
  said.push(...(merged?.problems ?? []))
  await other.close()
  if (backup) await restoreLibrary(to, join(ours, 'restored'))
  const read = await readLibrary(folder).catch(keep)
  said.push(...(read?.notices ?? []))
  const opened = await openLibrary(folder).catch(keep)
  said.push(...(opened?.notices ?? []))
  await opened?.library.give(id, rate('false')).catch(keep)
  await opened?.library.close()
  return { said, ours }
}

const files: [string, (folder: string) => Promise<string> | string][] = [
  ['library.json', (folder) => join(folder, 'library', 'library.json')],
  ['library.backup.json', (folder) => join(folder, 'library', 'library.backup.json')],
  ['index.json', (folder) => join(folder, 'library', 'index.json')],
  ['learning.json', (folder) => join(folder, 'library', 'learning.json')],
  ['article.json', (folder) => elmsPlaces(folder).view],
  ['the article’s only log', logOf],
  ['another log', (folder) => join(elmsPlaces(folder).log, 'zz.ndjson')],
  ['the original', (folder) => join(elmsPlaces(folder).original, '1', 'article.txt')],
  ['a kept file', (folder) => join(elmsPlaces(folder).snapshots, `${'a'.repeat(64)}.pdf`)],
  ['an article', (folder) => join(folder, 'library', 'articles', 'oaks')],
]

describe.skipIf(process.platform === 'win32')('in place of a file of a library', () => {
  for (const kind of kinds) {
    it(`${kind} is never opened, and named wherever it matters`, async () => {
      const whole = await ratedLibrary()
      for (const [name, placeIn] of files) {
        const folder = await tempFolder()
        const { outside, secret } = await privateFolder(folder)
        const before = await fingerprint(outside)
        await cp(join(whole, 'library'), join(folder, 'library'), { recursive: true })
        await cp(join(whole, 'app'), join(folder, 'app'), { recursive: true })
        await putInPlace(await placeIn(folder), kind, secret)
        const { said, ours } = await doEverything(folder)
        const word = kind.includes('link') ? /is a link/ : kind === 'a pipe' ? /is a pipe/ : /is a socket/
        // Nobody but an opening reads index.json, and it is made again there.
        expect(said.join('\n'), `${kind} as ${name}`).toMatch(word)
        expect(await fingerprint(outside), name).toEqual(before)
        expect(await holdsSecret(ours), name).toBe(false)
        expect(await holdsSecret(join(folder, 'library')), name).toBe(false)
      }
    })
  }
})

describe.skipIf(process.platform === 'win32')('in place of a folder of a library', () => {
  const folders: [string, (folder: string) => string][] = [
    ['log', (folder) => elmsPlaces(folder).log],
    ['original', (folder) => elmsPlaces(folder).original],
    ['original/1', (folder) => join(elmsPlaces(folder).original, '1')],
    ['snapshots', (folder) => elmsPlaces(folder).snapshots],
    ['an article', (folder) => elmsPlaces(folder).folder],
    ['articles', (folder) => join(folder, 'library', 'articles')],
  ]

  it('a link is not followed, neither to read nor to write, and is named', async () => {
    const whole = await ratedLibrary()
    for (const [name, placeIn] of folders) {
      const folder = await tempFolder()
      const { outside } = await privateFolder(folder)
      await cp(join(whole, 'library'), join(folder, 'library'), { recursive: true })
      await cp(join(whole, 'app'), join(folder, 'app'), { recursive: true })
      // What it leads to is as good as what was there, so that nothing but the link is wrong.
      const place = placeIn(folder)
      if (name !== 'snapshots') await rename(place, join(outside, 'moved'))
      await symlink(name === 'snapshots' ? outside : join(outside, 'moved'), place)
      const before = await fingerprint(outside)
      const { said, ours } = await doEverything(folder)
      expect(said.join('\n'), name).toMatch(/is a link/)
      expect(await fingerprint(outside), name).toEqual(before)
      expect(await holdsSecret(ours), name).toBe(false)
    }
  })

  it('a link to the library itself is followed: the person chose it', async () => {
    const folder = await ratedLibrary()
    await rename(join(folder, 'library'), join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'library'))
    expect((await verifyLibrary(join(folder, 'library'))).problems).toEqual([])
    const { library, notices } = await openLibrary(folder)
    await library.give('elms-article', rate('false'))
    expect([notices, library.articles().length]).toEqual([[], 1])
  })
})

describe.skipIf(process.platform === 'win32')('what is written', () => {
  it('never goes through a link that waits where it is written first', async () => {
    const folder = await ratedLibrary()
    const { secret } = await privateFolder(folder)
    const { view, snapshots } = elmsPlaces(folder)
    const root = ['library.json', 'library.backup.json', 'index.json']
    const waiting = [...root.map((name) => join(folder, 'library', `${name}.new`)), `${view}.new`]
    await mkdir(snapshots)
    for (const place of waiting) await symlink(secret, place)
    const { library } = await openLibrary(folder)
    await library.give('elms-article', rate('false'))
    await library.settings.setPerson('Ines')
    await library.keepFile('elms-article', 'scan.pdf', bytesOf('a scan'))
    await library.close()
    expect(await readFile(secret, 'utf8')).toBe(secretWords)
    for (const name of root) expect((await lstat(join(folder, 'library', name))).isFile(), name).toBe(true)
  })

  it('replaces a link with the file, and leaves alone what the link led to', async () => {
    const folder = await ratedLibrary()
    const { secret } = await privateFolder(folder)
    const { library } = await openLibrary(folder)
    const settings = join(folder, 'library', 'library.json')
    await putInPlace(settings, 'a link to a private file', secret)
    await library.settings.setPerson('Ines')
    expect([(await lstat(settings)).isFile(), await readFile(secret, 'utf8')]).toEqual([true, secretWords])
  })

  it('is refused where the library’s lock is a link, with what to do', async () => {
    const folder = await ratedLibrary()
    const { secret } = await privateFolder(folder)
    await putInPlace(join(folder, 'library', 'library.lock'), 'a link to a private file', secret)
    const error = await errorOf(openLibrary(folder))
    expect(error.message).toMatch(
      /library\.lock is a link, which Touchstone never makes\. Delete it, then try again/,
    )
    expect(await readFile(secret, 'utf8')).toBe(secretWords)
  })
})

describe('a file that a person named', () => {
  it.skipIf(process.platform === 'win32')(
    'may be a link to a file, but is no pipe, socket or device',
    async () => {
      const folder = await tempFolder()
      const { secret } = await privateFolder(folder)
      const file = join(folder, 'named')
      const refused = (why: string) => new Error(why)
      await symlink(secret, file)
      expect((await readGivenFile(file, 100, refused)).toString()).toBe(secretWords)
      for (const kind of ['a link to /dev/zero', 'a pipe'] as const) {
        await putInPlace(file, kind, secret)
        await expect(readGivenFile(file, 100, refused)).rejects.toThrow('it is not a file')
        expect((await errorOf(restoreLibrary(file, join(folder, 'out')))).message).toMatch(
          /can't be used: it is not a file\. Nothing was changed\.$/,
        )
        expect((await errorOf(readBundle(file))).message).toMatch(/can’t be checked: it is not a file/)
        const { library } = await libraryWithElms(await tempFolder())
        expect((await errorOf(mergeLibrary(library, file))).message).toMatch(/it is not a file/)
      }
    },
  )
})

describe('a file that grows while it is read', () => {
  it('is read to its end if that comes within the limit, and refused if not', async () => {
    const file = join(await tempFolder(), 'growing.ndjson')
    await writeFile(file, 'x'.repeat(70_000))
    const state = { isGrowing: true, written: 70_000 }
    const growing = (async () => {
      while (state.isGrowing) {
        await appendFile(file, 'x'.repeat(50_000))
        state.written += 50_000
      }
    })()
    const readings = Array.from({ length: 20 }, () =>
      readPlain(file, 500_000).then((bytes) => bytes.length, messageOf),
    )
    const read = await Promise.all(readings)
    while (state.written < 600_000) await new Promise((resolve) => setImmediate(resolve))
    await expect(readPlain(file, 500_000)).rejects.toThrow('it is larger than 500 kB')
    state.isGrowing = false
    await growing
    for (const one of read)
      expect(
        typeof one === 'number' ? one >= 70_000 && one <= 500_000 : one === 'it is larger than 500 kB',
      ).toBe(true)
  })

  it('is not measured by what it says of itself: an empty-looking one can be endless', async () => {
    const file = join(await tempFolder(), 'sparse')
    const handle = await open(file, 'w')
    await handle.truncate(3_000_000_000)
    await handle.close()
    await expect(readPlain(file, 1_000_000)).rejects.toThrow('it is larger than 1 MB')
  })
})
