import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSameProcess } from '../../src/library/lock'
import { startChild } from './children'
import { libraryWithElms, openLibrary, readLibrary, tempFolder } from './tempLibrary'

const lockOf = (folder: string) => join(folder, 'library', 'library.lock')

async function closedLibrary(): Promise<string> {
  const folder = await tempFolder()
  await (await libraryWithElms(folder)).library.close()
  return folder
}

describe('a library in use', () => {
  it('refuses a second writer with a sentence that names who holds it', async () => {
    const folder = await tempFolder()
    await openLibrary(folder, { program: 'touchstone import' })
    await expect(openLibrary(folder)).rejects.toMatchObject({
      code: 'inUse',
      message: expect.stringMatching(
        new RegExp(
          `^The library ${folder}/library is in use by touchstone import \\(process ${process.pid} on ${hostname()}, since .*\\)\\. Close it there, then try again; nothing was changed\\. If that program is not running any more, delete library\\.lock in that folder\\.$`,
        ),
      ) as string,
    })
  })

  it('is free again when it is closed, and leaves no lock behind', async () => {
    const folder = await closedLibrary()
    expect(await readdir(join(folder, 'library'))).not.toContain('library.lock')
    await openLibrary(folder)
  })

  it('by another process refuses writers and serves readers, until that one is killed', async () => {
    const folder = await closedLibrary()
    const child = await startChild('writeUntilKilled.ts', [folder, 'hold'])
    expect(await child.next()).toBe('open')
    await expect(openLibrary(folder)).rejects.toThrow(/is in use by another Touchstone/)
    expect((await readLibrary(folder)).histories).toHaveLength(1)
    child.kill()
    await child.rest()
    const { library, notices } = await openLibrary(folder)
    expect([library.articles().length, notices]).toEqual([1, []])
  })

  it('whose holder was killed is taken over by one of those who come, and by no other', async () => {
    const folder = await closedLibrary()
    const dead = await startChild('writeUntilKilled.ts', [folder, 'hold'])
    await dead.next()
    dead.kill()
    await dead.rest()
    const children = await Promise.all(
      Array.from({ length: 6 }, () => startChild('writeUntilKilled.ts', [folder, 'hold'])),
    )
    const said = await Promise.all(children.map((child) => child.next()))
    expect(said.filter((line) => line === 'open')).toHaveLength(1)
    expect(said.filter((line) => line?.startsWith('refused'))).toHaveLength(5)
    expect((await readdir(join(folder, 'library'))).filter((name) => name.includes('lock'))).toEqual([
      'library.lock',
    ])
  })

  it('on another computer is believed, and says how to free it if that is gone', async () => {
    const folder = await closedLibrary()
    const lock = { program: 'Touchstone', pid: 1, host: 'attic', started: '1', since: '2025-03-04' }
    await writeFile(lockOf(folder), JSON.stringify(lock))
    await expect(openLibrary(folder)).rejects.toThrow(
      /in use by Touchstone \(process 1 on attic.*If attic is not running it any more, delete library\.lock/,
    )
    expect(JSON.parse(await readFile(lockOf(folder), 'utf8'))).toEqual(lock)
  })

  it('by a process whose number went to another one since is taken over', async () => {
    const folder = await closedLibrary()
    const lock = { program: 'x', pid: process.pid, host: hostname(), started: 'long ago', since: '2025' }
    await writeFile(lockOf(folder), JSON.stringify(lock))
    await openLibrary(folder)
  })

  it('taken before the computer was started is nobody’s any more, where the system tells no more of a process', () => {
    const boot = Date.parse('2025-03-04T10:00:00Z')
    const holder = (since: string, started = '') => ({ started, since })
    expect(isSameProcess(holder('2025-03-04T09:00:00Z'), '', boot)).toBe(false)
    expect(isSameProcess(holder('2025-03-04T11:00:00Z'), '', boot)).toBe(true)
    expect(isSameProcess(holder('2025-03-04T09:59:50Z'), '', boot)).toBe(true)
    expect(isSameProcess(holder('once'), '', boot)).toBe(true)
    // If the system does say, that decides, whatever the clock was set to.
    expect(isSameProcess(holder('2025-03-04T09:00:00Z', '77'), '77', boot)).toBe(true)
    expect(isSameProcess(holder('2025-03-04T11:00:00Z', '77'), '78', boot)).toBe(false)
  })

  it('with a lock that was never written whole is taken over', async () => {
    for (const text of ['', '{"program":"Tou', '[]']) {
      const folder = await closedLibrary()
      await writeFile(lockOf(folder), text)
      await openLibrary(folder)
    }
  })

  it('leaves a lock alone that is another’s by now', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    await writeFile(lockOf(folder), 'another’s')
    await library.close()
    expect(await readFile(lockOf(folder), 'utf8')).toBe('another’s')
  })
})
