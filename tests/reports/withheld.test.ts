import { describe, expect, it } from 'vitest'
import { type ReportOptions, reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { type RenderedFormat, renderedFormats, renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/model/report'
import { withheld } from '../../src/reports/model/withheld'
import { allText } from './parts'
import { articleOf, claimOn } from './sampleArticle'
import {
  deskSecrets,
  deskSourceSecrets,
  moreSourceSecrets,
  privateSecret,
  secretArticle,
  sourceSecrets,
  writerAuthor,
  writerSecret,
} from './secretArticle'

const internal = { ...reportTemplates.checker, audience: 'internal' } as const
const publicOptions = { ...reportTemplates.checker, audience: 'public' } as const

/** The formats that contain more than a claim and its sources. */
const full: readonly RenderedFormat[] = ['csv', 'xlsx', 'docx', 'json', 'annotations']

async function said(format: RenderedFormat, options: ReportOptions): Promise<string> {
  return allText(await renderReport(buildReport(secretArticle(), standardScale, '1.2.3', options), format))
}

const foundIn = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word))

describe.each(renderedFormats)('a report as %s', (format) => {
  it.each([internal, publicOptions])(
    'names no confidential source and no private note unasked',
    async (options) => {
      const text = await said(format, options)
      const secrets = [...sourceSecrets, ...deskSourceSecrets, ...moreSourceSecrets, privateSecret]
      expect(foundIn(text, secrets)).toEqual([])
      expect(text).toContain('The mill closed in 1990')
    },
  )

  it('hides the writer’s notes from the public', async () => {
    expect(foundIn(await said(format, publicOptions), [writerSecret, writerAuthor])).toEqual([])
  })

  it('hides from the public how sources were obtained, and how far they are trusted', async () => {
    const options = { ...publicOptions, confidentialSources: true }
    expect(foundIn(await said(format, options), [...deskSecrets, ...deskSourceSecrets])).toEqual([])
  })

  it('names a confidential source if the options say so', async () => {
    expect(await said(format, { ...internal, confidentialSources: true })).toContain('Xylotitle')
  })
})

describe.each(full)('a report for the desk as %s', (format) => {
  it('has private notes if the options say so, and the writer’s notes', async () => {
    const text = await said(format, { ...internal, privateNotes: true })
    expect(foundIn(text, [privateSecret, writerSecret])).toEqual([privateSecret, writerSecret])
  })

  it('has no writer’s notes and no place for private ones in a report for the public', async () => {
    expect(await said(format, publicOptions)).not.toMatch(/private note|privateNote"|writer’s notes/i)
  })
})

describe('a workbook or data with all options', () => {
  it.each(['xlsx', 'docx', 'json'] as const)(
    'shows everything about a confidential source: %s',
    async (format) => {
      const text = await said(format, { ...internal, confidentialSources: true })
      const secrets = [...sourceSecrets, ...deskSourceSecrets, ...deskSecrets]
      expect(foundIn(text, secrets)).toEqual(secrets)
    },
  )
})

describe('the state that a bundle has', () => {
  it('has of a confidential source its tier, and of what it says only for or against', () => {
    const secrets = [...sourceSecrets, ...deskSourceSecrets, ...moreSourceSecrets]
    for (const options of [internal, publicOptions])
      expect(foundIn(JSON.stringify(withheld(secretArticle(), options)), secrets)).toEqual([])
  })

  it('has for the public nothing of how sources were obtained, whatever else a file of sources said', () => {
    expect(foundIn(JSON.stringify(withheld(secretArticle(), publicOptions)), deskSecrets)).toEqual([])
    expect(foundIn(JSON.stringify(withheld(secretArticle(), internal)), deskSecrets)).toEqual(deskSecrets)
  })
})

describe('what the writer is asked about elements', () => {
  const article = articleOf(['Elms', 'Ann planted 40 elms in 1902.'])
  const mark = (kind: 'number' | 'date', words: string) => ({
    kind,
    anchor: claimOn(article, words).anchor,
    question: `Who says ${words}?`,
    answer: 'The town.',
    wordings: { question: [{ text: 'Says who?', line: 'line' }] },
  })
  const tick = { by: 'Ines', at: '2025-03-04T10:00:00.000Z', line: 'line' }
  const marked = { ...article, elementMarks: [mark('number', '40 elms'), { ...mark('date', '1902'), tick }] }

  it('is not for the public; that an element was ticked is', () => {
    expect(withheld(marked, publicOptions).elementMarks).toEqual([
      { kind: 'date', anchor: marked.elementMarks[1]!.anchor, tick },
    ])
  })

  it('is in the desk’s state as it stands now, without what it was before', () => {
    const shown = withheld(marked, internal).elementMarks!
    expect(shown.map(({ question, answer }) => [question, answer])).toEqual([
      ['Who says 40 elms?', 'The town.'],
      ['Who says 1902?', 'The town.'],
    ])
    expect(JSON.stringify(shown)).not.toContain('Says who?')
  })
})
