import fc from 'fast-check'
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core/commands'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { CommandRefused } from '../../src/core/commands/act'
import { isContested, standingVerdicts } from '../../src/core/checklist/contested'
import { chainLine, wholeLine } from '../../src/library/log/chain'
import { backUpLibrary } from '../../src/library/copies/backup'
import { mergeLibrary } from '../../src/library/copies/merge'
import { verifyLibrary } from '../../src/library/verify'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { at, type Computer, copyFor, mergeFrom, toldAt } from './devices'
import {
  bytesOf,
  elmsArticle,
  elmsPlaces,
  errorOf,
  fingerprint,
  libraryWithElms,
  logOf,
  rate,
  tempFolder,
} from './tempLibrary'

const id = 'elms-article'

/** Two computers with the same article. */
async function two(): Promise<[Computer, Computer]> {
  const folder = await tempFolder()
  await (await libraryWithElms(folder)).library.close()
  const ines = { folder, person: 'Ines Okoye' }
  return [ines, await copyFor('Juan Pérez', ines, await tempFolder())]
}

const give = (computer: Computer, command: Command) => at(computer, (library) => library.give(id, command))

describe('merging', () => {
  it('gives the same article on both sides the work of both, and says what it brought', async () => {
    const [ines, juan] = await two()
    await give(ines, rate('false'))
    await give(juan, { type: 'setRationale', claim: 'felled', rationale: 'Counted.' })
    expect(await mergeFrom(ines, juan)).toEqual({
      added: [],
      updated: [id],
      unchanged: 0,
      contested: 0,
      refused: 0,
      signed: { signers: [expect.objectContaining({ people: ['Juan Pérez'], lines: 1 })], unsigned: 0 },
      problems: [],
    })
    await mergeFrom(juan, ines)
    const [here] = await toldAt(ines)
    expect(here?.article.claims.map(({ verdict, rationale }) => [verdict?.rating, rationale])).toEqual([
      ['false', ''],
      [undefined, 'Counted.'],
    ])
    expect(await toldAt(juan)).toEqual([here])
  })

  it('again brings nothing, and changes nothing on the disk', async () => {
    const [ines, juan] = await two()
    await give(juan, rate('false'))
    await mergeFrom(ines, juan)
    await toldAt(ines)
    const before = await fingerprint(join(ines.folder, 'library'))
    expect(await mergeFrom(ines, juan)).toMatchObject({ updated: [], unchanged: 1 })
    expect(await fingerprint(join(ines.folder, 'library'))).toEqual(before)
  })

  it('shows both verdicts where two people rated a claim without seeing each other’s', async () => {
    const [ines, juan] = await two()
    await give(ines, rate('false'))
    await give(juan, rate('verified'))
    expect(await mergeFrom(ines, juan)).toMatchObject({ contested: 1 })
    const [told] = await toldAt(ines)
    const claim = told!.article.claims[0]!
    expect(isContested(claim)).toBe(true)
    expect(
      standingVerdicts(claim)
        .map(({ rating, by }) => `${by}: ${rating}`)
        .toSorted(),
    ).toEqual(['Ines Okoye: false', 'Juan Pérez: verified'])
    await at(ines, (library) => library.give(id, rate('disputed')))
    expect(isContested((await toldAt(ines))[0]!.article.claims[0]!)).toBe(false)
  })

  it('brings articles that are new here with their originals and attached files', async () => {
    const [ines, juan] = await two()
    await at(juan, async (library) => {
      await library.add(elmsArticle('oaks', 'Oaks of the town'), bytesOf('Oaks of the town'))
      const attachment = await library.keepFile('oaks', 'scan.pdf', bytesOf('a scan'))
      const evidence = evidenceFrom('ledger')
      const newSource = sourceOf('ledger')
      await library.give('oaks', { type: 'addEvidence', claim: 'elms', evidence, newSource })
      await library.give('oaks', { type: 'attachFile', source: 'ledger', attachment })
    })
    expect(await mergeFrom(ines, juan)).toMatchObject({ added: ['oaks'], unchanged: 1 })
    expect(await toldAt(ines)).toEqual(await toldAt(juan))
    const { original, snapshots } = elmsPlaces(ines.folder, 'oaks')
    expect(await readFile(join(original, '1', 'article.txt'), 'utf8')).toBe('Oaks of the town')
    expect(await readFile(join(snapshots, (await readdir(snapshots))[0]!), 'utf8')).toBe('a scan')
    expect(await readdir(join(ines.folder, 'library', 'articles'))).toEqual([id, 'oaks'])
  })

  it('keeps both ends where a computer was copied whole and both copies went on', async () => {
    const [ines] = await two()
    const twin = await copyFor('Ines Okoye', ines, await tempFolder())
    await cp(join(ines.folder, 'app'), join(twin.folder, 'app'), { recursive: true })
    await give(ines, rate('false'))
    await give(ines, { type: 'setRationale', claim: 'felled', rationale: 'Here.' })
    await give(twin, rate('verified'))
    await mergeFrom(ines, twin)
    await mergeFrom(twin, ines)
    expect(await toldAt(twin)).toEqual(await toldAt(ines))
    const [told] = await toldAt(ines)
    expect(isContested(told!.article.claims[0]!)).toBe(true)
    expect((await verifyLibrary(join(ines.folder, 'library'))).problems).toEqual([])
    // And it goes on from there.
    await give(ines, rate('disputed'))
    await mergeFrom(twin, ines)
    expect(await toldAt(twin)).toEqual(await toldAt(ines))
    expect((await verifyLibrary(join(twin.folder, 'library'))).problems).toEqual([])
  })

  it('goes on where an old backup was restored and worked on', async () => {
    const [ines, old] = await two()
    await cp(join(ines.folder, 'app'), join(old.folder, 'app'), { recursive: true })
    await give(ines, rate('false'))
    await mergeFrom(old, ines)
    expect(await readdir(elmsPlaces(old.folder).log)).toHaveLength(1)
    await give(old, { type: 'setRationale', claim: 'elms', rationale: 'More.' })
    await mergeFrom(ines, old)
    expect(await toldAt(ines)).toEqual(await toldAt(old))
  })

  it('copies lines of a newer version byte for byte, and lets nobody overwrite what it can’t read', async () => {
    const [ines, juan] = await two()
    const log = await logOf(juan.folder)
    const last = wholeLine((await readFile(log, 'utf8')).trimEnd().split('\n').at(-1)!)!
    const newer = {
      ...(last.json as object),
      v: libraryFormat + 1,
      lamport: 2,
      command: { type: 'fromTheFuture' },
    }
    const { line } = chainLine(newer as never, last.hash)
    await appendFile(log, `${line}\n`)
    await mergeFrom(ines, juan)
    const logs = await readdir(elmsPlaces(ines.folder).log)
    const texts = await Promise.all(
      logs.map((name) => readFile(join(elmsPlaces(ines.folder).log, name), 'utf8')),
    )
    expect(texts.join('')).toContain(line)
    expect((await errorOf(give(ines, rate('false')))).code).toBe('newerFormat')
  })

  it('leaves a damaged line out, names it, and takes everything else', async () => {
    const [ines, juan] = await two()
    for (const rating of ['false', 'disputed', 'verified']) await give(juan, rate(rating))
    const log = (await readdir(elmsPlaces(juan.folder).log)).map((name) =>
      join(elmsPlaces(juan.folder).log, name),
    )
    const own = (
      await Promise.all(log.map(async (file) => [file, await readFile(file, 'utf8')] as const))
    ).find(([, text]) => text.includes('"rating":"disputed"'))!
    await writeFile(own[0], own[1].replace('"rating":"disputed"', '"rating":"dispvted"'))
    const { problems } = await mergeFrom(ines, juan)
    expect(problems).toEqual([expect.stringMatching(/^Line 2 of .* is damaged in .*; it was left out\.$/)])
    const [told] = await toldAt(ines)
    expect(told!.article.claims[0]!.verdict?.rating).toBe('verified')
  })

  it('a backup is taken in like a library', async () => {
    const [ines, juan] = await two()
    await give(juan, rate('false'))
    const to = join(juan.folder, 'all.zip')
    await backUpLibrary({ folder: join(juan.folder, 'library'), to })
    expect(await at(ines, (library) => mergeLibrary(library, to))).toMatchObject({ updated: [id] })
    expect(await toldAt(ines)).toEqual(await toldAt(juan))
    expect(await readdir(join(ines.folder, 'library', 'articles'))).toEqual([id])
  })

  it('takes ratings over that only the other’s scale has, and its people', async () => {
    const [ines, juan] = await two()
    await at(juan, async (library) => {
      await library.settings.setPerson('Juan P.')
      await library.settings.change((settings) => ({
        ...settings,
        scale: [...settings.scale, { ...settings.scale[0]!, id: 'satire', name: 'Satire', key: 'A' }],
      }))
      await library.give(id, rate('satire'))
    })
    await mergeFrom(ines, juan)
    await at(ines, (library) => {
      expect(library.settings.scale.map((rating) => rating.id)).toContain('satire')
      expect(Object.values(library.settings.people)).toEqual(['Juan P.'])
      expect(library.settings.person).toBe('Ines Okoye')
      return Promise.resolve()
    })
  })

  it('of a folder that is not a library is refused, and nothing is changed', async () => {
    const [ines] = await two()
    const before = await fingerprint(join(ines.folder, 'library'))
    const other = await tempFolder()
    await writeFile(join(other, 'photo.jpg'), 'a photo')
    for (const from of [other, join(other, 'photo.jpg'), join(other, 'gone')]) {
      const error = await errorOf(at(ines, (library) => mergeLibrary(library, from)))
      expect(error.message).toMatch(/is not a Touchstone library|can't be used|Could not read/)
    }
    expect(Object.keys(await fingerprint(join(ines.folder, 'library')))).toEqual(Object.keys(before))
  })
})

const doing = fc.oneof(
  fc.record({
    type: fc.constant('setVerdict' as const),
    claim: fc.constantFrom('elms', 'felled'),
    rating: fc.constantFrom('verified', 'false'),
  }),
  fc.record({
    type: fc.constant('setRationale' as const),
    claim: fc.constantFrom('elms', 'felled'),
    rationale: fc.string({ maxLength: 6 }),
  }),
  fc.constantFrom<Command>(
    { type: 'mergeClaims', claims: ['elms', 'felled'] },
    { type: 'clearVerdict', claim: 'elms' },
    { type: 'dismissClaim', claim: 'elms' },
    { type: 'assignArticle', assignee: 'Ines' },
    { type: 'addTags', tags: ['parks'] },
    { type: 'removeTags', tags: ['parks'] },
    { type: 'removeArticle' },
    { type: 'putBackArticle' },
  ),
)

describe('any split of work over three computers', () => {
  it('comes to the same on all of them, merged in any order and any number of times', async () => {
    const start = await two()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ by: fc.nat(2), command: doing, reads: fc.option(fc.nat(2)) }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        async (steps, order) => {
          const computers = await Promise.all(
            ['Ines', 'Juan', 'Mara'].map(async (person) => copyFor(person, start[0], await tempFolder())),
          )
          for (const { by, command, reads } of steps) {
            if (reads !== null && reads !== by) await mergeFrom(computers[by]!, computers[reads]!)
            await give(computers[by]!, command).catch((error: unknown) => {
              if (!(error instanceof CommandRefused)) throw error
            })
          }
          for (let round = 0; round < 2; round++)
            for (const reader of order)
              for (const of of order) if (reader !== of) await mergeFrom(computers[reader]!, computers[of]!)
          const [first, ...others] = await Promise.all(computers.map(toldAt))
          for (const told of others) expect(told).toEqual(first)
          for (const { folder } of computers) {
            expect((await verifyLibrary(join(folder, 'library'))).problems).toEqual([])
            await rm(folder, { recursive: true, force: true })
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})
