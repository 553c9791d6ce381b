import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { standardScale } from '../../src/core/model/scale'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  fingerprint,
  jsonOf,
  libraryWithElms,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  reopened,
  tempFolder,
} from './tempLibrary'

describe('a library', () => {
  it('is made in a new folder, with everything a library needs', async () => {
    const folder = await tempFolder()
    const { library, notices } = await openLibrary(folder)
    expect([library.articles(), library.settings.person, notices]).toEqual([[], 'Ines Okoye', []])
    expect(library.settings.scale).toEqual(standardScale)
    expect(await jsonOf(join(folder, 'library', 'library.json'))).toMatchObject({
      format: libraryFormat,
      name: 'library',
    })
  })

  it('is the same when it is opened again', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('disputed'))
    await library.give('elms-article', rate('false'))
    await library.undo('elms-article')
    await library.settings.setPerson('Ann Other')
    const before = { history: await library.history('elms-article'), articles: library.articles() }
    await library.close()
    const again = await openLibrary(folder)
    expect(await again.library.history('elms-article')).toEqual(before.history)
    expect(again.library.articles()).toEqual(before.articles)
    expect([again.library.settings.person, again.notices]).toEqual(['Ann Other', []])
    expect((await again.library.redo('elms-article')).article.claims[0]?.verdict?.rating).toBe('false')
  })

  it('changes nothing on disk by being opened and read', async () => {
    const folder = await ratedLibrary()
    const before = await fingerprint(folder)
    await reopened(folder)
    expect(await fingerprint(folder)).toEqual(before)
  })

  it('refuses a folder with other files and leaves it alone', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'library'))
    await writeFile(join(folder, 'library', 'photo.jpg'), 'a photo')
    const error = await errorOf(openLibrary(folder))
    expect(error.code).toBe('notALibrary')
    expect(error.message).toMatch(/holds other files and is not a Touchstone library/)
    expect(await readdir(join(folder, 'library'))).toEqual(['photo.jpg'])
  })

  it('refuses to be opened where a file is', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'library'), 'a file')
    expect((await errorOf(openLibrary(folder))).message).toMatch(/^Could not open the library .*library: /)
  })

  it('has no article it was not given', async () => {
    const { library } = await libraryWithElms(await tempFolder())
    for (const id of ['gone', '..', '../articles/elms-article', '__proto__']) {
      expect((await errorOf(library.history(id))).code, id).toBe('notFound')
    }
  })

  it('gives no verdict that is not on its scale', async () => {
    const { library } = await libraryWithElms(await tempFolder())
    const error = await errorOf(library.give('elms-article', rate('half-baked')))
    expect(error.code).toBe('unknownRating')
    expect(error.message).toMatch(/The ratings are: verified, mostly-verified, disputed/)
    expect((await library.history('elms-article')).undoable).toEqual([])
  })

  it('knows a rating by its id, its name and its key', async () => {
    const { library } = await openLibrary(await tempFolder())
    for (const name of ['mostly-verified', 'Mostly verified', ' M ', 'm'])
      expect(library.settings.rating(name).id).toBe('mostly-verified')
  })

  it('refuses requests once it is closed', async () => {
    const { library } = await libraryWithElms(await tempFolder())
    await library.close()
    expect((await errorOf(library.give('elms-article', rate('false')))).message).toMatch(/is closed/)
  })

  it('keeps more articles than it keeps open, each with what was done to it', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    const ids = Array.from({ length: 20 }, (_, index) => `article-${index}`)
    for (const id of ids) await library.add(elmsArticle(id, `Title of ${id}`), bytesOf(id))
    const give = (id: string, rationale: string) =>
      library.give(id, { type: 'setRationale', claim: 'elms', rationale })
    await Promise.all(
      ids.map(async (id) => {
        for (let round = 0; round < 4; round++) {
          await Promise.all([give(id, `one ${round}`), give(id, `two ${round}`), library.history(id)])
        }
      }),
    )
    await Promise.all(ids.toReversed().map((id) => give(id, `last ${id}`)))
    await library.close()
    const again = await openLibrary(folder)
    expect(again.notices).toEqual([])
    for (const id of ids) {
      const { article, undoable } = await again.library.history(id)
      expect([article.claims[0]?.rationale, undoable.length]).toEqual([`last ${id}`, 9])
      const view = await jsonOf(join(folder, 'library', 'articles', id, 'article.json'))
      expect(view).toMatchObject({ article, lamport: 10 })
    }
  })
})

describe('the file an article came from', () => {
  it('is kept byte for byte, and read-only', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    await library.add(elmsArticle(), bytes)
    const file = join(elmsPlaces(folder).original, '1', 'article.txt')
    expect(new Uint8Array(await readFile(file))).toEqual(bytes)
    expect((await stat(file)).mode & 0o777).toBe(0o400)
  })

  it('brings its companion folder along, but no links out of it', async () => {
    const folder = await tempFolder()
    const companion = join(folder, 'page_files')
    await mkdir(join(companion, 'pictures'), { recursive: true })
    await writeFile(join(companion, 'style.css'), 'p {}')
    await writeFile(join(companion, 'pictures', 'elm.png'), 'a picture')
    await writeFile(join(folder, 'secret.txt'), 'a secret')
    await symlink(join(folder, 'secret.txt'), join(companion, 'link.txt'))
    await symlink(folder, join(companion, 'pictures', 'home'))
    const { library } = await openLibrary(folder)
    await library.add(elmsArticle(), bytesOf('x'), companion)
    const kept = await fingerprint(join(elmsPlaces(folder).original, '1'))
    expect(Object.keys(kept).toSorted()).toEqual([
      '/article.txt',
      '/page_files/pictures/elm.png',
      '/page_files/style.css',
    ])
  })

  it.skipIf(process.platform === 'win32')(
    'gives the files of its companion names that every system accepts',
    async () => {
      const folder = await tempFolder()
      const companion = join(folder, 'page_files')
      await mkdir(join(companion, 'con'), { recursive: true })
      for (const name of ['a:b.js', 'a?b.js', 'a\\b.js', 'con/c.png'])
        await writeFile(join(companion, name), name)
      const { library } = await openLibrary(folder)
      await library.add(elmsArticle(), bytesOf('x'), companion)
      const kept = await fingerprint(join(elmsPlaces(folder).original, '1', 'page_files'))
      expect(Object.keys(kept).toSorted()).toEqual(['/__a_b.js', '/_a_b.js', '/_con/c.png', '/a_b.js'])
    },
  )

  it('brings no companion that is itself a link', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'elsewhere'))
    await writeFile(join(folder, 'elsewhere', 'secret.txt'), 'a secret')
    await symlink(join(folder, 'elsewhere'), join(folder, 'page_files'))
    const { library } = await openLibrary(folder)
    await library.add(elmsArticle(), bytesOf('x'), join(folder, 'page_files'))
    expect(await readdir(join(elmsPlaces(folder).original, '1'))).toEqual(['article.txt'])
  })
})

describe('a file attached to a source', () => {
  it('is kept under its hash, whatever it is called', async () => {
    const { library } = await libraryWithElms(await tempFolder())
    const attachment = await library.keepFile('elms-article', '../../etc/Scan.PDF', bytesOf('a scan'))
    expect(attachment).toMatchObject({ name: 'Scan.PDF', bytes: 6 })
    expect(attachment.file).toBe(`${attachment.sha256}.pdf`)
    expect(await readFile(library.keptFile('elms-article', attachment), 'utf8')).toBe('a scan')
  })
})

describe('a library read beside its writer', () => {
  it('reports what is acknowledged, and changes nothing', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('disputed'))
    const before = await fingerprint(folder)
    const { histories, scale } = await readLibrary(folder)
    expect(histories.map(({ article }) => article.claims[0]?.verdict?.rating)).toEqual(['disputed'])
    expect(scale).toEqual(standardScale)
    expect(await fingerprint(folder)).toEqual(before)
  })

  it('reports the damaged article, and the content of the others', async () => {
    const folder = await ratedLibrary()
    const articles = join(folder, 'library', 'articles')
    await mkdir(join(articles, 'lost', 'log'), { recursive: true })
    await writeFile(join(articles, 'lost', 'log', 'x.ndjson'), 'nonsense\n')
    await mkdir(join(articles, 'in-the-making'))
    await writeFile(join(articles, '.DS_Store'), 'a file')
    const { histories, notices } = await readLibrary(folder)
    expect(histories).toHaveLength(1)
    expect(notices).toEqual([expect.stringMatching(/lost can't be opened/)])
  })

  it('continues from article.json if the log’s first line is lost, as its writer does', async () => {
    const folder = await ratedLibrary()
    const { log } = elmsPlaces(folder)
    const [name = ''] = await readdir(log)
    const text = await readFile(join(log, name), 'utf8')
    await writeFile(join(log, name), text.replace('Ann', 'Anne'))
    const { histories } = await readLibrary(folder)
    expect(histories[0]?.article.claims[0]?.verdict?.rating).toBe('disputed')
  })

  it('is refused if there is none', async () => {
    const error = await errorOf(readLibrary(await tempFolder()))
    expect(error.code).toBe('notALibrary')
  })
})
