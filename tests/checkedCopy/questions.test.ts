import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkedCopy } from '../../src/checkedCopy/checkedCopy'
import { elementRemarks } from '../../src/checkedCopy/elementRemarks'
import { remarksOf } from '../../src/checkedCopy/remarks'
import { applyCommand, type Command } from '../../src/core/commands'
import type { Article } from '../../src/core/model/article'
import { openQuestions } from '../../src/core/checklist/questions'
import { standardScale } from '../../src/core/model/scale'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { importedArticle, versionOf } from '../../src/workbench/importing/importedArticle'
import { docxFile, paragraph, run } from '../importers/docxFile'
import { openBytes } from '../importers/fixture'
import { zipFile } from '../importers/zipFile'
import { context } from '../unit/checkedArticle'
import { commentsIn, partOf } from './reading'

const name = 'draft.docx'
const body = paragraph(run('Bridge')) + paragraph(run('The mayor paid four million. It rained in May.'))

/** The article that a document opens as, all ids its own. */
async function opened(bytes: Uint8Array): Promise<Article> {
  const draft = await openBytes(bytes, name)
  return importedArticle(prepareArticle(draft, name), { name, bytes }, undefined, standardScale)
}

/** The draft as it is opened first, with a question about “four million”. */
async function asked(question = 'Who told you?\n\nAnd when?') {
  const original = await docxFile({ body })
  const draft = await opened(original)
  const claims = draft.claims.map((claim) =>
    claim.anchor.exact === 'four million' ? { ...claim, id: 'price' } : claim,
  )
  const article = applyCommand({ ...draft, claims }, { type: 'askWriter', claim: 'price', question }, context)
  return { article, copy: await checkedCopy(article, standardScale, original) }
}

/** The copy as the writer sends it back: an answer to the comment on the price, and perhaps another text. */
async function answered(copy: Uint8Array, answer: string, [from, to] = ['', '']): Promise<Uint8Array> {
  const files: Record<string, string | Uint8Array> = unzipSync(copy)
  const comments = partOf(copy, 'word/comments.xml')
  const at = comments.indexOf('Question to the writer')
  const asking = comments.slice(comments.lastIndexOf('<w:comment ', at), comments.indexOf('</w:comment>', at))
  const id = /w:id="(\d+)"/.exec(asking)![1]!
  const parent = [...asking.matchAll(/paraId="(\w+)"/g)].at(-1)![1]!
  files['word/comments.xml'] = comments.replace(
    '</w:comments>',
    `<w:comment w:id="90" w:author="Ana" w:date="2025-03-05T10:00:00Z"><w:p w14:paraId="00000090"><w:r><w:t>${answer}</w:t></w:r></w:p></w:comment></w:comments>`,
  )
  files['word/commentsExtended.xml'] =
    `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="${parent}" w15:done="0"/><w15:commentEx w15:paraId="00000090" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`
  files['word/_rels/document.xml.rels'] = partOf(copy, 'word/_rels/document.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="threads" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
  )
  files['word/document.xml'] = partOf(copy, 'word/document.xml')
    .replace(`<w:commentRangeStart w:id="${id}"/>`, (mark) => `${mark}<w:commentRangeStart w:id="90"/>`)
    .replace(
      `<w:commentRangeEnd w:id="${id}"/>`,
      (mark) => `${mark}<w:commentRangeEnd w:id="90"/><w:r><w:commentReference w:id="90"/></w:r>`,
    )
    .replace(from, to)
  return zipFile(files)
}

const price = ({ claims }: Article) => claims.find(({ id }) => id === 'price')!

describe('a question to the writer', () => {
  it('goes out in the checked copy, with the words it is about', async () => {
    const { copy } = await asked()
    expect(await commentsIn(copy)).toContain(
      'Somebody on “four million”: Claim 2: Open: nobody has given a verdict yet.\nQuestion to the writer: Who told you?\nAnd when?',
    )
  })

  it('is open until it is answered, and not sent again then', async () => {
    const { article } = await asked()
    expect(openQuestions(article.claims).map(({ id }) => id)).toEqual(['price'])
    const done = applyCommand(article, { type: 'setAnswer', claim: 'price', answer: 'The mayor.' }, context)
    expect(openQuestions(done.claims)).toEqual([])
    expect(JSON.stringify(remarksOf(done, standardScale))).not.toContain('Question')
  })

  it('gets its answer from the draft that comes back with the same text, once', async () => {
    const { article, copy } = await asked()
    const { claims, sources } = await opened(await answered(copy, 'The mayor, in May.'))
    const noted = claims.filter(({ notes = [] }) => notes.length > 0)
    const command: Command = { type: 'addNotes', claims: noted, sources }
    const after = applyCommand(article, command, context)
    expect(price(after).answer).toBe('The mayor, in May.')
    expect(after.claims).toHaveLength(article.claims.length)
    expect(price(applyCommand(after, command, context)).answer).toBe('The mayor, in May.')
  })

  it('gets its answer from the next version too, where its words have changed as well', async () => {
    for (const [from, to] of [
      ['rained', 'poured'],
      ['four million', 'five million'],
    ] as const) {
      const { article, copy } = await asked()
      const returned = await opened(await answered(copy, 'The mayor.', [from, to]))
      const after = applyCommand(article, versionOf(returned, 1), context)
      expect(after.text).toContain(to)
      expect(price(after)).toMatchObject({ question: 'Who told you?\n\nAnd when?', answer: 'The mayor.' })
    }
  })

  it('takes no answer to another question, and no remark that answers none', async () => {
    const { article, copy } = await asked()
    const other = applyCommand(article, { type: 'askWriter', claim: 'price', question: 'In cash?' }, context)
    const returned = await opened(await answered(copy, 'The mayor.', ['rained', 'poured']))
    expect(price(applyCommand(other, versionOf(returned, 1), context)).answer).toBeUndefined()
  })
})

describe('a query of an element', () => {
  const question = 'Source?'

  /** The draft with “four million” queried as a number, and the copy that goes to the writer. */
  async function queried() {
    const original = await docxFile({ body })
    const draft = await opened(original)
    const start = draft.text.indexOf('four million')
    const place = { kind: 'number' as const, start, end: start + 12, exact: 'four million' }
    const article = applyCommand(draft, { type: 'queryElement', ...place, question }, context)
    return { article, copy: await checkedCopy(article, standardScale, original) }
  }

  it('goes out as a comment on its words, beside one that says how many elements are ticked', async () => {
    const comments = await commentsIn((await queried()).copy)
    expect(comments).toContain('Somebody on “four million”: Question to the writer: “four million”: Source?')
    expect(
      comments.filter((comment) => /Checked: 0 of \d elements ticked\. 1 queried\./.test(comment)),
    ).toHaveLength(1)
  })

  it('gets its answer from the draft that comes back, and from the next version where its words changed', async () => {
    const { article, copy } = await queried()
    const { claims, sources } = await opened(await answered(copy, 'The mayor.'))
    const noted = claims.filter(({ notes = [] }) => notes.length > 0)
    const after = applyCommand(article, { type: 'addNotes', claims: noted, sources }, context)
    expect(after.elementMarks).toMatchObject([{ question, answer: 'The mayor.' }])
    expect(after.claims).toHaveLength(article.claims.length)
    const returned = await opened(await answered(copy, 'The mayor.', ['four million', 'five million']))
    const next = applyCommand(article, versionOf(returned, 1), context)
    expect(next.elementMarks).toMatchObject([
      { anchor: { exact: 'five million' }, question, answer: 'The mayor.' },
    ])
  })

  it('does not go out again once it is answered or the element is ticked', async () => {
    const { article } = await queried()
    const { kind, anchor } = article.elementMarks![0]!
    const { start, end, exact } = anchor
    const ticked = applyCommand(article, { type: 'tickElement', kind, start, end, exact }, context)
    expect(elementRemarks(ticked).map(({ lines }) => lines.join())).toEqual([
      expect.stringMatching(/^Checked: 1 of \d elements ticked\.$/),
    ])
  })

  it('leaves a copy of an article without ticks as it was', async () => {
    expect(elementRemarks(await opened(await docxFile({ body })))).toEqual([])
  })
})
