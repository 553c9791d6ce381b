import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../src/core/commands/history'
import type { Article } from '../../src/core/model/article'
import type { LogLine } from '../../src/core/commands/logEntry'
import { wholeLine } from '../../src/library/log/chain'
import { lineIn, readLogs, separated } from '../../src/library/log/log'
import { at, copyFor } from './devices'
import { elmsPlaces, libraryWithElms, openLibrary, rate, tempFolder } from './tempLibrary'

/** Every so many bytes a file is cut, and how often a byte of it is changed; `npm run bench:damage` cuts at every one. */
const stride = Number(process.env['DAMAGE_STRIDE'] ?? 41)
const flipped = Number(process.env['DAMAGE_FLIPS'] ?? 40)
const longest = stride === 41 ? 240_000 : 3_600_000

/** A closed library with the work of two computers, and its state. */
async function recorded() {
  const folder = await tempFolder()
  await (await libraryWithElms(folder)).library.close()
  const ines = { folder, person: 'Ines Okoye' }
  await at(ines, async (library) => {
    await library.give('elms-article', rate('false'))
    await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale: 'The ledger.' })
    await library.undo('elms-article')
    await library.settings.setPerson('Ines O.')
  })
  const juan = await copyFor('Juan Pérez', ines, await tempFolder())
  await at(juan, (library) => library.give('elms-article', rate('verified')))
  await rm(join(folder, 'library'), { recursive: true, force: true })
  await cp(join(juan.folder, 'library'), join(folder, 'library'), { recursive: true })
  return { folder, article: await stateOf(folder) }
}

async function stateOf(folder: string): Promise<Article> {
  return foldLog((await readLogs(elmsPlaces(folder).log)).lines).article
}

/** Replaces a file with damaged bytes, opens the library, and returns the result. */
async function openedWith(folder: string, file: string, bytes: Uint8Array) {
  const work = await tempFolder()
  await cp(folder, work, { recursive: true })
  const target = join(work, file.slice(folder.length))
  await writeFile(target, bytes)
  const { library, notices } = await openLibrary(work)
  const listed = library.articles().length
  const { article } = await library.history('elms-article')
  const { document: settings } = library.settings
  await library.close()
  const names = await readdir(dirname(target))
  const asides = names.filter((name) => name.startsWith(`${basename(target)}.damaged-`))
  const kept = await Promise.all(asides.map((name) => readFile(join(dirname(target), name))))
  const views = await readdir(elmsPlaces(work).folder)
  const viewsAside = views.filter((name) => name.startsWith('article.json.damaged-'))
  await rm(work, { recursive: true, force: true })
  return { article, notices, listed, settings, asides, kept, viewsAside }
}

/** When and why: the name under which a damaged file is set aside. */
const asideName = /\.damaged-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-[a-z0-9-]+$/

const cuts = (bytes: Uint8Array) =>
  Array.from({ length: Math.ceil(bytes.length / stride) }, (_, at) => bytes.subarray(0, at * stride))

/** The same bytes with one bit changed, here and there. */
function flips(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: flipped }, (_, index) => {
    const changed = Uint8Array.from(bytes)
    const at = (index * 7919) % bytes.length
    changed[at] = changed[at]! ^ (1 << (index % 8))
    return changed
  })
}

/** A document that only lacks the line end after it says all it said. */
function saysAll(wrong: Uint8Array, whole: Uint8Array): boolean {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8').trimEnd()
  return text(wrong) === text(whole)
}

/** Every damage that is tried on a file; the bench says how much that is. */
function damages(file: string, whole: Uint8Array): Uint8Array[] {
  if (stride === 1)
    console.log(
      `${basename(file)}: ${whole.length} bytes, cut at ${cuts(whole).length} lengths, ${flipped} bits changed`,
    )
  return [...cuts(whole), ...flips(whole)]
}

describe('a file that was cut anywhere, or in which any byte was changed', () => {
  it(
    'if it is article.json, loses nothing: it is set aside, reported in a sentence, and rebuilt',
    async () => {
      const { folder, article } = await recorded()
      const file = elmsPlaces(folder).view
      const whole = await readFile(file)
      for (const wrong of damages(file, whole)) {
        const told = await openedWith(folder, file, wrong)
        expect(told.article).toEqual(article)
        if (saysAll(wrong, whole)) continue
        expect(told.notices).toEqual([
          expect.stringMatching(
            /^article\.json was damaged \(.*\); it was set aside as .* This is about “Elms of the town”\.$/,
          ),
        ])
        expect(told.asides).toEqual([expect.stringMatching(asideName)])
        expect(told.kept[0]).toEqual(Buffer.from(wrong))
      }
    },
    longest,
  )

  it(
    'if it is index.json, loses nothing: the list is rebuilt from the articles',
    async () => {
      const { folder, article } = await recorded()
      const file = join(folder, 'library', 'index.json')
      const whole = await readFile(file)
      for (const wrong of damages(file, whole)) {
        const told = await openedWith(folder, file, wrong)
        expect([told.listed, told.article]).toEqual([1, article])
        if (saysAll(wrong, whole)) continue
        expect(told.notices).toEqual([expect.stringMatching(/^index\.json was damaged /)])
        expect(told.asides).toEqual([expect.stringMatching(asideName)])
        expect(told.kept[0]).toEqual(Buffer.from(wrong))
      }
    },
    longest,
  )

  it(
    'if it is library.json, loses neither scale nor people: its copy takes its place',
    async () => {
      const { folder, article } = await recorded()
      const file = join(folder, 'library', 'library.json')
      const whole = await readFile(file)
      const before = await openedWith(folder, file, whole)
      for (const wrong of cuts(whole)) {
        const told = await openedWith(folder, file, wrong)
        expect([told.settings, told.article]).toEqual([before.settings, article])
        if (saysAll(wrong, whole)) continue
        expect(told.notices).toEqual([
          expect.stringMatching(/^library\.json was damaged .* its copy took its place\.$/),
        ])
        expect(told.asides).toEqual([expect.stringMatching(asideName)])
        expect(told.kept[0]).toEqual(Buffer.from(wrong))
      }
      // A person may edit it; what still is a library.json counts, and how it was before is kept.
      for (const wrong of damages(file, whole).slice(cuts(whole).length)) {
        const told = await openedWith(folder, file, wrong)
        expect(told.article).toEqual(article)
        if (saysAll(wrong, whole)) continue
        expect(told.notices).toEqual([
          expect.stringMatching(/^library\.json was (damaged|changed outside Touchstone)/),
        ])
      }
    },
    longest,
  )

  it(
    'if it is a log, loses only the lines that were hit, and keeps a copy of it as it was found',
    async () => {
      const { folder, article } = await recorded()
      const { log } = elmsPlaces(folder)
      for (const name of await readdir(log)) {
        const file = join(log, name)
        const whole = await readFile(file)
        const { lines: before } = await readLogs(log)
        for (const wrong of damages(file, whole)) {
          const told = await openedWith(folder, file, wrong)
          const left = linesIn(wrong)
          const lost = linesIn(whole).filter((hash) => !left.includes(hash))
          const tail = Buffer.from(wrong).toString('utf8').split('\n').at(-1)!
          const isCutInALine = tail !== '' && lineIn(tail) === undefined
          // If only the end of a whole line is missing nothing is lost; if whole lines are, the other lines refer to
          // them.
          const isSeen = lost.length > 0 || isCutInALine
          const held = bridged(before, lost)
          if (isSeen) expect(told.notices.length).toBeGreaterThan(0)
          else if (wrong.length < whole.length) expect(told.notices).toEqual([])
          // If the first line is lost, the article continues from article.json.
          if (held.some(({ command }) => command.type === 'createArticle'))
            expect(told.article).toEqual(foldLog(held).article)
          else expect(told.article).toEqual(article)
          if (told.notices.some((notice) => /The log lacks lines/.test(notice)))
            expect(told.viewsAside).toEqual([expect.stringMatching(asideName)])
          else if (isSeen) {
            expect(told.asides).toEqual([expect.stringMatching(asideName)])
            expect(told.kept[0]).toEqual(Buffer.from(wrong))
          }
        }
      }
    },
    longest,
  )
})

/** The lines without those that are lost; what followed one of these follows what its device wrote before. */
function bridged(lines: readonly LogLine[], lost: readonly string[]): LogLine[] {
  const held = lines.filter(({ hash }) => !lost.includes(hash))
  const byHash = new Map(lines.map((line) => [line.hash, line]))
  const before = (hash: string | undefined): string | undefined =>
    hash !== undefined && lost.includes(hash) ? before(byHash.get(hash)?.after) : hash
  return held.map((line) => ({ ...line, after: before(line.after) }))
}

/** The hashes of the lines that are as they were written. */
function linesIn(bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  return lines.flatMap(separated).flatMap((line) => wholeLine(lineIn(line) ?? '')?.hash ?? [])
}
