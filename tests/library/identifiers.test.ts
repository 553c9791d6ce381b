import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUpLibrary } from '../../src/library/copies/backup'
import { articleFolders } from '../../src/library/disk/entries'
import { Library } from '../../src/library/library'
import { mergeLibrary } from '../../src/library/copies/merge'
import { restoreLibrary } from '../../src/library/copies/restore'
import { putOut, removeLeftOvers } from '../../src/library/trash'
import { verifyLibrary } from '../../src/library/verify'
import { UserFacingError } from '../../src/core/errors'
import { forged, forgedBackup, honestLibrary, places, witness } from './hostileLibrary'
import { hostileNames, sentinelTree, treeOf } from './hostileNames'
import { bytesOf, openLibrary, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

/** The folders in which the program works; everything beside them must stay as it is. */
const own = ['library', 'mine', 'restored', 'app', 'evil.zip', 'some.zip', 'out.zip']

/** What was tried so far. */
const tried = { names: new Set<string>(), libraries: 0, acts: 0, refused: 0 }

/** Does one act. It may be refused with a sentence for the person, and never fail otherwise. */
async function act<T>(task: () => Promise<T> | T): Promise<T | undefined> {
  tried.acts++
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error
    tried.refused++
    return undefined
  }
}

/**
 * Everything that deletes, moves or overwrites, with what the library lists and with the hostile name itself. Returns
 * whether what was merged from `from` is there.
 */
async function everyAct(folder: string, base: string, name: string, from?: string): Promise<boolean> {
  const appData = join(base, 'app')
  const onDamage = () => undefined
  const library = await Library.open({ folder, appData, program: 'Touchstone', person: 'Ines', onDamage })
  try {
    // Before the list was compared with the disk, and after.
    await act(() => library.emptyTrash())
    const merged = from === undefined || (await act(() => mergeLibrary(library, from)))
    await library.surveyed
    const listed = library.everything().map(({ id }) => id)
    for (const id of new Set([...listed, name, forged])) {
      if (id === witness) continue
      await act(() => library.undo(id))
      await act(() => library.redo(id))
      await act(() => library.give(id, { type: 'setRationale', claim: 'felled', rationale: 'Counted.' }))
      await act(() => library.keepFile(id, name, bytesOf('a scan')))
      await act(() => library.give(id, { type: 'removeArticle' }))
    }
    await act(() => library.emptyTrash())
    const found = (await articleFolders(folder)).get(name)
    if (found && name !== witness) await act(() => putOut(found))
    await act(() => removeLeftOvers(folder))
    return merged !== undefined
  } finally {
    await library.close()
  }
}

/** A folder with a sentinel tree, in which an honest library can be forged again and again. */
async function place() {
  const base = await tempFolder()
  const honest = await honestLibrary(await tempFolder())
  await sentinelTree(base)
  const outside = await treeOf(base, own)
  const article = await keptOf(honest)
  return {
    base,
    /** A fresh copy of the honest library. */
    fresh: async () => {
      for (const name of own) await rm(join(base, name), { recursive: true, force: true })
      await cp(honest, join(base, 'library'), { recursive: true })
      return join(base, 'library')
    },
    check: async (what: string, ...libraries: readonly string[]) => {
      expect(await treeOf(base, own), what).toEqual(outside)
      for (const folder of libraries) expect(await keptOf(folder), what).toEqual(article)
    },
  }
}

/** What no act here may change in the article that nobody touches; article.json is derived. */
async function keptOf(library: string) {
  const { 'article.json': _, ...kept } = await treeOf(join(library, 'articles', witness))
  return kept
}

describe('whatever a library from elsewhere states as an id or a name', () => {
  it.each(Object.keys(places))('as %s, nothing outside the library is changed', async (where) => {
    const { base, fresh, check } = await place()
    for (const [index, name] of hostileNames(base, 7, where.length).entries()) {
      const library = await fresh()
      await places[where]!(library, name)
      tried.names.add(name)
      tried.libraries++
      await act(() => verifyLibrary(library))
      const backup = join(base, 'out.zip')
      await act(() => backUpLibrary({ folder: library, to: backup }))
      await act(() => backUpLibrary({ folder: library, to: join(base, 'some.zip'), articles: [name] }))
      const into = join(base, 'mine')
      const isTaken =
        index % 3 > 0
          ? await everyAct(into, base, name, index % 3 === 1 ? library : backup)
          : (await act(() => restoreLibrary(backup, into))) && (await everyAct(into, base, name))
      await everyAct(library, base, name)
      await check(`${where}: ${JSON.stringify(name)}`, library, ...(isTaken ? [into] : []))
    }
  })

  it('as a path of a backup, nothing is written outside, and nothing is half restored', async () => {
    const { base, fresh, check } = await place()
    for (const name of hostileNames(base, 62, 3)) {
      const library = await fresh()
      const { library: mine } = await openLibrary(base, { folder: join(base, 'mine') })
      for (const path of [
        `${name}/doc.txt`,
        `articles/${name}/log/a.ndjson`,
        `articles/oaks/original/1/${name}`,
      ]) {
        tried.names.add(name)
        tried.libraries++
        await writeFile(join(base, 'evil.zip'), await forgedBackup(library, path))
        const restored = await act(() => restoreLibrary(join(base, 'evil.zip'), join(base, 'restored')))
        await act(() => mergeLibrary(mine, join(base, 'evil.zip')))
        await check(JSON.stringify(path), ...(restored ? [join(base, 'restored')] : []))
        await rm(join(base, 'restored'), { recursive: true, force: true })
      }
      await mine.close()
    }
  })

  it('as an id in a request, no file is touched', async () => {
    const { base, fresh, check } = await place()
    await fresh()
    const chooses = { chooseBackupFile: () => Promise.resolve(join(base, 'out.zip')) }
    const workbench = await openWorkbench(base, () => undefined, chooses)
    await workbench.library.surveyed
    const before = await treeOf(join(base, 'library', 'articles'))
    for (const name of hostileNames(base, 80, 4)) {
      if (name === witness || name === forged) continue
      tried.names.add(name)
      const requests = {
        'article.open': { id: name },
        'article.do': { id: name, command: { type: 'removeArticle' } },
        'article.undo': { id: name, act: name },
        'article.redo': { id: forged, act: name },
        'source.reveal': { id: name, source: name },
        'library.backup': { articles: [name] },
        'report.exportMany': { articles: [name], format: 'html' },
        'review.setRule': { rule: name, mode: 'off' },
      }
      for (const [request, input] of Object.entries(requests)) {
        tried.acts++
        const reply = await workbench.answer(request, input)
        if (!reply.ok) expect(reply.error.code, `${request} ${JSON.stringify(name)}`).not.toBe('internal')
      }
    }
    await workbench.close()
    expect(await treeOf(join(base, 'library', 'articles'))).toEqual(before)
    await check('requests')
  })

  it('is enough to mean something', () => {
    const { names, libraries, acts, refused } = tried
    console.log(
      `${names.size} ids and names in ${libraries} libraries and backups, ${acts} acts, ${refused} refused; outside, 0 bytes changed`,
    )
    expect(libraries).toBeGreaterThan(300)
  })
})
