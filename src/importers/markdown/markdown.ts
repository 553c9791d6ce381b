import { marked } from 'marked'
import type { ArticleDraft, Details, DraftBlock } from '../../core/model/article'
import { readFrontMatter } from './frontMatter'
import { splitFurniture } from '../shared/furniture'
import { readHead } from '../shared/head'
import { blocksOf } from '../page/htmlBlocks'
import { parsePage } from '../page/htmlDocument'
import { removeSilent } from '../page/htmlFurniture'
import { tidyLeftOut } from '../shared/leftOut'

/**
 * A Markdown file as an article draft.
 *
 * Markdown may contain HTML anywhere, so it is handled like a page: parsed, never run, hidden parts dropped. A draft
 * has little furniture, and a list of links at its end is the writer's own.
 */
export function importMarkdown(text: string): ArticleDraft {
  const { details: front, body } = readFrontMatter(text)
  const page = parsePage(
    `<!doctype html><html><body>${marked.parse(tamed(body), { async: false, gfm: true })}</body></html>`,
  )
  removeSilent(page)
  const lines = blocksOf(page.body).map(({ kind, level, text: words }) => ({
    kind,
    level,
    text: words,
    linked: 0,
  }))
  const head = readHead(lines)
  const details = merged(front, head.details)
  const { kept, leftOut } = splitFurniture(head.body)
  const title = heading(1, details.title)
  const second = head.details.title === details.title ? [] : heading(2, head.details.title)
  const blocks = [...title, ...second, ...kept.map(block)]
  return {
    details,
    mediaType: 'text/markdown',
    blocks,
    leftOut: tidyLeftOut(
      [...head.leftOut, ...leftOut].map((line) => line.text),
      blocks.map((each) => each.text),
    ),
  }
}

function merged(front: Details, head: Details): Details {
  const keys = Object.keys(front) as (keyof Details)[]
  return Object.fromEntries(keys.map((key) => [key, front[key] || head[key]])) as Details
}

function heading(level: number, text: string): DraftBlock[] {
  return text === '' ? [] : [{ kind: 'heading', level, text }]
}

function block(line: { kind: DraftBlock['kind']; level: number | undefined; text: string }): DraftBlock {
  return line.level === undefined
    ? { kind: line.kind, text: line.text }
    : { kind: line.kind, level: line.level, text: line.text }
}

/** Limits how deep lists and quotations nest, since the parser's time and memory depend on it; no words change. */
function tamed(body: string): string {
  return body.replace(/^[ \t]{60,}/gm, ' '.repeat(60)).replace(/^(?:[ \t]{0,3}>){20,}/gm, '>'.repeat(20))
}
