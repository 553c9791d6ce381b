import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyLibrary } from '../../src/library/verify'
import { canMount } from './mounting'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  libraryWithElms,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  reopened,
  tempFolder,
} from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const rationale = (text: string) => ({ type: 'setRationale', claim: 'elms', rationale: text }) as const

describe('a library whose folder vanishes, as when a drive is pulled out', () => {
  it('says so, acknowledges nothing, makes no folder in its place, and saves when it is back', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('false'))
    await library.settle()
    const place = join(folder, 'library')
    await rename(place, join(folder, 'away'))
    const tasks = [
      () => library.give('elms-article', rationale('lost?')),
      () => library.give('elms-article', rationale('lost?')),
      () => library.add(elmsArticle('oaks'), bytesOf('x')),
      () => library.settings.setPerson('Somebody'),
      () => library.keepFile('elms-article', 'scan.pdf', bytesOf('a scan')),
    ]
    for (const task of tasks) {
      const error = await errorOf(task())
      expect(['notSaved', 'gone']).toContain(error.code)
      expect(error.message).toMatch(/is missing; perhaps a drive was unplugged\. Reconnect it/)
    }
    expect((await readdir(folder)).toSorted()).toEqual(['app', 'away'])
    await rename(join(folder, 'away'), place)
    const { article, entries } = await library.give('elms-article', rationale('there'))
    expect([article.claims[0]?.rationale, entries.length]).toEqual(['there', 3])
    await library.close()
    expect((await reopened(folder)).article.claims[0]).toMatchObject({
      rationale: 'there',
      verdict: { rating: 'false' },
    })
    expect((await verifyLibrary(place)).problems).toEqual([])
  })

  it('and comes back in an earlier state, is read again before anything is written to it', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.settle()
    await cp(join(folder, 'library'), join(folder, 'earlier'), { recursive: true })
    await library.give('elms-article', rate('false'))
    await library.settle()
    await rename(join(folder, 'library'), join(folder, 'later'))
    await rename(join(folder, 'earlier'), join(folder, 'library'))
    await errorOf(library.give('elms-article', rationale('on top')))
    const { article, entries } = await library.give('elms-article', rationale('on top'))
    expect([article.claims[0]?.rationale, article.claims[0]?.verdict, entries.length]).toEqual([
      'on top',
      undefined,
      2,
    ])
    await library.close()
    expect((await verifyLibrary(join(folder, 'library'))).problems).toEqual([])
  })
})

describe('a file that another program writes', () => {
  it('is noticed before anything is written after it, and what it says is read', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('false'))
    await library.close()
    const { library: again } = await openLibrary(folder)
    await again.history('elms-article')
    const { log } = elmsPlaces(folder)
    const [name] = await readdir(log)
    const text = await readFile(join(log, name!), 'utf8')
    await writeFile(join(log, name!), `${text.split('\n')[0]}\n`)
    const error = await errorOf(again.give('elms-article', rationale('more')))
    expect([error.code, error.message]).toEqual([
      'outdated',
      'The article was changed on the disk by another program. It was read again; look at it and try again.',
    ])
    expect((await again.history('elms-article')).article.claims[0]?.verdict).toBeUndefined()
    expect((await again.give('elms-article', rationale('more'))).entries).toHaveLength(2)
  })

  it.skipIf(!canMount)('and has open, keeps what is acknowledged and is reported in a sentence', async () => {
    const folder = await tempFolder()
    const { library, notices } = await libraryWithElms(folder)
    const { view } = elmsPlaces(folder)
    await library.settle()
    // A mount point can't be replaced: the system says it is busy.
    execFileSync('mount', ['--bind', view, view])
    try {
      await library.give('elms-article', rate('false'))
      await library.settle()
      expect(notices).toEqual([
        'article.json could not be updated: another program has the file open. Nothing is lost; the log has everything. This is about “Elms of the town”.',
      ])
    } finally {
      execFileSync('umount', ['-l', view])
    }
    await library.give('elms-article', rationale('later'))
    await library.close()
    expect((await reopened(folder)).article.claims[0]).toMatchObject({
      rationale: 'later',
      verdict: { rating: 'false' },
    })
    expect(await readFile(view, 'utf8')).toContain('later')
  })
})

describe('a clock that jumps back', () => {
  it('changes no order: what was done later stays later, here and after a merge', async () => {
    const folder = await tempFolder()
    const times = ['2026-03-03T10:00:00.000Z', '2025-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z']
    let at = 0
    const now = () => times[Math.min(at++, 2)]!
    const { library } = await openLibrary(folder, { now })
    await library.add(elmsArticle(), bytesOf('Elms of the town'))
    await library.give('elms-article', rate('false'))
    await library.give('elms-article', rate('verified'))
    const { entries, undoable } = await library.history('elms-article')
    expect(entries.map(({ time }) => time)).toEqual(times)
    expect(undoable.map(({ name }) => name)).toEqual(['mark false', 'mark verified'])
    await library.close()
    const again = await reopened(folder)
    expect(again.article.claims[0]?.verdict?.rating).toBe('verified')
    expect((await verifyLibrary(join(folder, 'library'))).problems).toEqual([])
  })
})

describe('a path with blanks, emoji and two hundred characters', () => {
  it('holds a library like any other', async () => {
    const name = `Die Prüfung 🧐 der “Quellen” ${'ä'.repeat(60)}`
    const folder = join(await tempFolder(), name, `und noch ein Ordner 📚 ${'x'.repeat(90)}`)
    expect(folder.length).toBeGreaterThan(200)
    await mkdir(folder, { recursive: true })
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('false'))
    await library.keepFile('elms-article', 'Überblick 🌳.pdf', bytesOf('a scan'))
    await library.close()
    expect((await reopened(folder)).article.claims[0]?.verdict?.rating).toBe('false')
    expect((await verifyLibrary(join(folder, 'library'))).problems).toEqual([])
  })
})

describe('a library that can’t be written to', () => {
  it('that another program has locked is opened for reading, and for writing when that one closes', async () => {
    const folder = await ratedLibrary()
    const holder = (await openLibrary(folder, { program: 'touchstone import' })).library
    const workbench = await openWorkbench(folder)
    const start = await workbench.answer('workbench.start', {})
    expect(start).toMatchObject({
      ok: true,
      value: { readOnly: expect.stringMatching(/is in use by touchstone import \(process/) as string },
    })
    const give = () => workbench.answer('article.do', { id: 'elms-article', command: rate('false') })
    expect(await give()).toMatchObject({ ok: false, error: { code: 'readOnly' } })
    expect(await workbench.answer('library.retry', {})).toMatchObject({ ok: false, error: { code: 'inUse' } })
    expect(await workbench.answer('article.open', { id: 'elms-article' })).toMatchObject({ ok: true })
    await holder.close()
    expect(await workbench.answer('library.retry', {})).toMatchObject({ ok: true, value: { readOnly: null } })
    expect(await give()).toMatchObject({ ok: true })
    await workbench.close()
  })

  it.skipIf(!canMount)('since its disk is read-only, is opened for reading', async () => {
    const folder = await tempFolder()
    const disk = join(folder, 'library')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk])
    try {
      await (await libraryWithElms(folder)).library.close()
      execFileSync('mount', ['-o', 'remount,ro', disk])
      const workbench = await openWorkbench(folder)
      expect(await workbench.answer('workbench.start', {})).toMatchObject({
        value: { readOnly: expect.stringMatching(/the disk is read-only/) as string },
      })
      await workbench.close()
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })

  it.skipIf(process.getuid?.() === 0)('since this account may not, is opened for reading', async () => {
    const folder = await ratedLibrary()
    await chmod(join(folder, 'library'), 0o555)
    const { histories } = await readLibrary(folder)
    const workbench = await openWorkbench(folder)
    expect(await workbench.answer('workbench.start', {})).toMatchObject({
      value: { readOnly: expect.stringMatching(/this account may not write there/) as string },
    })
    await workbench.close()
    await chmod(join(folder, 'library'), 0o755)
    expect(histories).toHaveLength(1)
  })
})

it('an import that could not be finished leaves nothing in the way', async () => {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  await writeFile(join(folder, 'library', 'articles', 'oaks'), 'a file in the way')
  expect((await errorOf(library.add(elmsArticle('oaks'), bytesOf('x')))).message).toMatch(/Nothing was added/)
  await rm(join(folder, 'library', 'articles', 'oaks'), { force: true })
  await library.add(elmsArticle('oaks'), bytesOf('x'))
  expect(library.articles()).toHaveLength(2)
})
