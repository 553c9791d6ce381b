import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { elmsPlaces, errorOf, jsonOf, openLibrary, ratedLibrary, reopened } from './tempLibrary'

describe('the files of a library', () => {
  it('article.json is rebuilt from the log when it is missing, damaged, empty, behind or edited', async () => {
    const folder = await ratedLibrary()
    const { view } = elmsPlaces(folder)
    const whole = await readFile(view, 'utf8')
    const before = await reopened(folder)
    const behind = whole.replace('"lamport": 2', '"lamport": 1')
    const wrongs = [undefined, '', '{"article":', '[]', behind, whole.replace('"disputed"', '"false"')]
    for (const wrong of wrongs) {
      await (wrong === undefined ? rm(view) : writeFile(view, wrong))
      await rm(join(folder, 'library', 'index.json'))
      expect({ ...(await reopened(folder)), notices: [] }).toEqual(before)
      expect(await jsonOf(view)).toEqual(JSON.parse(whole))
    }
  })

  it('a damaged article.json is set aside, and the person is told', async () => {
    const folder = await ratedLibrary()
    const { view } = elmsPlaces(folder)
    await writeFile(view, '{"article": half')
    const { notices } = await reopened(folder)
    expect(notices).toEqual([
      expect.stringMatching(
        /^article\.json was damaged \(it is not JSON\); it was set aside as article\.json\.dam/,
      ),
    ])
    const aside = (await readdir(elmsPlaces(folder).folder)).find((name) => name.includes('.damaged-'))
    expect(await readFile(join(elmsPlaces(folder).folder, aside!), 'utf8')).toBe('{"article": half')
  })

  it('index.json is rebuilt when it is missing, damaged or stale', async () => {
    const folder = await ratedLibrary()
    const index = join(folder, 'library', 'index.json')
    const before = await reopened(folder)
    const stale = (await readFile(index, 'utf8'))
      .replace(/"logBytes": \d+/, '"logBytes": 7')
      .replace('Elms', 'Oaks')
    const newer = '{"format": 9}'
    for (const wrong of [
      undefined,
      '',
      'nonsense',
      '{"format":1,"articles":{"elms-article":7}}',
      stale,
      newer,
    ]) {
      await (wrong === undefined ? rm(index) : writeFile(index, wrong))
      expect({ ...(await reopened(folder)), notices: [] }).toEqual(before)
      expect(await jsonOf(index)).toMatchObject({
        articles: { 'elms-article': { summary: before.articles[0] } },
      })
    }
  })

  it('index.json forgets articles whose folders are gone', async () => {
    const folder = await ratedLibrary()
    await rm(elmsPlaces(folder).folder, { recursive: true })
    expect((await openLibrary(folder)).library.articles()).toEqual([])
  })

  it('a damaged library.json is set aside and made anew, and the articles are there', async () => {
    const folder = await ratedLibrary()
    const file = join(folder, 'library', 'library.json')
    for (const wrong of ['', '{', '{"format":1}']) {
      await writeFile(file, wrong)
      const { notices, articles } = await reopened(folder)
      expect(notices).toEqual([expect.stringMatching(/^library\.json was damaged .* made anew\.$/)])
      expect(articles).toHaveLength(1)
      expect(await jsonOf(file)).toMatchObject({ scale: standardScale })
    }
    const asides = (await readdir(join(folder, 'library'))).filter((name) => name.includes('.damaged-'))
    expect(asides).toHaveLength(3)
  })

  it('a library.json of a newer version is refused and left alone', async () => {
    const folder = await ratedLibrary()
    const file = join(folder, 'library', 'library.json')
    await writeFile(file, '{"format":2,"new":true}')
    const error = await errorOf(openLibrary(folder))
    expect([error.code, error.message]).toEqual([
      'newerFormat',
      `${file} was written by a newer version of Touchstone. Open it with that version; nothing was changed.`,
    ])
    expect(await readFile(file, 'utf8')).toBe('{"format":2,"new":true}')
    expect(await readdir(join(folder, 'library'))).not.toContain('library.lock')
  })

  it('one article that can’t be read does not keep the others out', async () => {
    const folder = await ratedLibrary()
    await mkdir(join(folder, 'library', 'articles', 'half', 'original', '1'), { recursive: true })
    await writeFile(join(folder, 'library', 'articles', '.DS_Store'), 'a file')
    const { notices, articles } = await reopened(folder)
    expect(articles.map(({ id }) => id)).toEqual(['elms-article'])
    expect(notices).toEqual([expect.stringMatching(/half can't be opened/)])
  })
})
