import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canMount, mounted } from './mounting'
import {
  elmsArticle,
  errorOf,
  libraryWithElms,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  reopened,
  tempFolder,
} from './tempLibrary'

describe.skipIf(!canMount)('on a disk that is full', () => {
  it('a command is refused with the cause, the state stays, and later ones are saved', async () => {
    const folder = await tempFolder()
    const disk = join(folder, 'library')
    await mkdir(disk)
    mounted(disk, 'size=256k')
    try {
      const { library } = await libraryWithElms(folder)
      await library.give('elms-article', rate('disputed'))
      await fill(join(disk, 'articles', 'ballast'))
      const rationale = 'x'.repeat(100_000)
      const error = await errorOf(
        library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale }),
      )
      expect(error.code).toBe('notSaved')
      expect(error.message).toMatch(
        /^Could not save to .*\.ndjson: the disk is full\. What was saved before is safe/,
      )
      expect((await library.history('elms-article')).article.claims[0]).toMatchObject({
        rationale: '',
        verdict: { rating: 'disputed' },
      })
      const adding = await errorOf(library.add(elmsArticle('second'), new Uint8Array(100_000)))
      expect(adding.message).toMatch(
        /^Could not add article\.txt to the library: the disk is full\. Nothing was added/,
      )
      expect(await readdir(join(disk, 'articles'))).not.toContain('second')
      await rm(join(disk, 'articles', 'ballast'))
      await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale: 'short' })
      await library.close()
      const again = await reopened(folder)
      expect(again.article.claims[0]).toMatchObject({ rationale: 'short', verdict: { rating: 'disputed' } })
      expect(again.notices).toEqual([])
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })

  it('what is acknowledged stays when only article.json can’t be written, and closing is no failure', async () => {
    const folder = await tempFolder()
    const disk = join(folder, 'library')
    await mkdir(disk)
    mounted(disk, 'size=256k')
    try {
      const { library, notices } = await libraryWithElms(folder)
      await library.give('elms-article', {
        type: 'setRationale',
        claim: 'elms',
        rationale: 'y'.repeat(20_000),
      })
      await library.settle()
      await fill(join(disk, 'articles', 'ballast'))
      await library.give('elms-article', rate('false'))
      await library.close()
      expect(notices[0]).toMatch(/^article\.json could not be updated: the disk is full\. Nothing is lost/)
      await rm(join(disk, 'articles', 'ballast'))
      expect((await reopened(folder)).article.claims[0]?.verdict?.rating).toBe('false')
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe.skipIf(!canMount)('on a disk that is read-only', () => {
  it('opening is refused with the cause, and reading works', async () => {
    const folder = await tempFolder()
    const disk = join(folder, 'library')
    await mkdir(disk)
    mounted(disk, 'size=256k')
    try {
      const { library } = await libraryWithElms(folder)
      await library.close()
      execFileSync('mount', ['-o', 'remount,ro', disk])
      const error = await errorOf(openLibrary(folder))
      expect(error.message).toMatch(/: the disk is read-only\. Nothing was changed\.$/)
      expect((await readLibrary(folder)).histories).toHaveLength(1)
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe.skipIf(process.getuid?.() === 0)('in a folder this account may not write to', () => {
  it('opening is refused with the cause', async () => {
    const folder = await ratedLibrary()
    await chmod(join(folder, 'library'), 0o555)
    const error = await errorOf(openLibrary(folder))
    await chmod(join(folder, 'library'), 0o755)
    expect(error.message).toMatch(/this account may not write there/)
  })
})

/** Fills the disk up to some bytes at the end of the last write. */
async function fill(file: string): Promise<void> {
  const piece = new Uint8Array(4096)
  try {
    for (;;) await writeFile(file, piece, { flag: 'a' })
  } catch {
    return
  }
}
