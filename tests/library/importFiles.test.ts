import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { basename, join, resolve } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { ImportProcess } from '../../src/importers/process/importProcess'
import { filesIn } from '../../src/workbench/importing/filesIn'
import { importFiles, importParts } from '../../src/workbench/importing/importFiles'
import { articlePlaces } from '../../src/library/places'
import { docxFile, run } from '../importers/docxFile'
import { zipFile } from '../importers/zipFile'
import { openLibrary, tempFolder } from './tempLibrary'

const script = resolve(import.meta.dirname, '../../out/main/importChild.js')
/** One process for all of these tests: it starts in more time than it takes to read what they have. */
const reader = new ImportProcess(script)
afterAll(() => reader.close())

const story = 'Elms of the town\n\nAnn planted 40 elms in 1902. Bob felled 12 of them.\n'

/** A new folder, a library in it, and how to open files of that folder into it. */
async function importing() {
  const folder = await tempFolder()
  const { library, notices } = await openLibrary(folder)
  const open = (...names: string[]) =>
    importFiles(
      library,
      names.map((name) => join(folder, name)),
      { readers: [reader], parts: 'usual' },
    )
  return { folder, library, notices, open }
}

describe('opening files', () => {
  it('finds the claims of each and keeps its bytes', async () => {
    const { folder, library, open } = await importing()
    await writeFile(join(folder, 'elms.txt'), story)
    const [outcome] = await open('elms.txt')
    if (outcome?.outcome !== 'added') throw new Error(JSON.stringify(outcome))
    const { article } = await library.history(outcome.article.id)
    expect(article.claims.length).toBeGreaterThan(0)
    for (const { anchor } of article.claims)
      expect(article.text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
    const kept = join(articlePlaces(library.folder, article.id).original, article.original.file)
    expect(await readFile(kept, 'utf8')).toBe(story)
  })

  it('refuses each bad one by its name and why, and opens the good ones', async () => {
    const { folder, library, open } = await importing()
    await writeFile(join(folder, 'good.txt'), story)
    await writeFile(join(folder, 'empty.txt'), '')
    await writeFile(
      join(folder, 'binary.txt'),
      Uint8Array.from({ length: 999 }, (_, at) => (at * 7) % 256),
    )
    await writeFile(join(folder, 'large.txt'), new Uint8Array(20_000_001).fill(65))
    await mkdir(join(folder, 'folder.txt'))
    await writeFile(join(folder, 'also-good.md'), '# Oaks\n\nCarl planted 9 oaks in 1950.\n')
    const names = ['empty', 'good', 'binary', 'large', 'missing', 'folder'].map((name) => `${name}.txt`)
    const outcomes = await open(...names, 'also-good.md')
    expect(outcomes.map((each) => (each.outcome === 'refused' ? each.message : each.outcome))).toEqual([
      expect.stringMatching(/^empty\.txt was not opened: the file is empty/),
      'added',
      expect.stringMatching(/^binary\.txt was not opened: /),
      expect.stringMatching(/^large\.txt was not opened: it is too large \(21 MB; the limit is 20 MB\)/),
      'missing.txt was not opened: there is no such file.',
      'folder.txt was not opened: it is a folder without files to open.',
      'added',
    ])
    expect(library.articles()).toHaveLength(2)
    expect(await readdir(join(library.folder, 'articles'))).toHaveLength(2)
  })

  it.skipIf(process.platform === 'win32')('refuses a pipe, which might never end', async () => {
    const { folder, open } = await importing()
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    expect(await open('pipe.txt')).toMatchObject([{ message: 'pipe.txt was not opened: it is not a file.' }])
  })

  it.skipIf(process.getuid?.() === 0)('refuses one this account may not read', async () => {
    const { folder, open } = await importing()
    await writeFile(join(folder, 'mine.txt'), story)
    await chmod(join(folder, 'mine.txt'), 0)
    expect(await open('mine.txt')).toMatchObject([
      { message: 'mine.txt was not opened: this account may not read it.' },
    ])
  })

  it('knows a file and a text it has already, also within one batch', async () => {
    const { folder, library, open } = await importing()
    await writeFile(join(folder, 'elms.txt'), story)
    await writeFile(join(folder, 'copy.txt'), story)
    await writeFile(join(folder, 'same-text.txt'), story.replaceAll('\n', '\r\n'))
    const outcomes = await open('elms.txt', 'elms.txt', 'copy.txt', 'same-text.txt')
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'added',
      ...Array<string>(3).fill('alreadyThere'),
    ])
    const ids = outcomes.map((outcome) => 'article' in outcome && outcome.article.id)
    expect(new Set(ids).size).toBe(1)
    expect((await open('copy.txt'))[0]?.outcome).toBe('alreadyThere')
    expect(library.articles()).toHaveLength(1)
  })

  it('takes a saved page with its companion folder for one', async () => {
    const { folder, library, open } = await importing()
    await writeFile(join(folder, 'Elms.html'), `<html><body><p>${story}</p><p>${story}</p></body></html>`)
    await mkdir(join(folder, 'Elms_files'))
    await writeFile(join(folder, 'Elms_files', 'elm.png'), 'a picture')
    await symlink('/etc', join(folder, 'Elms_files', 'etc'))
    const named = ['Elms.html', 'Elms_files'].map((name) => join(folder, name))
    const outcomes = await open(...(await filesIn(named)).map((file) => basename(file)))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added'])
    const { original } = articlePlaces(library.folder, library.articles()[0]!.id)
    expect((await readdir(join(original, '1'))).toSorted()).toEqual(['Elms.html', 'Elms_files'])
    expect(await readdir(join(original, '1', 'Elms_files'))).toEqual(['elm.png'])
  })

  it('keeps files of any name', async () => {
    const { folder, library, notices, open } = await importing()
    const names = [
      'a:b?"c".txt',
      '.hidden.txt',
      `a${'🌳'.repeat(60)}.txt`,
      `${'長'.repeat(80)}.txt`,
      'no extension',
      'elms\u202Etxt.exe\u200B',
    ]
    for (const [index, name] of names.entries()) await writeFile(join(folder, name), `${story} ${index}`)
    const outcomes = await open(...names)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(names.map(() => 'added'))
    for (const { id } of library.articles()) {
      const { article } = await library.history(id)
      const kept = join(articlePlaces(library.folder, id).original, article.original.file)
      expect(await readFile(kept, 'utf8')).toContain('Ann planted')
      expect(article.original.file).not.toMatch(/[:?"\u202E\u200B]|\/\.|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
    }
    expect(notices).toEqual([])
  })

  it('opens every article of an archive as one of its own, with its own bytes, and refuses an archive in it', async () => {
    const { folder, library, open } = await importing()
    const inner = await zipFile({ 'deep.txt': story })
    const files = {
      'a/elms.txt': story,
      'oaks.md': '# Oaks\n\nCarl planted 9 oaks in 1950.\n',
      'more.zip': inner,
    }
    await writeFile(join(folder, 'desk.zip'), await zipFile(files))
    expect((await open('desk.zip')).map(({ outcome }) => outcome)).toEqual(['added', 'added'])
    const { article } = await library.history(
      library.articles().find(({ fileName }) => fileName === 'elms.txt')!.id,
    )
    expect(article.original).toMatchObject({ name: 'elms.txt', part: 'a/elms.txt' })
    const kept = join(articlePlaces(library.folder, article.id).original, article.original.file)
    expect(await readFile(kept, 'utf8')).toBe(story)
    expect(await importParts(library, reader, join(folder, 'desk.zip'), ['more.zip'])).toMatchObject([
      { outcome: 'refused', message: expect.stringContaining('more.zip was not opened') as string },
    ])
  })

  it('says so if a file has no part of the requested name', async () => {
    const { folder, library } = await importing()
    await writeFile(join(folder, 'desk.zip'), await zipFile({ 'a.txt': story, 'b.txt': `${story}b` }))
    expect(await importParts(library, reader, join(folder, 'desk.zip'), ['c.txt'])).toMatchObject([
      { outcome: 'refused', message: 'desk.zip was not opened: it has no part “c.txt”.' },
    ])
  })

  it('takes the notes of another copy of a draft whose text it has, and nothing twice', async () => {
    const { folder, library, open } = await importing()
    const draft = (notes: readonly string[]) =>
      docxFile({
        body: `<w:p><w:commentRangeStart w:id="1"/>${run('Ann planted 40 elms')}<w:commentRangeEnd w:id="1"/>${notes.map((_, at) => `<w:r><w:commentReference w:id="${at + 1}"/></w:r>`).join('')}${run(' in 1902.')}</w:p>`,
        comments: notes
          .map(
            (words, at) =>
              `<w:comment w:id="${at + 1}" w:author="Ann"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`,
          )
          .join(''),
      })
    await writeFile(join(folder, 'one.docx'), await draft(['Town list']))
    await writeFile(join(folder, 'two.docx'), await draft(['Town list', 'Sure?']))
    const outcomes = await open('one.docx', 'two.docx', 'two.docx')
    expect(outcomes).toMatchObject([
      { outcome: 'added' },
      {
        outcome: 'alreadyThere',
        notices: ['Its text is the same; a note of the writer came with this copy.'],
      },
      { outcome: 'alreadyThere', notices: [] },
    ])
    const { article } = await library.history(library.articles()[0]!.id)
    const notes = article.claims.flatMap(({ notes: own = [] }) => own.map(({ text }) => text))
    expect(notes.toSorted()).toEqual(['Sure?', 'Town list'])
  })

  it('goes on with the next file when the process that reads one is killed', async () => {
    const { folder, library } = await importing()
    await writeFile(
      join(folder, 'deep.html'),
      `<html><body>${'<table><tr><td>'.repeat(60_000)}It cost 4 million.`,
    )
    await writeFile(join(folder, 'elms.txt'), story)
    const limited = new ImportProcess(script, { processorTime: 1500, memory: 512 })
    onTestFinished(() => limited.close())
    const files = ['deep.html', 'elms.txt'].map((name) => join(folder, name))
    expect(await importFiles(library, files, { readers: [limited], parts: 'usual' })).toMatchObject([
      {
        outcome: 'refused',
        message: expect.stringMatching(
          /^deep\.html was not opened: reading it took more than 1\.5 seconds of work/,
        ) as string,
      },
      { outcome: 'added' },
    ])
  })

  it('stops on request, and keeps what is in the library by then', async () => {
    const { folder, library } = await importing()
    const names = Array.from({ length: 20 }, (_, number) => join(folder, `${number}.txt`))
    for (const [number, file] of names.entries()) await writeFile(file, `${story}${number}\n`)
    const stop = new AbortController()
    const outcomes = await importFiles(library, names, {
      readers: [reader],
      parts: 'usual',
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 5) stop.abort()
      },
    })
    expect(library.articles().length).toBe(outcomes.length)
    expect(outcomes.length).toBeGreaterThan(4)
    expect(outcomes.length).toBeLessThan(20)
  })

  it('reports its progress', async () => {
    const { folder, library } = await importing()
    await writeFile(join(folder, 'elms.txt'), story)
    const told: unknown[] = []
    const files = ['gone.txt', 'elms.txt'].map((name) => join(folder, name))
    await importFiles(library, files, {
      readers: [reader],
      parts: 'usual',
      onProgress: (...progress) => told.push(progress),
    })
    expect(told).toEqual([
      [0, 2, 'gone.txt'],
      [1, 2, 'elms.txt'],
    ])
  })
})
