import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reportFormats } from '../../src/contract/formats'
import { standardScale } from '../../src/core/model/scale'
import { type RenderedFormat, renderedFormats, renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/model/report'
import { hostileArticle } from './hostileArticle'
import { allText } from './parts'
import { maduroArticle } from './sampleArticle'

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const packages: readonly RenderedFormat[] = ['docx', 'xlsx']
const textFormats = renderedFormats.filter((format) => !packages.includes(format))

const render = (format: RenderedFormat, article = maduroArticle()) =>
  renderReport(buildReport(article, standardScale, '1.2.3'), format)

/** The hashes of every format, from a separate process in another time zone and language. */
async function hashesIn(zone: string, language: string): Promise<Record<string, string>> {
  const project = resolve(import.meta.dirname, '../..')
  const file = resolve(import.meta.dirname, 'printHashes.ts')
  const run = `import('vite').then(({ runnerImport }) =>
    runnerImport(${JSON.stringify(file)}, { root: ${JSON.stringify(project)}, configFile: false, logLevel: 'error' }))`
  const child = spawn(process.execPath, ['--eval', run], {
    cwd: project,
    env: { ...process.env, TZ: zone, LC_ALL: language, LANG: language },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(await textOf(child.stdout)) as Record<string, string>
}

describe('every format', () => {
  it('is one of those that can be chosen', () => {
    expect(renderedFormats.filter((format) => !reportFormats.includes(format))).toEqual([])
  })

  it('gives the same bytes in another time zone and another language', async () => {
    const here = await Promise.all(
      renderedFormats.map(async (format) => [format, sha256(await render(format))]),
    )
    expect(await hashesIn('Pacific/Kiritimati', 'de_DE.UTF-8')).toEqual(Object.fromEntries(here))
    expect(await hashesIn('America/Anchorage', 'tr_TR.UTF-8')).toEqual(Object.fromEntries(here))
  })

  it.each(renderedFormats)('renders a hostile article without harm: %s', async (format) => {
    const article = hostileArticle()
    const broken = { ...article, details: { ...article.details, title: 'a\u0000b\u001bc\ud800d' } }
    const said = allText(await render(format, broken))
    // oxlint-disable-next-line no-control-regex
    expect(said).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    expect(said).toContain('alert(1)')
  })

  describe('on another day', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
    afterEach(() => void vi.useRealTimers())

    it.each(renderedFormats)('gives the same bytes: %s', async (format) => {
      vi.setSystemTime('2025-03-10')
      const early = await render(format)
      vi.setSystemTime('2031-12-24')
      expect(sha256(await render(format))).toBe(sha256(early))
    })
  })
})

describe('every text format', () => {
  it('is valid in its own syntax', async () => {
    const starts = Object.fromEntries(
      await Promise.all(
        textFormats.map(async (format) => [format, text(await render(format)).slice(0, 15)] as const),
      ),
    )
    expect(starts).toEqual({
      html: '<!doctype html>',
      md: '# Fact-check: M',
      claimreview: '{\n  "@context":',
      annotations: '{\n  "@context":',
      csv: '\ufeffNumber,Claim,E',
      json: '{\n  "format": 1',
    })
  })

  it.each(textFormats)('ends with one line end and says nothing undefined: %s', async (format) => {
    const said = text(await render(format))
    expect(said).toMatch(/\S\r?\n$/)
    expect(said).not.toMatch(/undefined|\[object|NaN/)
  })
})
