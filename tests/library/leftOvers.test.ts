import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backUpLibrary } from '../../src/library/copies/backup'
import { partBeside } from '../../src/library/disk/parts'
import { restoreLibrary } from '../../src/library/copies/restore'
import { saveReport } from '../../src/workbench/reporting/saveReport'
import { startChild } from './children'
import { elmsPlaces, libraryWithElms, openLibrary, ratedLibrary, tempFolder } from './tempLibrary'

/** The paths of files that are not part of a library: what is being written, or was when a program was killed. */
async function unfinished(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).toSorted()
  return names.filter((name) => /\.incoming-|\.emptied-|\.part$|\.new$/.test(name))
}

/** Waits until a file is being written. */
async function untilUnfinished(folder: string): Promise<void> {
  while ((await unfinished(folder)).length === 0);
}

/** The number of a process that has ended. */
const deadProcess = () => spawnSync(process.execPath, ['-e', '']).pid

/** The name of a file that a program on this computer left when it was killed. */
const leftBeside = (file: string) => partBeside(file).replace(`-${process.pid}-`, `-${deadProcess()}-`)

it('a library’s writer that is killed while it writes leaves nothing that is there after the next opening', async () => {
  const folder = await tempFolder()
  await (await libraryWithElms(folder)).library.close()
  let seen = 0
  for (let round = 0; round < 40 && seen < 3; round++) {
    const writer = await startChild('writeFilesUntilKilled.ts', [folder])
    expect(await writer.next()).toBe('open')
    for (let written = 0; written < round % 7; written++) await writer.next()
    // By turns in the middle of a file, and at whichever moment.
    if (round % 2 === 0) await untilUnfinished(join(folder, 'library'))
    else await new Promise((resolve) => setTimeout(resolve, round % 13))
    writer.kill()
    await writer.rest()
    const left = await unfinished(join(folder, 'library'))
    if (left.length > 0) seen++
    const { library, notices } = await openLibrary(folder)
    expect(await unfinished(join(folder, 'library'))).toEqual([])
    expect([notices, library.articles().length]).toEqual([[], 1])
    await library.close()
  }
  // Otherwise the writer was never killed at the right moment, and nothing was shown.
  expect(seen).toBeGreaterThan(0)
})

it('what earlier versions left is gone too, and a link of that name leads to nothing that is deleted', async () => {
  const folder = await ratedLibrary()
  const outside = join(folder, 'mine.txt')
  await writeFile(outside, 'mine')
  await writeFile(join(folder, 'library', 'index.json.new'), '{"half')
  await symlink(outside, join(folder, 'library', 'library.json.new'))
  await openLibrary(folder)
  expect(await unfinished(join(folder, 'library'))).toEqual([])
  expect(await readFile(outside, 'utf8')).toBe('mine')
})

it('a folder with the name of such a file is none that an earlier version left: the library opens, and it stays', async () => {
  const folder = await ratedLibrary()
  const mine = join(folder, 'library', 'index.json.new')
  await mkdir(mine)
  await writeFile(join(mine, 'mine.txt'), 'mine')
  await openLibrary(folder)
  expect(await readdir(mine)).toEqual(['mine.txt'])
})

it('what an earlier version left in an article is in no backup', async () => {
  const folder = await ratedLibrary()
  const { folder: article, snapshots } = elmsPlaces(folder)
  await mkdir(snapshots)
  await writeFile(join(article, 'article.json.new'), '{"half')
  await writeFile(join(snapshots, `${'a'.repeat(64)}.pdf.new`), 'half')
  await writeFile(join(article, 'original', '1', 'notes.new'), 'a file of the saved page')
  await backUpLibrary({ folder: join(folder, 'library'), to: join(folder, 'backup.zip') })
  await restoreLibrary(join(folder, 'backup.zip'), join(folder, 'restored'))
  expect(await unfinished(join(folder, 'restored'))).toEqual(['articles/elms-article/original/1/notes.new'])
})

it('a backup, a report and a restoring clear away what a killed program left in that place, and nothing else', async () => {
  const folder = await ratedLibrary()
  const to = join(folder, 'backup.zip')
  const acts = [
    () => backUpLibrary({ folder: join(folder, 'library'), to }),
    () => saveReport(join(folder, 'report.md'), 'A report'),
    () => restoreLibrary(to, join(folder, 'restored')),
  ]
  for (const act of acts) {
    const running = partBeside(to)
    const elsewhere = leftBeside(to).replace(/touchstone-[0-9a-f]{8}/, 'touchstone-00000000')
    const mine = join(folder, '.touchstone-notes.part')
    await writeFile(leftBeside(to), 'half')
    await mkdir(join(leftBeside(to), 'articles'), { recursive: true })
    for (const file of [running, elsewhere, mine]) await writeFile(file, 'in use')
    await act()
    const left = (await readdir(folder)).filter((name) => name.startsWith('.touchstone-'))
    // Another computer may be writing to the same network folder.
    expect(left.map((name) => join(folder, name)).toSorted()).toEqual([running, elsewhere, mine].toSorted())
    for (const file of [running, elsewhere, mine]) await rm(file)
  }
})
