import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/report'
import { maduroArticle } from './sampleArticle'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const textFormats = ['html', 'md', 'claimreview'] as const

describe('every text format', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each(textFormats)('gives the same bytes on another day, by another clock: %s', async (format) => {
    const render = async (day: string) => {
      vi.setSystemTime(day)
      return text(await renderReport(buildReport(maduroArticle(), standardScale, '1.2.3'), format))
    }
    expect(await render('2025-03-10')).toBe(await render('2031-12-24'))
  })

  it('is the format it is called', async () => {
    const report = buildReport(maduroArticle(), standardScale, '1.2.3')
    const starts = await Promise.all(
      textFormats.map(async (format) => text(await renderReport(report, format)).slice(0, 15)),
    )
    expect(starts).toEqual(['<!doctype html>', '# Fact-check: M', '{\n  "@context":'])
  })

  it.each(textFormats)('ends with one line end and says nothing undefined: %s', async (format) => {
    const said = text(await renderReport(buildReport(maduroArticle(), standardScale, '1.2.3'), format))
    expect(said).toMatch(/\S\n$/)
    expect(said).not.toMatch(/undefined|\[object|NaN/)
  })
})
