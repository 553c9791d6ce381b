import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { standardScale } from '../../src/core/model/scale'
import { JsonFile } from '../../src/library/jsonFile'
import { OpenArticles } from '../../src/library/openArticles'
import { articlePlaces } from '../../src/library/places'
import { StoredArticle, type Writer } from '../../src/library/storedArticle'
import { bytesOf, elmsArticle, jsonOf, openLibrary, tempFolder } from './tempLibrary'

const writer: Writer = {
  device: 'desk',
  person: 'Ines Okoye',
  signer: undefined,
  settings: { scale: standardScale, rules: {} },
  now: () => '2025-03-04T10:00:00.000Z',
}
const ids = Array.from({ length: 12 }, (_, index) => `article-${index}`)
const rationale = (text: string) => ({ type: 'setRationale', claim: 'elms', rationale: text }) as const

const storing = (library: string) => ({
  library,
  device: 'desk',
  readOnly: false,
  onDamage: () => undefined,
})

/** Twelve articles on disk, and those of them that are open; `onOpen` is called at each opening. */
async function twelve(onOpen: (id: string, view: string) => void) {
  const folder = await tempFolder()
  const { library } = await openLibrary(folder)
  for (const id of ids) await library.add(elmsArticle(id, `Title of ${id}`), bytesOf(id))
  await library.close()
  return new OpenArticles((id) => {
    onOpen(id, readFileSync(articlePlaces(library.folder, id).view, 'utf8'))
    return StoredArticle.open(id, storing(library.folder))
  })
}

describe('articles that are open', () => {
  it('stay open while something is done with them, however many others are opened meanwhile', async () => {
    const opened: string[] = []
    const open = await twelve((id) => opened.push(id))
    let finish = () => {}
    const gate = new Promise<void>((done) => (finish = done))
    const long = open.use('article-0', async (stored) => {
      await gate
      return stored.give(rationale('the long one'), writer)
    })
    for (const id of ids.slice(1)) await open.use(id, () => undefined)
    await open.use('article-0', (stored) => stored.give(rationale('the short one'), writer))
    finish()
    expect((await long).undoable).toHaveLength(2)
    expect(opened.filter((id) => id === 'article-0')).toHaveLength(1)
    await open.end()
  })

  it('are opened again only when they are closed, with all that was done to them', async () => {
    const views: string[] = []
    const open = await twelve((id, view) => id === 'article-0' && views.push(view))
    await open.use('article-0', (stored) => stored.give(rationale('before'), writer))
    for (const id of ids.slice(1, 8)) await open.use(id, () => undefined)
    // The ninth makes the first one close; it is wanted again before that is done.
    await open.use(ids[8]!, () => undefined)
    const { article } = await open.use('article-0', (stored) => stored.give(rationale('after'), writer))
    expect(article.claims[0]?.rationale).toBe('after')
    expect(views).toHaveLength(2)
    expect(views[1]).toContain('"rationale": "before"')
    await open.end()
  })

  it('can be opened again after it failed', async () => {
    let fails = true
    const open = new OpenArticles(() => {
      if (fails) return Promise.reject(new Error('The disk is away.'))
      return twelve(() => undefined).then(() => StoredArticle.open('x', storing('nowhere')))
    })
    await expect(open.use('x', () => 1)).rejects.toThrow('The disk is away.')
    fails = false
    await expect(open.use('x', () => 1)).rejects.toThrow(
      /can't be opened: its beginning is missing from both its log/,
    )
    await open.end()
  })
})

describe('a JSON file', () => {
  it('written many times at once ends as it was written last, and leaves nothing beside it', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'numbers.json')
    const file = new JsonFile(path, { schema: z.object({ number: z.number() }), onDamage: () => undefined })
    await Promise.all(Array.from({ length: 30 }, (_, number) => file.write({ number })))
    expect(await jsonOf(path)).toMatchObject({ number: 29 })
    expect(await readdir(folder)).toEqual(['numbers.json'])
  })
})
