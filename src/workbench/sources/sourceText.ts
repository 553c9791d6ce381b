import type { SourceContent } from '../../contract/answers'
import { messageOf } from '../../core/errors'
import { type Block, noDetails } from '../../core/model/article'
import type { GivenFile } from '../../importers/file'
import type { ImportResult } from '../../importers/process/importChild'
import type { ImportProcess } from '../../importers/process/importProcess'
import type { PreparedArticle } from '../../importers/process/prepareArticle'
import { fileKindOf } from './fileKind'

type Reader = Pick<ImportProcess, 'read' | 'readParts'>

/** What a source's file says, as a text with its pages, minutes or chapters. A file that can't be read says why. */
export async function sourceContent(file: GivenFile, reader: Reader): Promise<SourceContent> {
  const kind = fileKindOf(file.bytes)
  const none = {
    kind,
    name: file.name,
    text: '',
    blocks: [],
    leftOut: [],
    notices: [],
    details: noDetails,
    pageLabels: [],
  }
  if (kind === 'picture') return { ...none, why: 'A picture has no words that can be selected.' }
  try {
    return { ...none, ...(await textOf(file, reader)), why: '' }
  } catch (error) {
    return { ...none, why: messageOf(error) }
  }
}

type Text = Pick<SourceContent, 'text' | 'blocks' | 'leftOut' | 'notices' | 'details' | 'pageLabels'>

async function textOf(file: GivenFile, reader: Reader): Promise<Text> {
  const asSource = { ...file, isSource: true }
  const read = await reader.read(asSource)
  if (read.type === 'article') return textOfArticle(read.article)
  const usual = read.parts.filter(({ isUsual }) => isUsual)
  const parts: { readonly title: string; readonly article: PreparedArticle }[] = []
  const refused: string[] = []
  await reader.readParts(
    asSource,
    usual.map(({ name }) => name),
    (part) => {
      const title = usual.find(({ name }) => name === partOf(part))?.title ?? ''
      if (part.type === 'article') parts.push({ title, article: part.article })
      if (part.type === 'refused') refused.push(part.message)
      return Promise.resolve()
    },
  )
  return joinedParts(parts, refused)
}

function partOf(result: ImportResult): string | undefined {
  return result.type === 'parts' ? undefined : result.part
}

function textOfArticle({ text, blocks, leftOut, notices, details, pageLabels }: PreparedArticle): Text {
  return { text, blocks, leftOut, notices, details, pageLabels }
}

/** Several parts as one text; what has no place of its own is found by the part's title. */
function joinedParts(
  parts: readonly { readonly title: string; readonly article: PreparedArticle }[],
  refused: readonly string[],
): Text {
  const texts: string[] = []
  const blocks: Block[] = []
  let at = 0
  for (const { title, article } of parts) {
    for (const block of article.blocks) blocks.push({ locator: title, ...moved(block, at) })
    texts.push(article.text)
    at += article.text.length + 2
  }
  return {
    text: texts.join('\n\n'),
    blocks,
    leftOut: parts.flatMap(({ article }) => article.leftOut),
    notices: [...new Set(parts.flatMap(({ article }) => article.notices)), ...refused],
    details: parts[0]?.article.details ?? noDetails,
    pageLabels: [],
  }
}

function moved(block: Block, by: number): Block {
  const turns = block.turns?.map((turn) => ({ ...turn, at: turn.at + by }))
  const struck = block.struck?.map((words) => ({ ...words, at: words.at + by }))
  return {
    ...block,
    ...(turns ? { turns } : {}),
    ...(struck ? { struck } : {}),
    start: block.start + by,
    end: block.end + by,
  }
}
