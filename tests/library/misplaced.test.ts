import { randomUUID } from 'node:crypto'
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUpLibrary } from '../../src/library/copies/backup'
import { chainLine, wholeLine } from '../../src/library/log/chain'
import { withChecksum } from '../../src/library/jsonFile'
import { mergeLibrary } from '../../src/library/copies/merge'
import { restoreLibrary } from '../../src/library/copies/restore'
import { verifyLibrary } from '../../src/library/verify'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { forged, honestLibrary, places, witness } from './hostileLibrary'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  fingerprint,
  jsonOf,
  libraryWithElms,
  logOf,
  openLibrary,
  ratedLibrary,
  tempFolder,
} from './tempLibrary'

const idsIn = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id)
const articlesOf = (folder: string) => join(folder, 'library', 'articles')

/** A library of two articles, one of them in the trash, in which one place says something else. */
async function forgedLibrary(where: string, name: string): Promise<string> {
  const folder = await tempFolder()
  await honestLibrary(folder)
  await places[where]!(join(folder, 'library'), name)
  return folder
}

async function problemsOf(folder: string): Promise<string[]> {
  const { problems } = await verifyLibrary(join(folder, 'library'))
  return problems.map(({ sentence }) => sentence)
}

describe('a folder with the log of another article', () => {
  /** The elms’ folder under another article’s name, as after a copy or a rename by hand. */
  async function renamed() {
    const folder = await ratedLibrary()
    await rename(join(articlesOf(folder), 'elms-article'), join(articlesOf(folder), 'beeches'))
    return folder
  }
  const sentence = (folder: string) =>
    `The article in ${join(articlesOf(folder), 'beeches')} can't be opened: its log is that of the article elms-article, so the folder was copied or renamed. Its files were not changed. If there is no folder elms-article beside it, give it that name.`

  it('is named at the opening and by verify, and is not opened as either article', async () => {
    const folder = await renamed()
    const { library, notices } = await openLibrary(folder)
    expect(notices).toContain(sentence(folder))
    expect(library.everything()).toEqual([])
    expect((await errorOf(library.history('beeches'))).message).toBe(sentence(folder))
    expect((await errorOf(library.history('elms-article'))).code).toBe('notFound')
    expect(await problemsOf(folder)).toContain(sentence(folder))
  })

  it('keeps its log, and is an article again under its own name', async () => {
    const folder = await renamed()
    const log = await fingerprint(join(articlesOf(folder), 'beeches', 'log'))
    await (await openLibrary(folder)).library.close()
    expect(await fingerprint(join(articlesOf(folder), 'beeches', 'log'))).toEqual(log)
    await rename(join(articlesOf(folder), 'beeches'), join(articlesOf(folder), 'elms-article'))
    const { library } = await openLibrary(folder)
    expect((await library.history('elms-article')).article.claims[0]?.verdict?.rating).toBe('disputed')
    expect(await problemsOf(folder)).toEqual([])
  })

  it('is not taken in by a merge, which says so', async () => {
    const folder = await renamed()
    const { library } = await openLibrary(await tempFolder())
    const { added, problems } = await mergeLibrary(library, join(folder, 'library'))
    expect(added).toEqual([])
    expect(problems.join('\n')).toMatch(
      /creates another article in .*; it was left out\.\n[^]*beeches could not be merged: its beginning is missing/,
    )
    expect(await readdir(join(library.folder, 'articles'))).toEqual([])
  })
})

it('a folder whose name is no id is named by the list and by verify, and left alone', async () => {
  const folder = await ratedLibrary()
  const copy = join(articlesOf(folder), 'elms-article (copy)')
  await cp(join(articlesOf(folder), 'elms-article'), copy, { recursive: true })
  const before = await fingerprint(copy)
  const sentence = `The folder ${copy} holds an article, but its name is not the id of one, so it was left alone. If it is not a copy, give it the name it had.`
  const { library, notices } = await openLibrary(folder)
  expect([notices, idsIn(library.everything())]).toEqual([[sentence], ['elms-article']])
  expect(await problemsOf(folder)).toEqual([sentence])
  const to = join(folder, 'all.zip')
  await backUpLibrary({ folder: join(folder, 'library'), to })
  const mine = (await openLibrary(await tempFolder())).library
  expect((await mergeLibrary(mine, join(folder, 'library'))).problems).toEqual([sentence])
  expect((await mergeLibrary(mine, to)).problems).toEqual([])
  expect(await fingerprint(copy)).toEqual(before)
})

it('a line that creates another article is skipped and named, and everything else is there', async () => {
  const folder = await ratedLibrary()
  const log = await logOf(folder)
  const first = wholeLine((await readFile(log, 'utf8')).split('\n')[0]!)!.json as Record<string, unknown>
  const command = { type: 'createArticle', article: elmsArticle('oaks', 'Oaks of the town') }
  const { line } = chainLine({ ...unsigned(first), device: 'a', command } as never, '0'.repeat(64))
  await writeFile(join(elmsPlaces(folder).log, 'a.ndjson'), `${line}\n`)
  const named = 'Line 1 of a.ndjson was skipped: it creates another article, oaks, than its folder is for.'
  expect(await problemsOf(folder)).toEqual([named])
  const { library, notices } = await openLibrary(folder)
  expect(notices.join('\n')).toContain(named)
  const { article } = await library.history('elms-article')
  expect([article.details.title, article.claims[0]?.verdict?.rating]).toEqual([
    'Elms of the town',
    'disputed',
  ])
})

it('an article.json that names another article is set aside, and written again from the log', async () => {
  const folder = await forgedLibrary('article.id in both', '../../victim')
  const { library, notices } = await openLibrary(folder)
  expect(notices.join('\n')).toMatch(/article\.json was damaged \(article\.id: .*\); it was set aside as/)
  expect(idsIn(library.everything())).toEqual([witness])
  const other = await forgedLibrary('article.id in article.json', witness)
  const opened = await openLibrary(other)
  expect((await opened.library.history(forged)).article.id).toBe(forged)
  expect(opened.notices.join('\n')).toContain('it names another article than its folder')
})

describe('emptying the trash', () => {
  it('of a restored or merged backup whose log names a folder elsewhere leaves that folder alone', async () => {
    const folder = await forgedLibrary('article.id in the log', '../../victim')
    const to = join(folder, 'evil.zip')
    await backUpLibrary({ folder: join(folder, 'library'), to })
    const base = await tempFolder()
    await writeFile(join(base, 'victim'), 'keep')
    await restoreLibrary(to, join(base, 'library'))
    const restored = (await openLibrary(base)).library
    expect(await restored.emptyTrash()).toEqual([])
    const merged = (await openLibrary(base, { folder: join(base, 'mine') })).library
    await mergeLibrary(merged, to)
    expect(await merged.emptyTrash()).toEqual([])
    expect(await readFile(join(base, 'victim'), 'utf8')).toBe('keep')
  })

  it('deletes no article that only the list has in the trash', async () => {
    const folder = await ratedLibrary()
    const file = join(folder, 'library', 'index.json')
    const { sha256: _, ...index } = (await jsonOf(file)) as {
      sha256: string
      articles: Record<string, { summary: { removed: string | null } }>
    }
    index.articles['elms-article']!.summary.removed = '2025-01-01T00:00:00.000Z'
    await writeFile(file, withChecksum(index, 0))
    const { library } = await openLibrary(folder)
    expect(idsIn(library.trash())).toEqual(['elms-article'])
    expect(await library.emptyTrash()).toEqual([])
    expect(idsIn(library.articles())).toEqual(['elms-article'])
  })

  it('leaves an article that can’t be read, says so, and deletes the others', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.add(elmsArticle('oaks', 'Oaks of the town'), bytesOf('Elms of the town'))
    for (const id of ['elms-article', 'oaks']) await library.give(id, { type: 'removeArticle' })
    await library.close()
    await rm(elmsPlaces(folder, 'oaks').view)
    const again = await openLibrary(folder)
    for (const name of await readdir(elmsPlaces(folder, 'oaks').log))
      await writeFile(join(elmsPlaces(folder, 'oaks').log, name), 'damaged\n')
    expect(await again.library.emptyTrash()).toEqual(['elms-article'])
    expect(again.notices.at(-1)).toMatch(/can't be opened.* It was not deleted with the trash\.$/)
    expect(await readdir(articlesOf(folder))).toEqual(['oaks'])
  })
})

describe('verify names', () => {
  it.each([
    ['original.file', '../../../doc.txt', 'command.article.original.file “../../../doc.txt”'],
    ['the name in original.file', '../../doc.txt', 'command.article.original.file “1/../../doc.txt”'],
    ['attachment.file', '../../doc.txt', 'command.attachment.file “../../doc.txt”'],
    ['article.id in the log', '../../victim', 'command.article.id “../../victim”'],
    ['the device in the log', '__proto__', 'device “__proto__”'],
  ])('a line whose %s is %s, and reads no file there', async (where, name, part) => {
    const folder = await forgedLibrary(where, name)
    expect((await problemsOf(folder)).join('\n')).toMatch(
      new RegExp(`Line \\d of .* was skipped: its ${part.replaceAll('.', '\\.')} can’t be used\\.$`, 'm'),
    )
  })
})

it('an article whose file was kept under a name that is refused today opens, and is verified', async () => {
  for (const name of ['con.txt', 'draft.', 'a\u202efdp.txt', 'draft.a:b']) {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    const article = elmsArticle()
    await library.add(
      { ...article, original: { ...article.original, file: `1/${name}` } },
      bytesOf('Elms of the town'),
    )
    await library.close()
    const again = await openLibrary(folder)
    expect((await again.library.history('elms-article')).article.original.file).toBe(`1/${name}`)
    expect([again.notices, await problemsOf(folder)]).toEqual([[], []])
  }
})

it('evidence of a claim that was split again and again has a long id, and is there after the next opening', async () => {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  const evidence = { ...evidenceFrom('ledger'), id: randomUUID() }
  await library.give('elms-article', {
    type: 'addEvidence',
    claim: 'elms',
    evidence,
    newSource: sourceOf('ledger'),
  })
  let claim = 'elms'
  for (const word of ['planted', '40', 'elms']) {
    const { text } = (await library.history('elms-article')).article
    const second = randomUUID()
    const at = text.indexOf(word, text.indexOf('Ann'))
    await library.give('elms-article', { type: 'splitClaim', claim, at, second })
    claim = second
  }
  await library.close()
  const again = await openLibrary(folder)
  const { article } = await again.library.history('elms-article')
  const last = article.claims.find(({ id }) => id === claim)?.evidence[0]?.id
  expect([last?.length, again.notices]).toEqual([4 * 36 + 3, []])
})

/** A stored line's entry without its signature. */
function unsigned({ key: _, sig: _sig, ...entry }: Record<string, unknown>): Record<string, unknown> {
  return entry
}
