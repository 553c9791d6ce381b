import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { LibraryError } from '../../src/library/errors'
import { readLibrary } from '../../src/library/reading'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  fingerprint,
  jsonOf,
  libraryWithElms,
  openLibrary,
  tempFolder,
} from './tempLibrary'

const rate = (rating: string) => ({ type: 'setVerdict', claim: 'elms', rating }) as const

/** A closed library in which one claim was rated. */
async function ratedLibrary(): Promise<string> {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  await library.give('elms-article', rate('disputed'))
  await library.close()
  return folder
}

/** What the library tells after it is opened again, and of what damage. */
async function reopened(folder: string) {
  const { library, notices } = await openLibrary(folder)
  const history = await library.history('elms-article')
  const told = { article: history.article, undoable: history.undoable, articles: library.articles() }
  await library.close()
  return { ...told, notices }
}

async function errorOf(task: Promise<unknown>): Promise<LibraryError> {
  const error = await task.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (error instanceof LibraryError) return error
  throw new Error(`Not a LibraryError: ${String(error)}`)
}

describe('a library', () => {
  it('is made in a new folder, with everything a library needs', async () => {
    const folder = await tempFolder()
    const { library, notices } = await openLibrary(folder)
    expect([library.articles(), library.person, notices]).toEqual([[], 'Ines Okoye', []])
    expect(library.scale).toEqual(standardScale)
    expect(await jsonOf(join(folder, 'library', 'library.json'))).toMatchObject({
      format: 1,
      name: 'library',
    })
  })

  it('tells the same when it is opened again', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('disputed'))
    await library.give('elms-article', rate('false'))
    await library.undo('elms-article')
    await library.setPerson('Ann Other')
    const before = { history: await library.history('elms-article'), articles: library.articles() }
    await library.close()
    const again = await openLibrary(folder)
    expect(await again.library.history('elms-article')).toEqual(before.history)
    expect(again.library.articles()).toEqual(before.articles)
    expect([again.library.person, again.notices]).toEqual(['Ann Other', []])
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
      expect(library.rating(name).id).toBe('mostly-verified')
  })

  it('refuses what is asked of it once it is closed', async () => {
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
    await Promise.all(ids.flatMap((id) => ['one', 'two', `three ${id}`].map((text) => give(id, text))))
    await Promise.all(ids.toReversed().map((id) => give(id, `last ${id}`)))
    await library.close()
    const again = await openLibrary(folder)
    expect(again.notices).toEqual([])
    for (const id of ids) {
      const { article, undoable } = await again.library.history(id)
      expect([article.claims[0]?.rationale, undoable.length]).toEqual([`last ${id}`, 4])
      const view = await jsonOf(join(folder, 'library', 'articles', id, 'article.json'))
      expect(view).toEqual({ article, lamport: 5 })
    }
  })
})

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

describe('the file an article came from', () => {
  it('is kept byte for byte, and read-only', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    await library.add(elmsArticle(), bytes)
    const file = join(elmsPlaces(folder).original, '1', 'article.txt')
    expect(new Uint8Array(await readFile(file))).toEqual(bytes)
    expect((await stat(file)).mode & 0o777).toBe(0o444)
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
  it('tells what is acknowledged, and changes nothing', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('disputed'))
    const before = await fingerprint(folder)
    const { histories, scale } = await readLibrary(join(folder, 'library'), () => undefined)
    expect(histories.map(({ article }) => article.claims[0]?.verdict?.rating)).toEqual(['disputed'])
    expect(scale).toEqual(standardScale)
    expect(await fingerprint(folder)).toEqual(before)
  })

  it('tells of the article that is damaged, and of the others what they hold', async () => {
    const folder = await ratedLibrary()
    const notices: string[] = []
    const articles = join(folder, 'library', 'articles')
    await mkdir(join(articles, 'lost', 'log'), { recursive: true })
    await writeFile(join(articles, 'lost', 'log', 'x.ndjson'), 'nonsense\n')
    await mkdir(join(articles, 'in-the-making'))
    await writeFile(join(articles, '.DS_Store'), 'a file')
    const { histories } = await readLibrary(join(folder, 'library'), (sentence) => notices.push(sentence))
    expect(histories).toHaveLength(1)
    expect(notices).toEqual([expect.stringMatching(/lost can't be opened/)])
  })

  it('goes on from article.json where the log’s first line is lost, as its writer does', async () => {
    const folder = await ratedLibrary()
    const { log } = elmsPlaces(folder)
    const [name = ''] = await readdir(log)
    const text = await readFile(join(log, name), 'utf8')
    await writeFile(join(log, name), text.replace('Ann', 'Anne'))
    const { histories } = await readLibrary(join(folder, 'library'), () => undefined)
    expect(histories[0]?.article.claims[0]?.verdict?.rating).toBe('disputed')
  })

  it('is refused where there is none', async () => {
    const error = await errorOf(readLibrary(join(await tempFolder(), 'library'), () => undefined))
    expect(error.code).toBe('notALibrary')
  })
})

/** Only an administrator may mount a disk of a few kilobytes. */
function mounted(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const canMount = await (async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = await import('node:fs/promises').then(({ mkdtemp }) => mkdtemp('/tmp/touchstone-mount-'))
  const can = mounted(probe, 'size=16k')
  if (can) execFileSync('umount', [probe])
  await rm(probe, { recursive: true })
  return can
})()

describe.skipIf(!canMount)('on a disk that is full', () => {
  it('a command is refused with the cause, the state stays, and later ones are saved', async () => {
    const folder = await tempFolder()
    const disk = join(folder, 'library')
    await mkdir(disk)
    mounted(disk, 'size=256k')
    try {
      const { library } = await libraryWithElms(folder)
      await library.give('elms-article', rate('disputed'))
      await fill(join(disk, 'articles', 'ballast'))
      const rationale = 'x'.repeat(100_000)
      const error = await errorOf(
        library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale }),
      )
      expect(error.code).toBe('notSaved')
      expect(error.message).toMatch(
        /^Could not save to .*\.ndjson: the disk is full\. What was saved before is safe/,
      )
      expect((await library.history('elms-article')).article.claims[0]).toMatchObject({
        rationale: '',
        verdict: { rating: 'disputed' },
      })
      const adding = await errorOf(library.add(elmsArticle('second'), new Uint8Array(100_000)))
      expect(adding.message).toMatch(
        /^Could not add article\.txt to the library: the disk is full\. Nothing was added/,
      )
      expect(await readdir(join(disk, 'articles'))).not.toContain('second')
      await rm(join(disk, 'articles', 'ballast'))
      await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale: 'short' })
      await library.close()
      const again = await reopened(folder)
      expect(again.article.claims[0]).toMatchObject({ rationale: 'short', verdict: { rating: 'disputed' } })
      expect(again.notices).toEqual([])
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })

  it('what is acknowledged stays when only article.json can’t be written, and closing is no failure', async () => {
    const folder = await tempFolder()
    const disk = join(folder, 'library')
    await mkdir(disk)
    mounted(disk, 'size=256k')
    try {
      const { library, notices } = await libraryWithElms(folder)
      await library.give('elms-article', {
        type: 'setRationale',
        claim: 'elms',
        rationale: 'y'.repeat(20_000),
      })
      await library.settle()
      await fill(join(disk, 'articles', 'ballast'))
      await library.give('elms-article', rate('false'))
      await library.close()
      expect(notices[0]).toMatch(
        /^article\.json could not be brought up to date: the disk is full\. Nothing is lost/,
      )
      await rm(join(disk, 'articles', 'ballast'))
      expect((await reopened(folder)).article.claims[0]?.verdict?.rating).toBe('false')
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe.skipIf(!canMount)('on a disk that is read-only', () => {
  it('opening is refused with the cause, and reading works', async () => {
    const folder = await tempFolder()
    const disk = join(folder, 'library')
    await mkdir(disk)
    mounted(disk, 'size=256k')
    try {
      const { library } = await libraryWithElms(folder)
      await library.close()
      execFileSync('mount', ['-o', 'remount,ro', disk])
      const error = await errorOf(openLibrary(folder))
      expect(error.message).toMatch(/: the disk is read-only\. Nothing was changed\.$/)
      expect((await readLibrary(disk, () => undefined)).histories).toHaveLength(1)
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

describe.skipIf(process.getuid?.() === 0)('in a folder this account may not write to', () => {
  it('opening is refused with the cause', async () => {
    const folder = await ratedLibrary()
    await chmod(join(folder, 'library'), 0o555)
    const error = await errorOf(openLibrary(folder)).finally(() => chmod(join(folder, 'library'), 0o755))
    expect(error.message).toMatch(/this account may not write there/)
  })
})

/** Takes up all room of the disk but some bytes at the end of what is written last. */
async function fill(file: string): Promise<void> {
  const piece = new Uint8Array(4096)
  try {
    for (;;) await writeFile(file, piece, { flag: 'a' })
  } catch {
    return
  }
}
