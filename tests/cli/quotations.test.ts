import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CommandLine } from './commandLine'

const commandLine = new CommandLine()
let folder = ''

const run = (...args: string[]) => commandLine.run(folder, [...args, '--library', join(folder, 'library')])

async function done(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-quotations-'))
  const story = [
    'Elms of the town',
    'Ann planted 40 elms in 1902.',
    '“We felled the elms in May,” said the mayor. “Nobody was asked about it.” “It rained for a whole week.”',
  ]
  await writeFile(join(folder, 'elms.txt'), story.join('\n\n'))
  await writeFile(join(folder, 'ledger.txt'), 'We felled the elms in May. Somebody was asked about it.')
  await done('import', 'elms.txt')
  const evidence = ['evidence', 'elms.txt', '1', '--stance', 'context', '--source-title']
  await done(...evidence, 'Ledger', '--attach', 'ledger.txt')
  await done(...evidence, 'Twin', '--url', 'https://example.org/1')
  await done(...evidence, 'Twin', '--url', 'https://example.org/2')
})
afterAll(async () => {
  commandLine.end()
  await rm(folder, { recursive: true, force: true })
})

it('lists the quotations of an article, each with how it compares with the attached files', async () => {
  expect(await done('quotations', 'elms.txt')).toBe(
    [
      '    1  “We felled the elms in May,”',
      '       word for word in “Ledger”',
      '    2  “Nobody was asked about it.”',
      '       differs from “Ledger”: “Nobody” instead of “Somebody”',
      '    3  “It rained for a whole week.”',
      '       in no attached source',
      '1 attached file was read.',
      '',
    ].join('\n'),
  )
})

it('gives them as JSON, with the places in the article and in the file', async () => {
  const { read, unread, quotations } = JSON.parse(await done('quotations', 'elms.txt', '--json')) as {
    read: string[]
    unread: string[]
    quotations: object[]
  }
  expect([read.length, unread]).toEqual([1, []])
  expect(quotations).toMatchObject([
    { number: 1, words: 'We felled the elms in May,', source: read[0], found: 'exact', differences: [] },
    {
      number: 2,
      found: 'near',
      place: { start: 27, end: 55, locator: null },
      wording: 'Somebody was asked about it.',
      differences: ['“Nobody” instead of “Somebody”'],
    },
    { number: 3, source: null, found: 'none', place: null, wording: '', pieces: [] },
  ])
})

it('says whether a source has some words before they are quoted', async () => {
  const quote = (text: string) => done('quote', 'elms.txt', '1', '--source', 'Ledger', '--text', text)
  expect(await quote('the elms in May')).toMatch(/: word for word in “Ledger”\n$/)
  expect(await quote('the oaks in May')).toMatch(
    /: differs from “Ledger”: “oaks” instead of “elms”\nThe nearest wording: “the elms in May”\n$/,
  )
  expect(await quote('We are united forever')).toMatch(/: not in “Ledger”, and nothing like it\n$/)
  const json = JSON.parse(
    await done('quote', 'elms.txt', '1', '--source', 'Ledger', '--text', 'elms in May', '--json'),
  ) as object
  expect(json).toMatchObject({ words: 'elms in May', found: 'exact', place: { start: 14, end: 25 } })
})

it('refuses a source that it can’t tell, and lists those there are', async () => {
  const quote = (source: string) => run('quote', 'elms.txt', '1', '--source', source, '--text', 'elms')
  const unknown = await quote('Minutes')
  expect(unknown.code).toBe(1)
  expect(unknown.stderr).toMatch(
    /^The article has no source “Minutes”\. Its sources are:\n {2}\S+ {2}Ledger\n/,
  )
  const twins = await quote('Twin')
  expect(twins.code).toBe(1)
  expect(twins.stderr).toMatch(
    /^“Twin” is the title of 2 sources; name one by its id:\n {2}\S+ {2}Twin\n {2}\S+ {2}Twin\n$/,
  )
})
