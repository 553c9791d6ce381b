import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../src/core/commands/logEntry'
import { chainLine, chainStart, sha256 } from '../../src/library/log/chain'
import { mergeLibrary } from '../../src/library/copies/merge'
import { partBeside } from '../../src/library/disk/parts'
import { deviceSigner, madeSigner } from '../../src/library/signing/deviceKey'
import { signerOf } from '../../src/library/signing/ed25519'
import { keysOf } from '../../src/library/signing/knownKeys'
import { lineSigner } from '../../src/library/signing/signLine'
import { verifyLibrary } from '../../src/library/verify'
import { at, copyFor, type Computer } from './devices'
import { forge, type ForgedLine, linesIn, writeLog } from './forgedLog'
import {
  elmsArticle,
  elmsPlaces,
  bytesOf,
  libraryWithElms,
  logOf,
  openLibrary,
  rate,
  ratedLibrary,
  readLibrary,
  tempFolder,
} from './tempLibrary'

const id = 'elms-article'
const notValid =
  'has a signature that is not valid for it: it was written or changed by somebody without the key, or its signature was removed.'
const notSigned =
  'is not signed, although its device signs its lines: it may be by somebody else, in this person’s name.'

const problemsIn = async (folder: string) =>
  (await verifyLibrary(join(folder, 'library'))).problems.map(({ sentence }) =>
    sentence.replace(/[\w-]+(\.\w+)?\.ndjson/, 'LOG'),
  )

/** Another device's key. */
const stranger = () => signerOf(generateKeyPairSync('ed25519').privateKey)

/** A line that somebody signs with their own key, as the line `place` of a log whose lines before it stay. */
function signedBy(signer: ReturnType<typeof stranger>, lines: readonly ForgedLine[], entry: LogEntry) {
  let previous = chainStart
  for (const { entry: earlier, sig } of lines)
    previous = chainLine(earlier, previous, sig === undefined ? undefined : () => sig).hash
  const body = JSON.stringify({ ...entry, prev: previous })
  return { entry, sig: lineSigner(id, signer)(sha256(body)) }
}

describe('the lines of a log', () => {
  it('are signed with the key of their device, and verifying says by whom', async () => {
    const folder = await ratedLibrary()
    const { problems, signed } = await verifyLibrary(join(folder, 'library'))
    const { own } = await keysOf(join(folder, 'app'))
    expect([problems, signed]).toEqual([
      [],
      { signers: [{ ...own, people: ['Ines Okoye'], lines: 2 }], unsigned: 0 },
    ])
  })

  it.each<[string, string[], (lines: ForgedLine[]) => ForgedLine[]]>([
    [
      'another person stands in one',
      [`Line 2 of LOG ${notValid}`],
      ([first, last]) => [first!, { ...last!, entry: { ...last!.entry, person: 'Bob Hale' } }],
    ],
    [
      'another verdict stands in one',
      [`Line 2 of LOG ${notValid}`],
      ([first, last]) => [first!, { ...last!, entry: { ...last!.entry, command: rate('false') } }],
    ],
    [
      'two have each other’s signature',
      [`Line 1 of LOG ${notValid}`, `Line 2 of LOG ${notValid}`],
      ([first, last]) => [
        { ...first!, sig: last!.sig },
        { ...last!, sig: first!.sig },
      ],
    ],
    [
      'the signature of one is gone',
      [`Line 2 of LOG ${notValid}`],
      ([first, last]) => [first!, { ...last!, sig: undefined }],
    ],
    [
      'the key of one is gone',
      [`Line 2 of LOG ${notValid}`],
      ([first, last]) => [first!, { ...last!, entry: withoutKey(last!.entry) }],
    ],
    [
      'key and signature of the last are gone',
      [`Line 2 of LOG ${notSigned}`],
      ([first, last]) => [first!, { entry: withoutKey(last!.entry), sig: undefined }],
    ],
    [
      'key and signature of the last are gone, and it says that an earlier version wrote it',
      [`Line 2 of LOG ${notSigned}`],
      ([first, last]) => [first!, { entry: { ...withoutKey(last!.entry), v: 5 }, sig: undefined }],
    ],
    [
      'one comes at another time by its clock',
      [`Line 2 of LOG ${notValid}`],
      ([first, last]) => [first!, { ...last!, entry: { ...last!.entry, lamport: 3, act: 'more' } }],
    ],
    [
      'one has a signature that is none',
      [`Line 2 of LOG ${notValid}`],
      ([first, last]) => [first!, { ...last!, sig: `${'A'.repeat(85)}Q` }],
    ],
  ])('are named where %s', async (_, expected, change) => {
    const folder = await ratedLibrary()
    await forge(await logOf(folder), change)
    // article.json differs, too, where the log leads elsewhere now.
    const problems = (await problemsIn(folder)).filter((sentence) => /sign/.test(sentence))
    expect(problems).toEqual(expected)
  })

  it('are named where a stranger’s key signed under the name of the device’s', async () => {
    const folder = await ratedLibrary()
    await forge(await logOf(folder), ([first, last]) => [first!, signedBy(stranger(), [first!], last!.entry)])
    expect((await problemsIn(folder)).filter((sentence) => /sign/.test(sentence))).toEqual([
      `Line 2 of LOG ${notValid}`,
    ])
  })

  it('are another signer’s where a stranger signed with a key of their own', async () => {
    const folder = await ratedLibrary()
    const other = stranger()
    await forge(await logOf(folder), ([first, last]) => [
      first!,
      signedBy(other, [first!], { ...last!.entry, key: other.key }),
    ])
    const { signed } = await verifyLibrary(join(folder, 'library'))
    expect(signed.signers.map(({ key, people, lines }) => [key === other.key, people, lines])).toContainEqual(
      [true, ['Ines Okoye'], 1],
    )
  })

  it('are named where they were copied from another article, one of them or all', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.add(elmsArticle('oaks', 'Oaks of the town'), bytesOf('Elms of the town'))
    await library.give('oaks', rate('false'))
    await library.close()
    const [oaks] = await readdir(elmsPlaces(folder, 'oaks').log)
    const theirs = await linesIn(join(elmsPlaces(folder, 'oaks').log, oaks!))
    await forge(await logOf(folder), (lines) => [...lines, theirs[1]!])
    expect(await problemsIn(folder)).toContain(`Line 2 of LOG ${notValid}`)
    await writeLog(await logOf(folder), theirs)
    expect(await problemsIn(folder)).toEqual(
      expect.arrayContaining([`Line 1 of LOG ${notValid}`, `Line 2 of LOG ${notValid}`]),
    )
  })

  it('are named where they are in a branch that its device never continued', async () => {
    const folder = await ratedLibrary()
    const log = await logOf(folder)
    const [, last] = await linesIn(log)
    const entry = { ...withoutKey(last!.entry), v: 5 as const, command: rate('false') }
    await writeLog(log.replace('.ndjson', '.0123456789ab.ndjson'), [{ entry, sig: undefined }])
    expect((await problemsIn(folder)).filter((sentence) => /sign/.test(sentence))).toEqual([
      `Line 1 of LOG ${notSigned}`,
    ])
  })
})

describe('lines of earlier versions', () => {
  const fixture = resolve(import.meta.dirname, '../fixtures/libraries/format-5/library')

  it('stay valid without a signature, also where their device signs from now on', async () => {
    const folder = await tempFolder()
    await cp(fixture, join(folder, 'library'), { recursive: true })
    const articles = await readdir(join(folder, 'library', 'articles'))
    const [log] = await readdir(elmsPlaces(folder, articles[0]).log)
    await mkdir(join(folder, 'app'))
    await writeFile(join(folder, 'app', 'device'), log!.replace('.ndjson', ''))
    const before = await verifyLibrary(join(folder, 'library'))
    expect([before.problems, before.signed.signers]).toEqual([[], []])
    const { library } = await openLibrary(folder)
    const { article } = await library.history(articles[0]!)
    const command = { type: 'setRationale', claim: article.claims[0]!.id, rationale: 'Seen.' } as const
    await library.give(articles[0]!, command)
    await library.close()
    const { problems, signed } = await verifyLibrary(join(folder, 'library'))
    expect(problems).toEqual([])
    expect(signed).toMatchObject({ signers: [{ lines: 1 }], unsigned: before.lines })
  })
})

describe('merging', () => {
  /** Two computers with the same article; the second one’s newest line rates a claim. */
  async function two(): Promise<[Computer, Computer]> {
    const anna = { folder: await ratedLibrary(), person: 'Ines Okoye' }
    const ben = await copyFor('Ben Adler', anna, await tempFolder())
    await at(ben, (library) => library.give(id, rate('false')))
    return [anna, ben]
  }
  const from = (to: Computer, { folder }: Computer) =>
    at(to, (library) => mergeLibrary(library, join(folder, 'library')))

  it('says who signed what is new', async () => {
    const [anna, ben] = await two()
    const { own } = await keysOf(join(ben.folder, 'app'))
    const outcome = await from(anna, ben)
    expect([outcome.problems, outcome.signed]).toEqual([
      [],
      { signers: [{ ...own, people: ['Ben Adler'], lines: 1 }], unsigned: 0 },
    ])
    expect((await from(anna, ben)).signed.signers).toEqual([])
  })

  it('names an unsigned line of a device that signs here, although nothing there is signed', async () => {
    const [anna, ben] = await two()
    const log = await logOf(anna.folder)
    const [, last] = await linesIn(log)
    const entry = { ...withoutKey(last!.entry), command: rate('false') }
    for (const name of await readdir(elmsPlaces(ben.folder).log))
      await rm(join(elmsPlaces(ben.folder).log, name))
    await writeLog(join(elmsPlaces(ben.folder).log, basename(log)), [{ entry, sig: undefined }])
    expect(
      (await from(anna, ben)).problems.map((sentence) => sentence.replace(/[\w-]+\.ndjson/, 'LOG')),
    ).toEqual([`In the article ${id} of ${join(ben.folder, 'library')}: Line 1 of LOG ${notSigned}`])
  })

  it('leaves out a line whose signature is not valid, and names it', async () => {
    const [anna, ben] = await two()
    const names = await readdir(elmsPlaces(ben.folder).log)
    for (const name of names)
      await forge(join(elmsPlaces(ben.folder).log, name), (lines) =>
        lines.map((line) =>
          line.entry.person === 'Ben Adler'
            ? { ...line, entry: { ...line.entry, person: 'Ines Okoye' } }
            : line,
        ),
      )
    const outcome = await from(anna, ben)
    expect(outcome.problems.map((sentence) => sentence.replace(/[\w-]+\.ndjson/, 'LOG'))).toEqual([
      `In the article ${id} of ${join(ben.folder, 'library')}: Line 1 of LOG ${notValid}`,
      `Lines of the article ${id} whose signature is not valid were left out of the merge.`,
    ])
    expect(outcome.updated).toEqual([])
    expect(await readdir(elmsPlaces(anna.folder).log)).toHaveLength(1)
  })
})

describe('a device’s key', () => {
  it('is not made by reading', async () => {
    const folder = await ratedLibrary()
    await rename(join(folder, 'app'), join(folder, 'other'))
    await readLibrary(folder)
    expect(await readdir(join(folder, 'app'))).toEqual(['device'])
  })

  it('that can’t be made keeps nobody from working: what is done is not signed, and a notice says so', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'app'))
    await writeFile(join(folder, 'app', 'keys'), 'in the way')
    const { library, notices } = await libraryWithElms(folder)
    await library.give(id, rate('false'))
    expect(notices).toEqual([
      `This device’s key ${join(folder, 'app', 'keys', 'device.json')} can’t be used: a file of that name is in the way. What is done here is saved, but not signed.`,
    ])
    await library.close()
    const { problems, signed } = await verifyLibrary(join(folder, 'library'))
    expect([problems, signed]).toEqual([[], { signers: [], unsigned: 2 }])
    const lines = (await readFile(await logOf(folder), 'utf8')).trimEnd().split('\n')
    const fields = lines.map((line) => Object.keys(JSON.parse(line) as object))
    expect(fields.map((names) => names.filter((name) => ['key', 'sig'].includes(name)))).toEqual([[], []])
  })
})

describe('the place of a device’s key', () => {
  it.skipIf(process.platform !== 'linux')(
    'that takes no folder is named, and nothing waits for it',
    async () => {
      const notices: string[] = []
      expect(await madeSigner('/proc/touchstone', (sentence) => notices.push(sentence))).toBeUndefined()
      expect(notices).toEqual([expect.stringMatching(/^This device’s key \/proc\/.* can’t be used: /)])
    },
  )

  it.skipIf(process.platform === 'win32')('is not waited for where a pipe stands there', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'keys'))
    execFileSync('mkfifo', [join(folder, 'keys', 'device.json')])
    const notices: string[] = []
    expect(await deviceSigner(folder)).toBeUndefined()
    expect(await madeSigner(folder, (sentence) => notices.push(sentence))).toBeUndefined()
    expect(notices).toEqual([expect.stringContaining('it is a pipe, not a file')])
  })

  it('has nothing left of a program that was killed while it made one', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'keys'))
    const dead = partBeside(join(folder, 'keys', 'device.json')).replace(`-${process.pid}-`, '-999999999-')
    await writeFile(dead, 'half a key')
    await madeSigner(folder, () => undefined)
    expect(await readdir(join(folder, 'keys'))).toEqual(['device.json'])
  })
})

function withoutKey({ key: _, ...entry }: LogEntry): LogEntry {
  return entry
}
