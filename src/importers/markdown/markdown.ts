import { Marked } from 'marked'
import type { ArticleDraft, Details, DraftBlock } from '../../core/model/article'
import { readFrontMatter } from './frontMatter'
import { splitFurniture } from '../shared/furniture'
import { readHead } from '../shared/head'
import { blocksOf, plain } from '../page/htmlBlocks'
import { parsePage } from '../page/htmlDocument'
import { removeSilent } from '../page/hiddenParts'
import { nameStruck } from '../page/struckElements'
import { linksIn } from '../../office/text/noteLinks'
import { canonicalBlock } from '../../core/text/canonical'
import { type PageNote, placedNotes } from '../page/pageNotes'
import { takeNotes } from './footnotes'
import { isNoList } from './listNumbers'
import { tidyLeftOut } from '../shared/leftOut'

/**
 * One tilde strikes nothing out, since many write “~200” for about 200; and numbers make a list only where they count.
 */
const reader = new Marked({
  gfm: true,
  tokenizer: {
    del: (source) => (source.startsWith('~~') ? false : undefined),
    list: (source) => (isNoList(source) ? undefined : false),
  },
})

/**
 * A Markdown file as an article draft.
 *
 * Markdown may contain HTML anywhere, so it is handled like a page: parsed, never run, hidden parts dropped. A draft
 * has little furniture, and a list of links at its end is the writer's own.
 */
export function importMarkdown(text: string): ArticleDraft {
  const { details: front, body } = readFrontMatter(text)
  const { words, notes: written } = takeNotes(body)
  const page = parsePage(
    `<!doctype html><html><body>${reader.parse(tamed(words), { async: false })}</body></html>`,
  )
  removeSilent(page)
  const notices = nameStruck(page)
  const lines = blocksOf(page.body).map((placed) => ({ ...placed, linked: 0 }))
  const head = readHead(lines)
  const details = merged(front, head.details)
  const { kept, leftOut } = splitFurniture(head.body)
  const title = heading(1, details.title)
  const second = head.details.title === details.title ? [] : heading(2, head.details.title)
  const { blocks, notes } = placedNotes([...title, ...second, ...kept.map(plain)], written.map(noteIn))
  return {
    details,
    mediaType: 'text/markdown',
    blocks,
    leftOut: tidyLeftOut(
      [...head.leftOut, ...leftOut].map((line) => line.text),
      blocks.map((each) => each.text),
    ),
    notices,
    notes,
  }
}

function merged(front: Details, head: Details): Details {
  const keys = Object.keys(front) as (keyof Details)[]
  return Object.fromEntries(keys.map((key) => [key, front[key] || head[key]])) as Details
}

function heading(level: number, text: string): DraftBlock[] {
  return text === '' ? [] : [{ kind: 'heading', level, text }]
}

/** Limits how deep lists and quotations nest, since the parser's time and memory depend on it; no words change. */
function tamed(body: string): string {
  return body.replace(/^[ \t]{60,}/gm, ' '.repeat(60)).replace(/^(?:[ \t]{0,3}>){20,}/gm, '>'.repeat(20))
}

/** A note as it reads, and the addresses in it. */
function noteIn(markdown: string): PageNote {
  const page = parsePage(
    `<!doctype html><html><body>${reader.parse(tamed(markdown), { async: false })}</body></html>`,
  )
  removeSilent(page)
  const text = blocksOf(page.body)
    .map((block) => canonicalBlock(block.text))
    .join('\n')
  const placed = [...page.querySelectorAll('a[href]')].map((link) => ({
    at: text.indexOf(canonicalBlock(link.textContent ?? '')),
    address: link.getAttribute('href') ?? '',
  }))
  return { text, links: linksIn(text, placed) }
}
