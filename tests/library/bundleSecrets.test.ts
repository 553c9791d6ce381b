import { readFile } from 'node:fs/promises'
import { secretSearch } from '../../src/workbench/bundle/withhold/search'
import { describe, expect, it } from 'vitest'
import { noSource } from '../../src/core/model/source'
import { at } from './devices'
import { unzipped } from './bundleFiles'
import {
  bundleOf,
  check,
  evidence,
  forChecker,
  forPublic,
  openCheck,
  secretCheck,
  secretWords,
  withEverything,
  writersWords,
} from './bundleLibrary'

/** Every file of an archive and of archives in it, by its path. */
async function everything(bytes: Uint8Array, inside = ''): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const [path, content] of Object.entries(await unzipped(bytes))) {
    all[inside + path] = `${path}\n${content.toString('utf8')}`
    if (content.subarray(0, 2).toString() === 'PK')
      Object.assign(all, await everything(content, `${inside}${path}!`))
  }
  return all
}

/** Which words stand in which file of a bundle, whatever their capitals. */
async function found(file: string, words: readonly string[]): Promise<string[]> {
  const files = Object.entries(await everything(await readFile(file)))
  return words.flatMap((word) =>
    files
      .filter(([, text]) => text.toLowerCase().includes(word.toLowerCase()))
      .map(([path]) => `${path}: ${word}`),
  )
}

describe('a bundle for the public', () => {
  it('has nothing of a confidential source, a private note or the writer’s notes in any file', async () => {
    const file = await bundleOf(await secretCheck(), forPublic)
    expect(await found(file, [...secretWords, ...writersWords])).toEqual([])
    const files = await unzipped(await readFile(file))
    expect(Object.keys(files).filter((path) => path.startsWith('original/'))).toEqual([])
    expect(Object.keys(files).filter((path) => path.startsWith('snapshots/'))).toHaveLength(1)
  })

  it('passes the check, which lists what is withheld and claims no replay', async () => {
    const file = await bundleOf(await secretCheck(), forPublic)
    const { problems, checked, notProved } = await check(file)
    expect(problems).toEqual([])
    const lines = String((await unzipped(await readFile(file)))['manifest.json'])
    expect(JSON.parse(lines)).toMatchObject({ log: { withheld: 8, damaged: 0 } })
    expect(notProved.join('\n')).toMatch(/8 of 18 lines of the logs are withheld/)
    expect(notProved.join('\n')).toMatch(
      /That article\.json is the state that the logs lead to is not proved, because lines of the logs are withheld/,
    )
    expect(notProved.join('\n')).toMatch(/original\/1\/elms\.docx is withheld .* can compare its SHA-256/)
    expect(checked.join('\n')).not.toMatch(/replayed/)
    expect(checked.join('\n')).toMatch(/2 verdicts by people are in the logs/)
  })
})

describe('a bundle for a checker', () => {
  it('has the writer’s file and notes, and nothing confidential or private', async () => {
    const file = await bundleOf(await secretCheck(), forChecker)
    expect(await found(file, secretWords)).toEqual([])
    expect(await found(file, ['Ask the forester about this'])).toContain(
      'original/1/elms.docx!word/comments.xml: Ask the forester about this',
    )
    const { problems, notProved } = await check(file)
    expect(problems).toEqual([])
    expect(notProved.join('\n')).toMatch(/7 of 18 lines of the logs are withheld/)
  })

  it('is replayed whole if everything was requested', async () => {
    const file = await bundleOf(await secretCheck(), withEverything)
    const { problems, notProved, checked } = await check(file)
    expect({ problems, notProved }).toEqual({ problems: [], notProved: [] })
    expect(checked.join('\n')).toMatch(/The 18 lines of the logs were replayed/)
    expect(new Set((await found(file, secretWords)).map((where) => where.split(': ')[1]))).toEqual(
      new Set(secretWords),
    )
  })
})

describe('an address with a password', () => {
  it.each([forPublic, forChecker, withEverything])(
    'stands in no file of a bundle, whoever it is for',
    async (options) => {
      const checked = await openCheck()
      const source = { ...noSource, id: 'page', title: 'A page', url: 'https://ann:hunter2@example.org/a' }
      await at({ folder: checked.folder, person: 'Ines Okoye' }, (library) =>
        library.give(checked.id, {
          type: 'addEvidence',
          claim: checked.claims[0] ?? '',
          evidence: { ...evidence, id: 'e-page', source: source.id },
          newSource: source,
        }),
      )
      const file = await bundleOf(checked, options)
      expect(await found(file, ['hunter2', 'ann:'])).toEqual([])
      expect(await found(file, ['https://example.org/a'])).not.toEqual([])
      expect((await check(file)).problems).toEqual([])
    },
  )
})

describe('what is looked for in a line of the log', () => {
  const finds = (secrets: string[], text: string, shown: unknown = {}) =>
    secretSearch(secrets, shown)({ command: { rationale: text } })

  it('is found in other capitals, white space and composed letters', () => {
    expect(finds(['Renée  Vogel'], 'we asked RENE\u0301E\nVOGEL about it')).toBe(true)
    expect(finds(['Renée Vogel'], 'we asked Renée about it')).toBe(false)
  })

  it('is a longer sentence of a note, too', () => {
    const note = 'Call first. She is the minister’s own secretary. Bring cake.'
    expect(finds([note], 'True: she is the minister’s own secretary')).toBe(true)
    expect(finds([note], 'Call first')).toBe(false)
  })

  it('is a very short word only if it is a whole text', () => {
    expect(finds(['Ann'], 'Annual figures')).toBe(false)
    expect(finds(['Ann'], 'Ann')).toBe(true)
  })

  it('is nothing that is shown to the letter anyway', () => {
    const shown = { text: 'The mayor spoke of elms.' }
    expect(finds(['mayor'], 'The mayor spoke of elms.', shown)).toBe(false)
    expect(finds(['mayor'], 'It was the mayor who told us.', shown)).toBe(true)
  })
})
