import { readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Output } from '../../src/contract/requests'
import type { Command } from '../../src/core/commands'
import type { Workbench } from '../../src/workbench/workbench'
import { pdfFile } from '../importers/pdfFile'
import { zipFile } from '../importers/zipFile'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { bytesOf, elmsArticle, openLibrary, rate, readLibrary, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const id = 'elms-article'
const opened: Workbench[] = []
afterEach(async () => {
  for (const workbench of opened.splice(0)) await workbench.close()
})

type Review = Output<'review.findings'>

/** A workbench with one article, and its reviews. */
async function opening(folder: string) {
  const told: unknown[] = []
  const workbench = await openWorkbench(folder, (name, payload) => {
    if (name === 'review.changed') told.push(payload)
  })
  opened.push(workbench)
  if (workbench.library.articles().length === 0)
    await workbench.library.add(elmsArticle(), bytesOf('Elms of the town'))
  const ask = async (name: string, input: object) => {
    const reply = await workbench.answer(name, input)
    return reply.ok ? reply.value : reply.error.message
  }
  const give = (command: Command) => ask('article.do', { id, command })
  const review = (waits = true) => ask('review.findings', { id, waits }) as Promise<Review>
  const setRule = (rule: string, mode: string) => ask('review.setRule', { rule, mode })
  return { workbench, ask, give, review, setRule, told }
}

const ruleIn = ({ rules }: Review, id: string) => rules.find((rule) => rule.id === id)!
const saysOf = (review: Review, rule: string) => ruleIn(review, rule).findings.map(({ says }) => says)

/** Evidence for the claim “elms” that quotes a file of that name and those bytes. */
async function quote(
  bench: Awaited<ReturnType<typeof opening>>,
  name: string,
  bytes: Uint8Array,
  quotation: string,
) {
  const attachment = await bench.workbench.library.keepFile(id, name, bytes)
  const source = name.replaceAll('.', '-')
  const newSource = sourceOf(source, { attachment })
  const evidence = evidenceFrom(source, { quotation })
  await bench.give({ type: 'addEvidence', claim: 'elms', evidence, newSource })
  return attachment
}

describe('the rules of a library', () => {
  it('remind until somebody says otherwise, and that choice is kept and shown', async () => {
    const folder = await tempFolder()
    const bench = await opening(folder)
    expect((await bench.review()).rules.every(({ mode }) => mode === 'remind')).toBe(true)
    expect(await bench.setRule('evidence', 'require')).toBeNull()
    expect(await bench.setRule('unread', 'off')).toBeNull()
    expect(bench.told).toEqual([{}, {}])
    await opened.splice(0)[0]!.close()
    const again = await (await opening(folder)).review()
    expect(ruleIn(again, 'evidence').mode).toBe('require')
    expect(ruleIn(again, 'unread')).toMatchObject({ mode: 'off', findings: [] })
    const { library } = await readLibrary(folder)
    expect(library.settings.rules).toEqual({ evidence: 'require', unread: 'off' })
  })

  it('have to be known, and their modes too', async () => {
    const bench = await opening(await tempFolder())
    expect(await bench.setRule('astrology', 'require')).toBe(
      'There is no rule “astrology”. Nothing was changed.',
    )
    expect(await bench.setRule('__proto__', 'require')).toMatch(/There is no rule/)
    expect(await bench.setRule('evidence', 'perhaps')).toMatch(/Invalid/)
  })

  it('that this version does not know are kept', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    await library.settings.change((settings) => ({ ...settings, rules: { 'of-tomorrow': 'require' } }))
    await library.settings.setRule('evidence', 'off')
    await library.close()
    const { library: again } = await openLibrary(folder)
    expect(again.settings.rules).toEqual({ 'of-tomorrow': 'require', evidence: 'off' })
  })
})

describe('quotations are looked up in files attached to sources', () => {
  const page = [{ texts: [{ text: 'In 1902 Ann planted “forty” elms by the ri\u00adver.', x: 72, y: 100 }] }]

  it.each([
    ['a PDF', 'book.pdf', pdfFile(page), 'Ann planted “forty” elms'],
    [
      'a web page',
      'page.html',
      bytesOf('<p>In 1902 Ann planted &ldquo;forty&rdquo; <b>elms</b> by the river.</p>'),
      'Ann planted “forty” elms',
    ],
    [
      'plain text',
      'notes.txt',
      bytesOf('In 1902 Ann planted "forty" elms\nby the river.'),
      'Ann planted "forty" elms',
    ],
  ])('%s, and slips are found and shown', async (_, name, bytes, nearest) => {
    const bench = await opening(await tempFolder())
    await quote(bench, name, bytes, 'Ann planted ‘forty’ elms … river')
    expect(saysOf(await bench.review(), 'quotation-found')).toEqual([])
    await quote(bench, `2-${name}`, bytes, 'Ann planted fourteen elms')
    expect(saysOf(await bench.review(), 'quotation-found')).toEqual([
      `The words quoted on “${(await bench.workbench.library.history(id)).article.claims[0]!.label}” are not in 2-${name}: “Ann planted fourteen elms”. The nearest wording there: “${nearest}” (“fourteen” instead of “forty”).`,
    ])
  })

  it('in every usual part of an archive', async () => {
    const bench = await opening(await tempFolder())
    const zip = await zipFile({ 'one.txt': 'The first part.', 'two.txt': 'Ann planted forty elms.' })
    await quote(bench, 'parts.zip', zip, 'planted forty elms')
    expect(saysOf(await bench.review(), 'quotation-found')).toEqual([])
  })

  it('follows after the quick rules; then the window gets one event', async () => {
    const bench = await opening(await tempFolder())
    await quote(bench, 'notes.txt', bytesOf('Nothing of the kind.'), 'forty elms')
    const [first] = await Promise.all([bench.review(false), bench.review(false)])
    expect(first.isReading).toBe(true)
    expect(saysOf(first, 'quotation-found')).toEqual([])
    expect(saysOf(first, 'open').length).toBeGreaterThan(0)
    await expect.poll(() => bench.told).toEqual([{ article: id }])
    const second = await bench.review(false)
    expect(second.isReading).toBe(false)
    expect(saysOf(second, 'quotation-found')).toHaveLength(1)
    expect(bench.told).toHaveLength(1)
  })

  it('and a file that can’t be read, is gone or was changed is for a person to look at', async () => {
    const bench = await opening(await tempFolder())
    await quote(
      bench,
      'picture.png',
      new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 1, 2]),
      'forty elms',
    )
    const gone = await quote(bench, 'gone.txt', bytesOf('forty elms'), 'forty elms')
    const changed = await quote(bench, 'changed.txt', bytesOf('forty elms stood'), 'forty elms')
    const place = (attachment: typeof gone) => bench.workbench.library.keptFile(id, attachment)
    await rm(place(gone))
    expect(await readFile(place(changed), 'utf8')).toBe('forty elms stood')
    await writeFile(place(changed), 'forty elms lay')
    const said = saysOf(await bench.review(), 'quotation-found')
    expect(said.map((says) => says.split(' ')[0])).toEqual(['picture.png', 'gone.txt', 'changed.txt'])
    for (const says of said) expect(says).toContain('could not be read')
  })
})

describe('what a library requires', () => {
  it('keeps a claim from being signed off until it is there; what it reminds of does not', async () => {
    const bench = await opening(await tempFolder())
    await bench.give(rate('verified'))
    await bench.ask('person.rename', { person: 'Ed Itor' })
    const signOff = { type: 'signOff', claim: 'elms' } as const
    await bench.setRule('evidence', 'require')
    await bench.setRule('second-person', 'require')
    expect(await bench.give(signOff)).toMatch(
      /^This library requires “Evidence for each verdict” before a sign-off\. .* Nothing was signed off\.$/,
    )
    await quote(bench, 'notes.txt', bytesOf('Forty elms.'), 'Sixty elms')
    await bench.setRule('quotation-found', 'require')
    expect(await bench.give(signOff)).toContain('requires “Quotations appear in the attached files”')
    await bench.setRule('quotation-found', 'remind')
    expect(await bench.give(signOff)).toMatchObject({
      article: { claims: [{ signOff: { by: 'Ed Itor' } }, {}] },
    })
  })

  it('keeps a report from being recorded as published, and nothing else', async () => {
    const bench = await opening(await tempFolder())
    await bench.give(rate('verified'))
    const publish = { type: 'publishReport', address: '' } as const
    await bench.setRule('second-person', 'require')
    expect(await bench.give(publish)).toMatch(
      /^This library requires “A second person agrees” before a publication\. .* Nothing was recorded\.$/,
    )
    await bench.setRule('second-person', 'remind')
    expect(await bench.give(publish)).toMatchObject({ article: { publications: [{ by: 'Ines Okoye' }] } })
  })
})

describe('signing off all that stands', () => {
  const felled = { type: 'setVerdict', claim: 'felled', rating: 'false' } as const

  /** Both claims rated by Ines Okoye; Ed Itor has the library now. */
  async function rated(folder: string) {
    const bench = await opening(folder)
    await bench.give(rate('verified'))
    await bench.give(felled)
    await bench.ask('person.rename', { person: 'Ed Itor' })
    const claims = async () => (await bench.workbench.library.history(id)).article.claims
    return {
      ...bench,
      signOffAll: (claims?: string[]) => bench.ask('article.signOff', { id, claims }),
      claims,
    }
  }

  it('is one act, which undo takes back at once and the history tells as one', async () => {
    const { signOffAll, workbench, ask, claims } = await rated(await tempFolder())
    const outcome = (await signOffAll()) as Output<'article.signOff'>
    expect(outcome).toMatchObject({ signed: ['elms', 'felled'], leftOut: [] })
    expect(outcome.view.undo).toMatchObject({ name: 'sign off 2 claims' })
    expect((await claims()).map(({ signOff }) => signOff?.by)).toEqual(['Ed Itor', 'Ed Itor'])
    expect(workbench.library.articles()[0]).toMatchObject({ signedOff: 2 })
    const events = (await ask('article.history', { id })) as Output<'article.history'>
    expect(events.at(-1)).toMatchObject({ what: 'sign off 2 claims', person: 'Ed Itor' })
    await ask('article.undo', { id, act: outcome.view.undo?.act })
    expect((await claims()).map(({ signOff }) => signOff)).toEqual([undefined, undefined])
  })

  it('keeps its name after the library is opened again', async () => {
    const folder = await tempFolder()
    await (await rated(folder)).signOffAll()
    await opened.splice(0)[0]!.close()
    const { workbench } = await opening(folder)
    expect((await workbench.library.history(id)).undoable.at(-1)?.name).toBe('sign off 2 claims')
  })

  it('leaves out what a required rule holds back, reading attached files first, and says so', async () => {
    const bench = await rated(await tempFolder())
    await quote(bench, 'notes.txt', bytesOf('Forty elms.'), 'Sixty elms')
    await bench.setRule('quotation-found', 'require')
    expect(await bench.signOffAll()).toMatchObject({
      signed: ['felled'],
      leftOut: [{ claim: 'elms', why: 'blocked' }],
    })
  })

  it('signs nothing but what the person had seen, and refuses when that is nothing', async () => {
    const bench = await rated(await tempFolder())
    expect(await bench.signOffAll(['elms'])).toMatchObject({
      signed: ['elms'],
      leftOut: [{ claim: 'felled', why: 'changed' }],
    })
    await bench.ask('person.rename', { person: 'Ines Okoye' })
    expect(await bench.signOffAll()).toBe('Nothing was signed off. Left out: 1 of your own verdicts.')
  })
})
