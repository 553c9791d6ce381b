import { expect, it } from 'vitest'
import { findElements } from '../../src/core/elements/findElements'
import { LongTexts } from '../../src/workbench/longTexts/longTexts'
import { join } from 'node:path'
import { articleOf, maduroArticle } from '../reports/sampleArticle'
import { scripts } from './tempWorkbench'

it('the elements that a thread finds are those of the text, found once', async () => {
  const finder = new LongTexts(join(scripts, 'longTextsWorker.js'))
  const article = maduroArticle()
  const found = finder.elementsOf(article)
  expect(await found).toEqual(findElements(article.text, article.blocks))
  expect(finder.elementsOf({ ...article, text: '' })).toBe(found)
  await finder.close()
})

it('a thread that can’t start is said, and tried again', async () => {
  const finder = new LongTexts(join(scripts, 'no such script.js'))
  const failures = [
    finder.elementsOf(maduroArticle()),
    finder.elementsOf({ ...maduroArticle(), textSha256: 'other' }),
  ]
  for (const failure of failures)
    await expect(failure).rejects.toThrow(
      /^The elements of the text could not be found: .+ Nothing was changed\.$/,
    )
  expect(finder.elementsOf(maduroArticle())).not.toBe(failures[0])
  await finder.close().catch(() => undefined)
})

it('what an earlier text said is told word by word, and a version there is not is refused', async () => {
  const texts = new LongTexts(join(scripts, 'longTextsWorker.js'))
  const article = articleOf(['Elms', 'Ann planted 45 elms 😀 in 1902.'])
  const version = { original: article.original, replacedAt: '', replacedBy: '', line: '' }
  const changed = { ...article, earlier: [{ ...version, text: 'Elms\n\nAnn planted 40 elms 😁 in 1902.' }] }
  const pieces = await texts.differences(changed, 0)
  const words = pieces.map(({ kind, before, after }) =>
    kind === 'removed'
      ? `-${changed.earlier[0]!.text.slice(before.start, before.end)}`
      : kind === 'added'
        ? `+${article.text.slice(after.start, after.end)}`
        : '=',
  )
  expect(words).toEqual(['=', '-40', '+45', '=', '-😁', '+😀', '='])
  await expect(texts.differences(changed, 1)).rejects.toThrow('The article has no such earlier version.')
  await texts.close()
})
