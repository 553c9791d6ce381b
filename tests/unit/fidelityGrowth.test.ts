import { expect, it } from 'vitest'
import { checkQuotation } from '../../src/core/fidelity/fidelity'
import { readQuotation } from '../../src/core/fidelity/quoted'
import { prepareSource } from '../../src/core/fidelity/source'
import { growth } from '../growth'
import { maduroArticle } from './maduroArticle'

const { text } = maduroArticle()
const copies = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index}. ${text}`).join('\n\n')

it('four times the source takes about four times as long to prepare', async () => {
  expect(await growth(prepareSource, copies(60), copies(240))).toBeLessThan(8)
})

it('four times the source, or four times the quotation, takes about four times as long to check', async () => {
  const words = text.split(/\s+/)
  const slip = (length: number) => words.slice(0, length).with(9, 'elms').with(20, '…').join(' ')
  const [small, large] = [prepareSource(copies(60)), prepareSource(copies(240))]
  expect(await growth((source) => checkQuotation(source, slip(60)), small, large)).toBeLessThan(8)
  const lengths = [80, 320] as const
  expect(await growth((length) => checkQuotation(small, slip(length)), ...lengths)).toBeLessThan(8)
})

it.each([
  ['hyphens', '-\n'.repeat(50_000)],
  ['soft hyphens', `a${'\u00ad'.repeat(50_000)}`],
  ['brackets', '[a'.repeat(20_000)],
  ['open brackets', '['.repeat(50_000)],
  ['words with brackets', 'a[b]'.repeat(20_000)],
  ['full stops', '. '.repeat(50_000)],
  ['stops and commas', '. , '.repeat(20_000)],
  ['letters', 'a'.repeat(100_000)],
  ['figures', '1,'.repeat(50_000)],
])('nothing but %s is read in time linear in its length', async (_, hard) => {
  const part = hard.slice(0, hard.length / 4)
  expect(await growth(prepareSource, part, hard)).toBeLessThan(8)
  // Few enough items that both stay in the memory that new objects get: outside it each costs several times as much.
  expect(await growth(readQuotation, part.slice(0, part.length / 4), part)).toBeLessThan(8)
})

it.each([
  ['one word', 'elms ', 'elms elms oaks '],
  ['brackets', 'elms ', '[elms and more elms] '],
  ['ellipses', 'elms ', 'elms … '],
  ['words that are not there', `${text} `, 'xyz abc '],
])('a quotation of nothing but %s takes no more than its share of time', (_, word, quoted) => {
  const source = prepareSource(word.repeat(Math.ceil(500_000 / word.length)))
  const longest = quoted.repeat(Math.ceil(100_000 / quoted.length))
  expect(['exact', 'near', 'none']).toContain(checkQuotation(source, longest).found)
})

it('a quotation of more words than a call takes arguments is read like any other', () => {
  const words = 'elms '.repeat(200_000)
  expect(readQuotation(`${words}[of course] ${words}`)).toHaveLength(400_001)
  expect(readQuotation(`elms ${', '.repeat(200_000)}elms`)).toHaveLength(200_002)
})
