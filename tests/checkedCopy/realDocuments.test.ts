import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { annotateDocx } from '../../src/checkedCopy/annotateDocx'
import type { Remark } from '../../src/checkedCopy/remark'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { openBytes } from '../importers/fixture'
import { commentsIn, realDocuments, textOf, validationErrors } from './reading'

const options = { author: '', date: '2025-03-05T14:20:00Z' }

/** A remark on each sentence, and on the middle of each; every other one is a correction. */
async function remarksOn(bytes: Uint8Array): Promise<{ text: string; remarks: Remark[] }> {
  const { text, sentences } = prepareArticle(await openBytes(bytes, 'draft.docx'), 'draft.docx')
  const remarks = sentences.flatMap(({ start, end }, index): Remark[] => {
    const third = Math.floor((end - start) / 3)
    const whole = { start, end, lines: [`Sentence ${index}`, 'Second line & more'] }
    const middle = { start: start + third, end: end - third, lines: [`Middle ${index}`] }
    return [index % 2 === 0 ? { ...whole, correction: { text: 'Other words' } } : whole, middle]
  })
  return { text, remarks: remarks.filter(({ start, end }) => text.slice(start, end).trim() !== '') }
}

const visibleText = (xml: string) =>
  [...xml.matchAll(/<w:(?:t|delText)[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, '')).join('')

describe.each(realDocuments)('the checked copy of %s', (name, original) => {
  let text = ''
  let remarks: Remark[] = []
  let copy: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    ;({ text, remarks } = await remarksOn(original))
    copy = await annotateDocx(original, name, remarks, options)
  })

  it('has the text that the document had, and opens as the same article', async () => {
    expect(await textOf(copy)).toBe(text)
    expect(copy).not.toEqual(original)
  })

  it('has every comment on exactly its words', async () => {
    const found = (await commentsIn(copy)).filter((comment) => comment.startsWith('Somebody'))
    const expected = remarks.map(({ start, end }) => text.slice(start, end))
    for (const words of expected)
      expect(
        found.some((comment) => comment.includes(`on “${words}”`) || comment.includes('In the text box')),
      ).toBe(true)
    expect(found).toHaveLength(remarks.length)
  })

  it('is otherwise the original document: every other part has the same bytes in the same order', async () => {
    const before = unzipSync(original)
    const after = unzipSync(copy)
    const changed = Object.keys(before).filter(
      (part) => !part.endsWith('/') && !Buffer.from(before[part]!).equals(Buffer.from(after[part]!)),
    )
    const own = /document\d*\.xml$|comments\.xml$|\[Content_Types\]\.xml$|document\d*\.xml\.rels$/
    expect(changed.filter((part) => !own.test(part))).toEqual([])
    const kept = Object.keys(after).filter((part) => part in before)
    expect(kept).toEqual(Object.keys(before).filter((part) => !part.endsWith('/')))
  })

  it('has the same bytes when annotated again, and only the text when annotated with nothing', async () => {
    const twice = await annotateDocx(copy, name, remarks, options)
    expect(Buffer.from(twice).equals(Buffer.from(copy))).toBe(true)
    const none = await annotateDocx(copy, name, [], options)
    expect(await textOf(none)).toBe(text)
    expect((await commentsIn(none)).filter((comment) => comment.startsWith('Somebody'))).toEqual([])
    const main = Object.keys(unzipSync(none)).find((part) => /document\d*\.xml$/.test(part))!
    const xml = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)[main])
    expect(xml(none)).not.toContain('Touchstone')
    expect(visibleText(xml(none))).toBe(visibleText(xml(original)))
  })

  it('has no faults in the Open XML SDK that the document didn’t have', async () => {
    const after = await validationErrors(copy)
    // Validating the original is only needed if the copy has faults.
    const before = after.length === 0 ? [] : await validationErrors(original)
    expect(after.filter((error) => !before.includes(error))).toEqual([])
  })
})
