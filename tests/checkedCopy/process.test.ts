import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkedCopy } from '../../src/checkedCopy/checkedCopy'
import { copyInProcess } from '../../src/checkedCopy/checkedCopyProcess'
import { standardScale } from '../../src/core/model/scale'
import { zipFile } from '../importers/zipFile'
import { maduroArticle } from '../reports/sampleArticle'

const script = resolve(import.meta.dirname, '../../out/main/checkedCopyChild.js')
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const article = maduroArticle()
const fromWord = { ...article, original: { ...article.original, name: 'draft.docx', mediaType: word } }
const request = { article, scale: standardScale, original: undefined, author: '' }

describe('a checked copy made in a process of its own', () => {
  it('has the same bytes', async () => {
    const bytes = await copyInProcess(script, request)
    expect(Buffer.from(bytes).equals(Buffer.from(await checkedCopy(article, standardScale, undefined)))).toBe(
      true,
    )
  })

  it('is refused with a reason when the document is damaged, or takes too long or too much memory', async () => {
    const broken = { ...request, article: fromWord, original: new TextEncoder().encode('PK nothing') }
    await expect(copyInProcess(script, broken)).rejects.toThrow(
      /^No checked copy of draft\.docx was made: .*were left as they are\.$/,
    )
    const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(400_000)}</w:body></w:document>`
    const huge = await zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.xml': body })
    const copyWithin = (processorTime: number, memory: number) =>
      copyInProcess(script, { ...request, article: fromWord, original: huge }, { processorTime, memory })
    await expect(copyWithin(300, 1024)).rejects.toThrow(/it took more than 0\.3 seconds of work/)
    await expect(copyWithin(60_000, 64)).rejects.toThrow(/it took more memory than allowed \(64 MB\)/)
  })
})
