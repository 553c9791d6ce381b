import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import type { Article } from '../../src/core/model/article'
import { standardScale } from '../../src/core/model/scale'
import { verifyLibrary } from '../../src/library/verify'
import { chainLine, sha256, wholeLine } from '../../src/library/log/chain'
import {
  elmsPlaces,
  errorOf,
  fingerprint,
  jsonOf,
  logOf,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  tempFolder,
} from './tempLibrary'

/** A library of each format there ever was, as the version of its time wrote it. Nobody may change them. */
const fixtures = resolve(import.meta.dirname, '../fixtures/libraries')
const frozen: Record<string, string> = {
  'format-1': '57934e69260d71d230753919bf07dd5db2b81ed29c8fcd2f60070fab0cd8562e',
  'format-2': '075914606c095f302d486a05dfe97f968dac1425c162d13522c833679cee6880',
  'format-3': '9ac2e60c87f0126bad38ba5bffc396faf9fbc1715e8010bd3725cd387ab2ceda',
  'format-4': '6b7e9d3e647ff83455cb8642a219a8b867fc752257c5489253ea12ca8b3e78d4',
  'format-5': '6d98d9c96c986db9a8a0b6d03ddca06e18064d0aa4a221c20c9bd915388fcb6e',
  'format-6': '343c2f7793ea8eec13bd49e254abfb5983f4f460bb27395b1c7df6efd22957a2',
  'format-7': '2dc4c61c493bcc607cef3f170e75e6d4c9ab6cb890d691dc503403bbbd76189b',
  'format-8': 'a94c50ba1a5484f36ba3e789defe32967b29a7b86058eeedd53e7f7c2b628f1e',
  'format-9': 'd7c89374d21a7db026010c387ace820ba7224fbafb48bbcf997d952c8ff88cda',
  'format-10': '830a204aa960770553c13f28dc16126045ed46cd91f516357d3bd6de5dc429c4',
}

/** A copy of a frozen library, in a folder of its own. */
async function copyOf(format: string): Promise<string> {
  const folder = await tempFolder()
  await cp(join(fixtures, format), folder, { recursive: true })
  return folder
}

const byName = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : 1

/** An article without what only this version adds to a verdict and a text. */
function plain(article: Article): unknown {
  const claims = article.claims.map(({ wordings: _, verdict, ...claim }) => {
    const { line: _line, ...given } = verdict ?? { line: '' }
    return verdict ? { ...claim, verdict: given } : claim
  })
  return { ...article, claims }
}

describe('libraries of every format there ever was', () => {
  it('are all here, one of each, and as they were written', async () => {
    expect((await readdir(fixtures)).toSorted()).toEqual(Object.keys(frozen).toSorted())
    expect(Object.keys(frozen)).toHaveLength(libraryFormat)
    for (const [format, hash] of Object.entries(frozen)) {
      const files = Object.entries(await fingerprint(join(fixtures, format))).toSorted(byName)
      expect(sha256(JSON.stringify(files)), `${format} was changed`).toBe(hash)
    }
  })

  it.each(Object.keys(frozen))('%s opens with all that is in it, and can be worked on', async (format) => {
    const folder = await copyOf(format)
    const articles = join(fixtures, format, 'library', 'articles')
    const { library, notices } = await openLibrary(folder)
    expect(notices).toEqual([])
    for (const id of await readdir(articles)) {
      const stored = (await jsonOf(join(articles, id, 'article.json'))) as { article: Article }
      const { article, refused } = await library.history(id)
      expect(plain(article)).toEqual(plain(stored.article))
      expect(refused).toEqual([])
      const claim = article.claims.at(-1)!.id
      const after = await library.give(id, { type: 'setVerdict', claim, rating: 'false' })
      expect(after.article.claims.at(-1)?.verdict?.rating).toBe('false')
    }
    await library.close()
    expect((await verifyLibrary(join(folder, 'library'))).problems).toEqual([])
    const again = await openLibrary(folder)
    expect([again.notices, again.library.settings.scale]).toEqual([[], standardScale])
  })

  it.each(Object.keys(frozen))('%s can be read without being changed', async (format) => {
    const folder = await copyOf(format)
    const before = await fingerprint(join(folder, 'library'))
    const { histories, notices } = await readLibrary(folder)
    expect([histories.length, notices]).toEqual([2, []])
    expect(await fingerprint(join(folder, 'library'))).toEqual(before)
  })

  it.each([
    ['format-1', ['article.json', 'article.json', 'index.json', 'library.json']],
    ['format-2', ['index.json', 'library.backup.json', 'library.json']],
  ])('%s is kept, in copies, before what has to be rewritten is', async (format, expected) => {
    const folder = await copyOf(format)
    const before = await fingerprint(join(folder, 'library'))
    const { library } = await openLibrary(folder)
    for (const { id } of library.everything()) await library.history(id)
    await library.close()
    const after = await fingerprint(join(folder, 'library'))
    const rewritten = Object.keys(before).filter((name) => after[name] !== before[name])
    expect(rewritten.map((name) => basename(name)).toSorted()).toEqual(expected)
    // The list can be rebuilt from the articles at any time; of everything else there is a copy.
    for (const name of rewritten)
      if (!name.endsWith('index.json')) expect(after[`${name}.${format}`]).toBe(before[name])
  })
})

describe('a library of a newer version', () => {
  it('can be read, with its own scale, and says why it can’t be changed', async () => {
    const folder = await ratedLibrary()
    const file = join(folder, 'library', 'library.json')
    const settings = (await jsonOf(file)) as object
    const scale = [...standardScale, { ...standardScale[0]!, id: 'satire', name: 'Satire' }]
    await writeFile(
      file,
      JSON.stringify({ ...settings, format: libraryFormat + 1, scale, sha256: undefined, more: true }),
    )
    const before = await fingerprint(join(folder, 'library'))
    expect((await errorOf(openLibrary(folder))).code).toBe('newerFormat')
    const { histories, library } = await readLibrary(folder)
    expect(histories[0]?.article.claims[0]?.verdict?.rating).toBe('disputed')
    expect(library.settings.scale.map((rating) => rating.id)).toContain('satire')
    expect(await fingerprint(join(folder, 'library'))).toEqual(before)
  })

  it('whose log has lines of a newer version shows what it understands, and refuses changes', async () => {
    const folder = await ratedLibrary()
    const log = await logOf(folder)
    const text = await readFile(log, 'utf8')
    const last = wholeLine(text.trimEnd().split('\n').at(-1)!)!
    const newer = {
      ...(last.json as object),
      v: libraryFormat + 1,
      lamport: 3,
      command: { type: 'fromTheFuture' },
    }
    await writeFile(log, `${text}${chainLine(newer as never, last.hash).line}\n`)
    const { library, notices } = await openLibrary(folder)
    expect((await library.history('elms-article')).article.claims[0]?.verdict?.rating).toBe('disputed')
    const before = await fingerprint(elmsPlaces(folder).folder)
    expect((await errorOf(library.give('elms-article', rate('false')))).code).toBe('newerFormat')
    expect([notices, await fingerprint(elmsPlaces(folder).folder)]).toEqual([[], before])
  })
})

it('every document and every log line says its format', async () => {
  const folder = await ratedLibrary()
  const library = join(folder, 'library')
  for (const file of ['library.json', 'library.backup.json', 'index.json'])
    expect(await jsonOf(join(library, file))).toMatchObject({ format: libraryFormat })
  expect(await jsonOf(elmsPlaces(folder).view)).toMatchObject({ format: libraryFormat })
  for (const line of (await readFile(await logOf(folder), 'utf8')).trimEnd().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ v: libraryFormat })
})
