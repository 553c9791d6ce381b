import type { Archive } from '../../office/archive'
import { decodeText } from '../bytes/decoding'
import { plainLine } from '../shared/details'
import { attribute } from '../page/htmlDocument'
import { decodeXml, readXml } from '../../office/xml'
import type { BookPackage } from './package'
import { targetOf } from './paths'
import { typesOf, xhtmlPage } from './xhtml'

/** For each document, the first title that the table of contents gives it. */
export type Contents = ReadonlyMap<string, string>

/** Reads the book's table of contents: the navigation page of EPUB 3, else the NCX of EPUB 2. */
export async function readContents(archive: Archive, book: BookPackage): Promise<Contents> {
  const nav = book.nav === undefined ? undefined : archive.get(book.nav)
  const ncx = book.ncx === undefined ? undefined : archive.get(book.ncx)
  const found = nav === undefined ? undefined : inNav(await nav.read(), nav.name)
  if (found !== undefined && found.size > 0) return found
  return ncx === undefined ? new Map() : inNcx(decodeXml(await ncx.read()), ncx.name)
}

function inNav(bytes: Uint8Array, path: string): Contents {
  const page = xhtmlPage(decodeText(bytes, path).text)
  const lists = [...page.querySelectorAll('nav')]
  const toc = lists.find((list) => typesOf(list).has('toc')) ?? lists[0]
  const titles = new Map<string, string>()
  for (const link of toc?.querySelectorAll('a[href]') ?? [])
    add(titles, path, attribute(link, 'href'), link.textContent ?? '')
  return titles
}

/** NCX: `navPoint > navLabel > text`, with `content src` beside the label. */
function inNcx(xml: string, path: string): Contents {
  const titles = new Map<string, string>()
  const open: string[] = []
  let label = ''
  readXml(xml, {
    open: ({ name, attributes }) => {
      open.push(name.replace(/^.*:/, ''))
      if (open.at(-1) === 'navLabel') label = ''
      if (open.at(-1) === 'content' && open.includes('navMap'))
        add(titles, path, attributes['src'] ?? '', label)
    },
    close: () => open.pop(),
    text: (text) => {
      if (open.at(-1) === 'text' && open.at(-2) === 'navLabel') label += text
    },
  })
  return titles
}

function add(titles: Map<string, string>, from: string, href: string, label: string): void {
  const target = targetOf(from, href)
  const title = plainLine(label)
  if (target !== undefined && title !== '' && !titles.has(target.path)) titles.set(target.path, title)
}
