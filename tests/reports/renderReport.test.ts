import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/report'
import { maduroArticle } from './sampleArticle'

const textFormats = ['html', 'md', 'claimreview'] as const

describe('every text format', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each(textFormats)('gives the same bytes on another day, by another clock: %s', (format) => {
    const render = (day: string) => {
      vi.setSystemTime(day)
      return renderReport(buildReport(maduroArticle(), standardScale, '1.2.3'), format)
    }
    expect(render('2025-03-10')).toBe(render('2031-12-24'))
  })

  it('is the format it is called', () => {
    const report = buildReport(maduroArticle(), standardScale, '1.2.3')
    const starts = textFormats.map((format) => renderReport(report, format).slice(0, 15))
    expect(starts).toEqual(['<!doctype html>', '# Fact-check: M', '{\n  "@context":'])
  })

  it.each(textFormats)('ends with one line end and says nothing undefined: %s', (format) => {
    const text = renderReport(buildReport(maduroArticle(), standardScale, '1.2.3'), format)
    expect(text).toMatch(/\S\n$/)
    expect(text).not.toMatch(/undefined|\[object|NaN/)
  })
})
