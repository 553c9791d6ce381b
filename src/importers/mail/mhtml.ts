import { type ArticleDraft, noDetails } from '../../core/model/article'
import { decodeText } from '../bytes/decoding'
import { webAddress } from '../../core/text/webAddress'
import { plainLine } from '../shared/details'
import type { FileContent, GivenFile } from '../file'
import { importHtml } from '../page/html'
import { leavesOf, type MimeMessage, type MimePart, readMime, simple } from './mime'

/**
 * A web page saved as one file (MHTML, RFC 2557) as an article draft: the page as if saved as HTML, with the address it
 * was saved from if the page names none. For a page that consists of frames only, the frame with the most text.
 */
export async function importMhtml({ name, bytes }: GivenFile): Promise<FileContent> {
  const message = await readMime(bytes)
  const read = (page: MimePart) => draftOf(page, message, name)
  const [page, ...frames] = pagesOf(message)
  const main = page === undefined ? nothing : read(page)
  if (main.blocks.length > 0) return { kind: 'article', draft: main }
  const fullest = frames.map(read).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  return { kind: 'article', draft: fullest ?? main }
}

const nothing: ArticleDraft = { details: noDetails, mediaType: 'multipart/related', blocks: [], leftOut: [] }

/**
 * The pages in the file, the saved one first: the one declared as start, the one with the saved address, or the first.
 */
function pagesOf({ root, headers }: MimeMessage): MimePart[] {
  const pages = leavesOf(root).filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  const start = (root.params['start'] ?? '').replace(/^<|>$/g, '')
  const saved = savedFrom(headers)
  const main =
    pages.find(({ id }) => id !== '' && id === start) ??
    pages.find(({ location }) => location !== '' && location === saved) ??
    pages[0]
  return main === undefined ? [] : [main, ...pages.filter((page) => page !== main)]
}

/** Chrome's header; its first releases put an X before it. */
function savedFrom(headers: MimeMessage['headers']): string {
  return simple(headers, 'snapshot-content-location') || simple(headers, 'x-snapshot-content-location')
}

function draftOf(page: MimePart, { headers }: MimeMessage, name: string): ArticleDraft {
  const { text, notices } = decodeText(page.bytes, name, page.params['charset'])
  const draft = importHtml(text)
  const { address, title } = draft.details
  const saved = [savedFrom(headers), page.location].map(webAddress)
  return {
    ...draft,
    mediaType: 'multipart/related',
    details: {
      ...draft.details,
      title: title || plainLine(simple(headers, 'subject')),
      address: address || (saved.find((each) => each !== '') ?? ''),
    },
    notices: [...notices, ...(draft.notices ?? [])],
  }
}

function lengthOf(draft: ArticleDraft): number {
  return draft.blocks.reduce((sum, { text }) => sum + text.length, 0)
}
