import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { withChecksum } from '../../src/library/jsonFile'
import { standardScale } from '../../src/core/model/scale'
import {
  elmsPlaces,
  errorOf,
  fingerprint,
  jsonOf,
  libraryWithElms,
  logOf,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  reopened,
  tempFolder,
} from './tempLibrary'

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
      const { sha256: _, ...told } = JSON.parse(whole) as Record<string, unknown>
      expect(await jsonOf(view)).toMatchObject(told)
    }
  })

  it('a damaged article.json is set aside, and the person gets a notice', async () => {
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

  it('index.json of an earlier version, which did not count sign-offs, is completed', async () => {
    const folder = await ratedLibrary()
    const index = join(folder, 'library', 'index.json')
    const whole = (await jsonOf(index)) as Record<string, { 'elms-article': { summary: object } }>
    const { sha256: _, ...document } = structuredClone(whole)
    Reflect.deleteProperty(document['articles']!['elms-article'].summary, 'signedOff')
    await writeFile(index, withChecksum(document, 0))
    const { articles, notices } = await reopened(folder)
    expect(notices).toEqual([])
    expect(articles).toMatchObject([{ signedOff: 0 }])
    expect(await jsonOf(index)).toEqual(whole)
  })

  it('index.json forgets articles whose folders are gone', async () => {
    const folder = await ratedLibrary()
    await rm(elmsPlaces(folder).folder, { recursive: true })
    expect((await openLibrary(folder)).library.articles()).toEqual([])
  })

  it('a damaged library.json is set aside, its copy takes its place, and the articles are there', async () => {
    const folder = await ratedLibrary()
    const file = join(folder, 'library', 'library.json')
    const before = await jsonOf(file)
    for (const wrong of ['', '{', '{"format":1}']) {
      await writeFile(file, wrong)
      const { notices, articles } = await reopened(folder)
      expect(notices).toEqual([
        expect.stringMatching(/^library\.json was damaged .* its copy took its place\.$/),
      ])
      expect(await jsonOf(file)).toEqual(before)
      expect(articles).toHaveLength(1)
      expect(await jsonOf(file)).toMatchObject({ scale: standardScale })
    }
    const asides = (await readdir(join(folder, 'library'))).filter((name) => name.includes('.damaged-'))
    expect(asides).toHaveLength(3)
  })

  it('a library.json of a newer version is refused and left alone', async () => {
    const folder = await ratedLibrary()
    const file = join(folder, 'library', 'library.json')
    const newer = `{"format":${libraryFormat + 1},"new":true}`
    await writeFile(file, newer)
    const error = await errorOf(openLibrary(folder))
    expect([error.code, error.message]).toEqual([
      'newerFormat',
      `${file} was written by a newer version of Touchstone. Open it with that version; nothing was changed.`,
    ])
    expect(await readFile(file, 'utf8')).toBe(newer)
    expect(await readdir(join(folder, 'library'))).not.toContain('library.lock')
  })

  it('one article that can’t be read does not keep the others out', async () => {
    const folder = await ratedLibrary()
    const half = elmsPlaces(folder, 'half')
    await mkdir(half.log, { recursive: true })
    await writeFile(join(half.log, 'x.ndjson'), 'nonsense\n')
    await writeFile(join(folder, 'library', 'articles', '.DS_Store'), 'a file')
    const { notices, articles } = await reopened(folder)
    expect(articles.map(({ id }) => id)).toEqual(['elms-article'])
    expect(notices).toEqual([expect.stringMatching(/half can't be opened/)])
  })

  it('of an import that was cut short are passed over in silence and left alone', async () => {
    const folder = await ratedLibrary()
    const bare = elmsPlaces(folder, 'bare')
    const torn = elmsPlaces(folder, 'torn')
    for (const { original, log } of [bare, torn]) {
      await mkdir(join(original, '1'), { recursive: true })
      await writeFile(join(original, '1', 'elms.txt'), 'Elms of the town')
      if (log === torn.log) await mkdir(log)
    }
    await writeFile(join(torn.log, 'x.ndjson'), '{"v":1,"device":"x","lamp')
    const before = [await fingerprint(bare.folder), await fingerprint(torn.folder)]
    const { notices, articles } = await reopened(folder)
    expect([notices, articles.length]).toEqual([[], 1])
    expect((await readLibrary(folder)).notices).toEqual([])
    expect([await fingerprint(bare.folder), await fingerprint(torn.folder)]).toEqual(before)
  })

  it('an article.json of a newer version is not called damaged and left alone', async () => {
    const folder = await ratedLibrary()
    const { view } = elmsPlaces(folder)
    const newer = `{"format": ${libraryFormat + 1}, "article": "told otherwise"}`
    await writeFile(view, newer)
    const { library } = await openLibrary(folder)
    const { article } = await library.history('elms-article')
    expect(article.claims[0]?.verdict?.rating).toBe('disputed')
    const error = await errorOf(library.give('elms-article', rate('false')))
    expect([error.code, error.message]).toEqual([
      'newerFormat',
      'A newer version of Touchstone worked on this article. It can be read here, but not changed; nothing was saved.',
    ])
    expect(await readFile(view, 'utf8')).toBe(newer)
    expect((await readdir(elmsPlaces(folder).folder)).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it('index.json records the length of the logs that it reflects', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await Promise.all(
      ['disputed', 'false', 'verified'].map((rating) => library.give('elms-article', rate(rating))),
    )
    await library.undo('elms-article')
    const log = await logOf(folder)
    const { size } = await stat(log)
    // What comes in from elsewhere is not in the list yet, so the list must not claim it.
    await appendFile(log, '\n')
    await library.close()
    expect(await jsonOf(join(folder, 'library', 'index.json'))).toMatchObject({
      articles: { 'elms-article': { logBytes: size } },
    })
  })

  it.skipIf(process.platform === 'win32')(
    'a command is not acknowledged if its log is missing, and can be given when it is back',
    async () => {
      const folder = await tempFolder()
      const { library } = await libraryWithElms(folder)
      const { log } = elmsPlaces(folder)
      await rename(log, `${log}-elsewhere`)
      await writeFile(log, 'a file in the way')
      const error = await errorOf(library.give('elms-article', rate('false')))
      expect(error.message).toMatch(/^Could not save: the folder .*log is missing/)
      await rm(log)
      await rename(`${log}-elsewhere`, log)
      const { article, entries } = await library.give('elms-article', rate('verified'))
      expect([article.claims[0]?.verdict?.rating, entries.length]).toEqual(['verified', 2])
      expect(library.articles()[0]?.checked).toBe(1)
    },
  )
})
