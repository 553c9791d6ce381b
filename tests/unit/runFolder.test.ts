import { access, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canMount, mounted } from '../library/mounting'
import { removeLeftOvers } from '../runFolder'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'touchstone-left-'))
})
afterEach(() => rm(parent, { recursive: true, force: true }))

/** A process that has ended. */
const killed = () => spawnSync(process.execPath, ['--version']).pid

test('the files of a run that was killed are removed, those of a run that goes on are kept', async () => {
  await writeFile(join(await folderOf(killed()), 'article.json'), '{}')
  const going = await folderOf(process.pid)
  await removeLeftOvers(parent)
  expect(await readdir(parent)).toEqual([going.slice(parent.length + 1)])
})

test.skipIf(!canMount)('a disk that a killed test left mounted doesn’t stop the next run', async () => {
  const left = await folderOf(killed())
  const disk = join(left, 'touchstone-disk-a')
  const inner = join(disk, 'inner')
  await mkdir(disk)
  mounted(disk, 'size=64k')
  await mkdir(inner)
  mounted(inner, 'size=64k')
  await removeLeftOvers(parent)
  await expect(access(left)).rejects.toThrow('ENOENT')
})

async function folderOf(run: number): Promise<string> {
  const folder = join(parent, `touchstone-run-${run}-abc`)
  await mkdir(folder)
  return folder
}
