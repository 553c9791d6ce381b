import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { backUpLibrary } from '../../src/library/copies/backup'
import type { Library } from '../../src/library/library'
import { mergeLibrary } from '../../src/library/copies/merge'
import { restoreLibrary } from '../../src/library/copies/restore'
import { verifyLibrary } from '../../src/library/verify'
import { elmsArticle, errorOf, jsonOf, openLibrary, rate, readLibrary, tempFolder } from './tempLibrary'

const id = 'elms-article'
const dismiss = { type: 'dismissClaim', claim: 'felled' } as const
const actsIn = (library: Library) => library.learning.decisions.map(({ claim, act }) => [claim, act])

/** An article whose claims nobody added by hand. */
function foundArticle(articleId = id, title?: string) {
  const article = elmsArticle(articleId, title)
  return { ...article, claims: article.claims.map((claim) => ({ ...claim, origin: 'found' as const })) }
}

/** A folder with a library whose person set a claim aside, closed again. */
async function taughtLibrary(): Promise<string> {
  const folder = await tempFolder()
  const { library } = await openLibrary(folder)
  await library.add(foundArticle(), new TextEncoder().encode('Elms of the town'))
  await library.give(id, dismiss)
  await library.close()
  return folder
}

const learningOf = (folder: string) => join(folder, 'library', 'learning.json')

describe('what the ranking of a library learned', () => {
  it('is known at once, and on the disk when the library is closed', async () => {
    const folder = await taughtLibrary()
    expect(await jsonOf(learningOf(folder))).toMatchObject({
      format: libraryFormat,
      decisions: [{ article: id, claim: 'felled', act: 'dismissed' }],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    const { library } = await openLibrary(folder)
    await library.give(id, { type: 'prioritiseClaim', claim: 'elms', urgency: 'first' })
    expect(actsIn(library)).toEqual([
      ['felled', 'dismissed'],
      ['elms', 'first'],
    ])
  })

  it('is written a moment after an act, and not while the act is saved', async () => {
    const folder = await taughtLibrary()
    const before = await readFile(learningOf(folder), 'utf8')
    let learned = 0
    const { library } = await openLibrary(folder, { onLearned: () => learned++ })
    await library.give(id, rate('false'))
    expect([learned, await readFile(learningOf(folder), 'utf8')]).toEqual([0, before])
    await expect.poll(() => readFile(learningOf(folder), 'utf8')).not.toBe(before)
    expect(learned).toBe(1)
    // Typing decides nothing, so that nothing is written for it.
    await library.give(id, { type: 'setRationale', claim: 'elms', rationale: 'We counted.' })
    await library.close()
    expect(learned).toBe(1)
  })

  it('goes with the undone act, and comes back with it', async () => {
    const { library } = await openLibrary(await taughtLibrary())
    await library.undo(id)
    expect(actsIn(library)).toEqual([])
    await library.redo(id)
    expect(actsIn(library)).toEqual([['felled', 'dismissed']])
  })

  it('is forgotten when the person asks for that, and the acts stay', async () => {
    const folder = await taughtLibrary()
    const { library } = await openLibrary(folder)
    await library.give(id, rate('false'))
    await library.forgetLearning()
    expect(actsIn(library)).toEqual([])
    expect(await jsonOf(learningOf(folder))).toMatchObject({ decisions: [] })
    expect((await library.history(id)).article.claims.map(({ dismissed }) => dismissed)).toEqual([
      false,
      true,
    ])
    await library.close()
    expect(actsIn((await openLibrary(folder)).library)).toEqual([])
  })

  it('is used and not written where the library is open for reading only', async () => {
    const folder = await taughtLibrary()
    const { library } = await readLibrary(folder)
    expect(actsIn(library)).toEqual([['felled', 'dismissed']])
    expect((await errorOf(library.forgetLearning())).code).toBe('readOnly')
  })

  it('starts again if its file is damaged, which is set aside and reported', async () => {
    const folder = await taughtLibrary()
    const text = await readFile(learningOf(folder), 'utf8')
    await writeFile(learningOf(folder), text.replace('dismissed', 'first'))
    expect((await verifyLibrary(join(folder, 'library'))).problems.map(({ sentence }) => sentence)).toEqual([
      'learning.json is damaged (it was changed after it was written).',
    ])
    const { library, notices } = await openLibrary(folder)
    expect(actsIn(library)).toEqual([])
    expect(notices).toMatchObject([expect.stringMatching(/^learning\.json was damaged/) as string])
    const names = await readdir(join(folder, 'library'))
    expect(names.some((name) => name.startsWith('learning.json.damaged-'))).toBe(true)
  })

  it('keeps no library from opening if its file can’t be read, or a newer version wrote it', async () => {
    const folder = await taughtLibrary()
    await rm(learningOf(folder))
    await mkdir(learningOf(folder))
    const { library, notices } = await openLibrary(folder)
    await library.give(id, rate('false'))
    await library.close()
    expect(notices).toMatchObject([expect.stringMatching(/learning\.json/) as string])
    await rm(learningOf(folder), { recursive: true })
    const newer = JSON.stringify({ format: libraryFormat + 1, lessons: {} })
    await writeFile(learningOf(folder), newer)
    const again = await openLibrary(folder)
    await again.library.give(id, rate('verified'))
    expect((await errorOf(again.library.forgetLearning())).code).toBe('newerFormat')
    await again.library.close()
    expect([again.notices, await readFile(learningOf(folder), 'utf8')]).toEqual([[], newer])
  })

  it('is not taken over by a merge: everybody’s ranking learns from their own work', async () => {
    const theirs = await taughtLibrary()
    const { library } = await openLibrary(await tempFolder())
    await mergeLibrary(library, join(theirs, 'library'))
    expect((await library.history(id)).article.claims[1]?.dismissed).toBe(true)
    expect(actsIn(library)).toEqual([])
  })

  it('is in a backup of the whole library, and not in one of some articles', async () => {
    const folder = await taughtLibrary()
    const restored = async (articles?: string[]) => {
      const to = join(await tempFolder(), 'backup.zip')
      await backUpLibrary({ folder: join(folder, 'library'), to, ...(articles ? { articles } : {}) })
      const target = await tempFolder()
      await restoreLibrary(to, join(target, 'library'))
      return actsIn((await openLibrary(target)).library)
    }
    expect(await restored()).toEqual([['felled', 'dismissed']])
    expect(await restored([id])).toEqual([])
  })
})
