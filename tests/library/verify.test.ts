import { appendFile, chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/core/model/article'
import { verifyLibrary } from '../../src/library/verify'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  fingerprint,
  libraryWithElms,
  logOf,
  openLibrary,
  rate,
  ratedLibrary,
  tempFolder,
} from './tempLibrary'

/** A closed library with a verdict and a file attached to its source. */
async function withSnapshot(): Promise<string> {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  const attachment = await library.keepFile('elms-article', 'scan.pdf', bytesOf('a scan'))
  const [evidence, newSource] = [evidenceFrom('ledger'), sourceOf('ledger')]
  await library.give('elms-article', { type: 'addEvidence', claim: 'elms', evidence, newSource })
  await library.give('elms-article', { type: 'attachFile', source: 'ledger', attachment })
  await library.close()
  return folder
}

const problemsIn = async (folder: string) =>
  (await verifyLibrary(join(folder, 'library'))).problems.map(({ sentence }) => sentence)

describe('verifying', () => {
  it('counts what it checked, finds nothing in a library as it was written, and changes nothing', async () => {
    const folder = await withSnapshot()
    const before = await fingerprint(folder)
    const seen: number[] = []
    expect(await verifyLibrary(join(folder, 'library'), (done) => seen.push(done))).toEqual({
      articles: 1,
      lines: 3,
      files: 2,
      anchors: 2,
      signed: {
        signers: [
          {
            key: expect.stringMatching(/^[\w-]{43}$/) as string,
            fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
            people: ['Ines Okoye'],
            lines: 3,
          },
        ],
        unsigned: 0,
      },
      problems: [],
      setAside: [],
      remarks: [],
    })
    expect(seen).toEqual([0, 1])
    expect(await fingerprint(folder)).toEqual(before)
  })

  it('works beside the library’s writer', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('false'))
    expect(await problemsIn(folder)).toEqual([])
  })

  it('names the line of the log that was changed, taken out, or cut short', async () => {
    const folder = await withSnapshot()
    const log = await logOf(folder)
    const name = basename(log)
    const whole = await readFile(log, 'utf8')
    const [one, two, three] = whole.split('\n')
    await writeFile(log, whole.replace('Title of ledger', 'Title of lodger'))
    expect(await problemsIn(folder)).toContain(
      `Line 2 of ${name} was skipped: it was changed after it was written.`,
    )
    await writeFile(log, `${one}\n${three}\n`)
    expect(await problemsIn(folder)).toContain(
      `Line 2 of ${name} does not follow the line before it: lines were removed or moved.`,
    )
    await writeFile(log, `${one}\n${two}\n${three!.slice(0, 50)}`)
    expect(await problemsIn(folder)).toContain(
      `The last line of ${name} is incomplete and was skipped; it was never acknowledged.`,
    )
  })

  it('keeps reporting damage that was found and set aside', async () => {
    const folder = await ratedLibrary()
    const log = await logOf(folder)
    await writeFile(log, (await readFile(log, 'utf8')).replace('"rating":"disputed"', '"rating":"dispvted"'))
    const { library } = await openLibrary(folder)
    await library.history('elms-article')
    await library.close()
    const { problems, setAside } = await verifyLibrary(join(folder, 'library'))
    expect(problems).toEqual([
      {
        article: 'elms-article',
        title: 'Elms of the town',
        sentence: expect.stringMatching(/^Line 2 of /) as string,
      },
    ])
    expect(setAside).toEqual([expect.stringMatching(/ndjson\.damaged-.*-line-2-changed$/)])
  })

  it('names the original and the attached file that are not what was kept, or gone', async () => {
    const folder = await withSnapshot()
    const { original, snapshots } = elmsPlaces(folder)
    const file = join(original, '1', 'article.txt')
    const [scan] = await readdir(snapshots)
    await chmod(file, 0o644)
    await writeFile(file, 'Elms of the tawn')
    await writeFile(join(snapshots, scan!), 'a scam')
    expect(await problemsIn(folder)).toEqual([
      expect.stringMatching(/^original\/1\/article\.txt has changed since it was kept: its SHA-256 is /),
      expect.stringMatching(new RegExp(`^snapshots/${scan} has changed since it was kept: its SHA-256 is `)),
    ])
    await writeFile(file, 'Elms')
    await rm(join(snapshots, scan!))
    expect(await problemsIn(folder)).toEqual([
      'original/1/article.txt has 4 bytes; it had 16 when it was kept.',
      `snapshots/${scan} can't be read: the folder or file no longer exists.`,
    ])
  })

  it('names an attached file that was replaced since, and is not what it was', async () => {
    const folder = await withSnapshot()
    const { snapshots } = elmsPlaces(folder)
    const other = `${'a'.repeat(64)}.pdf`
    await writeFile(join(snapshots, other), 'another')
    expect(await problemsIn(folder)).toEqual([
      `snapshots/${other} has changed since it was kept: its SHA-256 is different.`,
    ])
  })

  it('names the claim whose anchor is not in the text', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    const article = elmsArticle()
    const [elms, felled] = article.claims
    const wrong: Article = {
      ...article,
      claims: [
        { ...elms!, anchor: { ...elms!.anchor, exact: 'Ann planted 41 elms' } },
        { ...felled!, anchor: { ...felled!.anchor, prefix: 'nowhere' } },
        { ...felled!, id: 'far', label: 'far', anchor: { ...felled!.anchor, start: 500, end: 510 } },
      ],
    }
    await library.add(wrong, bytesOf('Elms of the town'))
    await library.close()
    expect(await problemsIn(folder)).toEqual([
      'The claim “Ann planted 40 elms” says “Ann planted 41 elms”, but the text at 18–37 is “Ann planted 40 elms”.',
      expect.stringMatching(/^The words around the claim “Bob felled 12 of them” at 39–60 have changed\.$/),
      'The claim “far” is at 500–510; the text has 61 characters.',
    ])
  })

  it('names article.json and library.json where they were changed outside', async () => {
    const folder = await withSnapshot()
    const { view } = elmsPlaces(folder)
    await writeFile(view, (await readFile(view, 'utf8')).replace('Elms of the town', 'Elms of the tawn'))
    const settings = join(folder, 'library', 'library.json')
    await writeFile(settings, (await readFile(settings, 'utf8')).replace('Verified', 'Veri fied'))
    expect(await problemsIn(folder)).toEqual([
      'library.json was changed outside Touchstone; the changed file is used.',
      'article.json is damaged (it was changed after it was written).',
    ])
  })

  it('names the article that can’t be read at all, and checks the others', async () => {
    const folder = await withSnapshot()
    const lost = elmsPlaces(folder, 'lost')
    await mkdir(lost.log, { recursive: true })
    await appendFile(join(lost.log, 'x.ndjson'), 'nonsense\n')
    const { problems, articles, anchors } = await verifyLibrary(join(folder, 'library'))
    expect([articles, anchors]).toEqual([2, 2])
    expect(problems.map(({ article, sentence }) => [article, sentence])).toEqual([
      [
        'lost',
        expect.stringMatching(
          /can't be opened: its beginning is missing from both its log and article\.json/,
        ),
      ],
    ])
  })

  it('is refused if there is no library', async () => {
    expect((await errorOf(verifyLibrary(join(await tempFolder(), 'library')))).code).toBe('notALibrary')
  })
})
