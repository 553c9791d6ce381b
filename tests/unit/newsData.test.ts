import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newsRows, newsSentences } from '../../training/labelled'

const news = resolve(import.meta.dirname, '../../training/news')
const names = readdirSync(join(news, 'articles')).map((file) => file.replace(/\.txt$/, ''))
const readArticle = (name: string) => readFileSync(join(news, 'articles', `${name}.txt`), 'utf8')

const labels = newsRows('labels.tsv')
const split = newsRows('split.tsv')

describe('the labelled news sentences', () => {
  test.each(names)('%s says where it is from and under which licence', (name) => {
    const [title, source, date, licence, blank] = readArticle(name).split('\n')
    expect(title).toMatch(/^# \S/)
    expect(source).toMatch(/^# source: https:\/\/en\.wikinews\.org\/wiki\/\S+$/)
    expect(date).toMatch(/^# date: \d{4}-\d\d-\d\d$/)
    expect(licence).toBe('# licence: CC BY 2.5, Wikinews contributors')
    expect(blank).toBe('')
    expect(readFileSync(join(news, 'README.md'), 'utf8')).toContain(`(${source?.slice('# source: '.length)})`)
  })

  test.each(names)('%s has one sentence per line, without stray spaces', (name) => {
    const text = readArticle(name)
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/\n{3}|[ \t]\n|\n[ \t]| {2}/)
  })

  test('every sentence has one label, and the numbers have no gaps', () => {
    const wanted = names.flatMap((name) => newsSentences(name).map((_, index) => `${name} ${index + 1}`))
    expect(labels.map(([name, number]) => `${name} ${number}`).toSorted()).toEqual(wanted.toSorted())
  })

  test('there are at least 700', () => {
    expect(labels.length).toBeGreaterThanOrEqual(700)
  })

  test('a label is Yes or No, the one both passes gave, or one that a note explains', () => {
    for (const [, , first, second, label, note] of labels) {
      expect([first, second, label].every((one) => one === 'Yes' || one === 'No')).toBe(true)
      if (first === second) expect([label, note]).toEqual([first, ''])
      else expect(note).not.toBe('')
    }
  })

  test('every article is in one part of the split, and both parts have some', () => {
    expect(split.map(([name = '']) => name).toSorted()).toEqual(names.toSorted())
    expect(new Set(split.map(([, part]) => part))).toEqual(new Set(['tune', 'test']))
  })
})
