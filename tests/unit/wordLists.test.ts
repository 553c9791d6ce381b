import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import countries from '../../src/core/claims/names/words/countries.json'
import { alsoCapitalised, anyOf, either } from '../../src/core/text/expressions'

type Words = readonly string[]
type Content = Words | { readonly [key: string]: Content | number }

const core = resolve(import.meta.dirname, '../../src/core')
const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => /\/words\/[^/]+\.json$/.test(file))

/** The lists of a file, each by the file's path and the keys that lead to it. */
function listsOf(content: Content, name: string): [string, Words][] {
  if (Array.isArray(content) && content.every((one) => typeof one === 'string')) return [[name, content]]
  return Object.entries(content).flatMap(([key, inner]) =>
    typeof inner === 'number' ? [] : listsOf(inner as Content, `${name} ${key}`),
  )
}

const lists = files.flatMap((file) =>
  listsOf(JSON.parse(readFileSync(join(core, file), 'utf8')) as Content, file),
)

/** Lists with an order of their own: by the year, by the model, by size, or with the usual word first. */
const ownOrder =
  /calendar\.json (?:months|shortMonths|weekdays|seasons|few|spans|spanishTens)|ordinals\.json (?:english|spanish)|counting\.json magnitudes|(?:signals|roles|countries)\.json|units\.json signs/

/** Alphabetical regardless of case and accents, and the same on every runtime. */
const letters = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const before = (one: string, other: string): boolean =>
  letters(one) < letters(other) || (letters(one) === letters(other) && one < other)

/** The wrong words of all lists, each after its list's name. */
const faults = (isWrong: (word: string, index: number, words: Words) => boolean, among = lists): string[] =>
  among.flatMap(([name, words]) => words.filter(isWrong).map((word) => `${name}: “${word}”`))

describe('the lists of words', () => {
  it('exist, and none is empty', () => {
    expect(lists.length).toBeGreaterThan(100)
    expect(lists.filter(([, words]) => words.length === 0).map(([name]) => name)).toEqual([])
  })

  it('have each word once', () => {
    expect(faults((word, index, words) => words.indexOf(word) !== index)).toEqual([])
  })

  it('have no entry that is empty, has spaces around it or two in a row', () => {
    expect(faults((word) => word === '' || word !== word.trim() || /\s{2}/.test(word))).toEqual([])
  })

  it('are in Unicode NFC, like the canonical text', () => {
    expect(faults((word) => word !== word.normalize('NFC'))).toEqual([])
  })

  it('are in alphabetical order unless they have an order of their own', () => {
    const alphabetical = lists.filter(([name]) => !ownOrder.test(name))
    const wrong = faults(
      (word, index, words) => index > 0 && !before(words[index - 1] ?? '', word),
      alphabetical,
    )
    expect(wrong).toEqual([])
  })
})

it('no word points to two countries', () => {
  const owners = new Map<string, Set<string>>()
  for (const [country, words] of Object.entries(countries))
    for (const word of Object.values(words)
      .flat()
      .map((one) => one.toLowerCase()))
      owners.set(word, (owners.get(word) ?? new Set()).add(country))
  expect([...owners].filter(([, of]) => of.size > 1)).toEqual([])
})

describe('an expression of words', () => {
  it('matches the longest word, in whatever order the list is', () => {
    const found = new RegExp(anyOf(['attorney', 'attorney general'], ['general'])).exec(
      'the attorney general',
    )
    expect(found?.[0]).toBe('attorney general')
  })

  it('takes full stops and brackets literally, and either apostrophe', () => {
    const whole = new RegExp(`^${anyOf(['U.S.', 'isn’t', 'S&P', '(c)'])}$`, 'u')
    expect(['U.S.', "isn't", 'isn’t', 'S&P', '(c)'].filter((word) => !whole.test(word))).toEqual([])
    expect(['UXSX', 'isnt', 'c'].filter((word) => whole.test(word))).toEqual([])
  })

  it('is a group, so that the expression around it applies to all its words', () => {
    expect(new RegExp(`^${anyOf(['one', 'two'])}$`).test('one day')).toBe(false)
    expect(new RegExp(`^${either('a|b', 'c')}$`).test('ba')).toBe(false)
  })

  it('also matches phrases with every word capitalised', () => {
    expect(alsoCapitalised(['prime minister', 'él'])).toEqual([
      'prime minister',
      'él',
      'Prime Minister',
      'Él',
    ])
  })
})
