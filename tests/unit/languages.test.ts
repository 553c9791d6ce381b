import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findClaims } from '../../src/core/claims/findClaims'
import type { Block } from '../../src/core/model/article'
import { findSentences } from '../../src/core/sentences/sentences'
import { canonicalText } from '../../src/core/text/canonical'
import { findDates } from '../../src/core/text/dates'
import { languageOf } from '../../src/core/text/language'
import { findQuotations } from '../../src/core/text/quotations'

interface Line {
  readonly text: string
  readonly claim: boolean
  readonly quotation?: string
  readonly date?: string
}

const folder = new URL('../bench/claims/marked/languages/', import.meta.url)
const sets = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { language: string; lines: Line[] },
)

describe.each(sets)('in $language', ({ language, lines }) => {
  const { text, blocks } = canonicalText(lines.map((line) => ({ kind: 'paragraph', text: line.text })))
  const claims = findClaims(text, blocks, findSentences(text, blocks))
  const quoted = findQuotations(text, blocks).map(({ inner }) => text.slice(inner.start, inner.end).trim())
  const dates = findDates(text).map(({ start, end }) => text.slice(start, end))
  const hasClaim = ({ start, end }: Block): boolean =>
    claims.some(({ anchor }) => anchor.start >= start && anchor.end <= end)

  test('the language is known, and thirty lines or more are marked', () => {
    expect(languageOf(text)).toBe(language)
    expect(lines.length).toBeGreaterThanOrEqual(30)
  })

  test('every assertion is a claim, and no question, order, greeting or opinion is', () => {
    const wrong = lines.filter(({ claim }, index) => hasClaim(blocks[index]!) !== claim)
    expect(wrong.map((line) => line.text)).toEqual([])
  })

  test('quotations are found with their marks', () => {
    const wanted = lines.flatMap(({ quotation }) => quotation ?? [])
    const missing = wanted.filter((one) => !quoted.some((words) => words.replace(/[.,،。，।]$/u, '') === one))
    expect(missing).toEqual([])
  })

  test('days, months and weekdays are found', () => {
    const wanted = lines.flatMap(({ date }) => date ?? [])
    expect(wanted.filter((one) => !dates.includes(one))).toEqual([])
  })

  test('no label is empty or longer than sixty characters', () => {
    for (const { label } of claims) expect(label.length).toBeLessThanOrEqual(60)
    expect(claims.filter(({ label }) => label === '')).toEqual([])
  })
})
