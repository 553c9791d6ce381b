import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Output } from '../../src/contract/requests'
import { articleOf, claimOn, evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { bytesOf, elmsArticle, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const id = 'elms-article'

/** A workbench with an article that quotes the mayor. */
async function opening() {
  const workbench = await openWorkbench(await tempFolder())
  onTestFinished(() => workbench.close())
  const { library } = workbench
  const text = '“We felled forty elms in May,” said the mayor. “It had to be done at once.”'
  const article = articleOf(['Elms', text], { id, claims: [] })
  const claims = [claimOn(article, 'forty elms', { id: 'elms' })]
  await library.add({ ...article, claims, original: elmsArticle().original }, bytesOf('Elms of the town'))
  const ask = async (name: string, input: object) => {
    const reply = await workbench.answer(name, input)
    return reply.ok ? reply.value : reply.error.message
  }
  /** Attaches a file to a new source, and gives the file's place. */
  const attach = async (source: string, name: string, bytes: Uint8Array) => {
    const attachment = await library.keepFile(id, name, bytes)
    const command = {
      type: 'addEvidence',
      claim: 'elms',
      evidence: evidenceFrom(source, { id: `evidence-${source}` }),
      newSource: sourceOf(source, { attachment }),
    }
    expect(await ask('article.do', { id, command })).toHaveProperty('change')
    return library.keptFile(id, attachment)
  }
  return { ask, attach }
}

it('quotations of an article are checked against all attached files, and those that can’t be read are named', async () => {
  const { ask, attach } = await opening()
  await attach('ledger', 'ledger.txt', bytesOf('We felled forty elms in May, and then some.'))
  await attach('minutes', 'minutes.txt', bytesOf('It had to be done in June.'))
  await rm(await attach('gone', 'gone.txt', bytesOf('It had to be done at once.')))
  const answer = (await ask('article.quotations', { id })) as Output<'article.quotations'>
  expect(answer).toMatchObject({ read: ['ledger', 'minutes'], unread: ['gone'] })
  expect(answer.quotations).toMatchObject([
    { source: 'ledger', result: { found: 'exact' }, wording: 'We felled forty elms in May,', locator: null },
    { source: 'minutes', result: { found: 'near' }, wording: 'It had to be done in June.' },
  ])
})

it('words are looked up in the file of a source before they are quoted, and nothing is changed', async () => {
  const { ask, attach } = await opening()
  await attach('ledger', 'ledger.txt', bytesOf('In 1902 they felled forty elms.'))
  const before = await ask('article.open', { id })
  const check = (text: string, source = 'ledger') => ask('quotation.check', { id, source, text })
  expect(await check('felled forty elms')).toMatchObject({ result: { found: 'exact', start: 13, end: 30 } })
  expect(await check('felled fifty elms')).toMatchObject({
    result: { found: 'near' },
    wording: 'felled forty elms',
  })
  expect(await check('We are united.')).toEqual({ result: { found: 'none' }, wording: '', locator: null })
  expect(await ask('article.open', { id })).toEqual(before)
})

it('a source without a file, or with one that can’t be read, is refused with the reason', async () => {
  const { ask, attach } = await opening()
  await rm(await attach('gone', 'gone.txt', bytesOf('forty elms')))
  expect(await ask('quotation.check', { id, source: 'gone', text: 'forty elms' })).toBe(
    'gone.txt could not be read, so the words were not looked up in it. Nothing was changed.',
  )
  expect(await ask('quotation.check', { id, source: 'nobody', text: 'forty elms' })).toBe(
    'No file is attached to that source. Nothing was checked.',
  )
})
