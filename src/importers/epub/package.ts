import { type Details, noDetails } from '../../core/model/article'
import type { Archive } from '../../office/archive'
import { calendarDay } from '../shared/dates'
import { languageTag, personNames, plainLine } from '../shared/details'
import { decodeXml, readXml, type XmlElement } from '../../office/xml'
import { targetOf } from './paths'

/** A file that the book's manifest lists. */
interface Item {
  readonly path: string
  readonly mediaType: string
  readonly properties: string
}

/** A book's package document (EPUB 3.3, 5; OPF 2.0.1). Paths are relative to the archive's root. */
export interface BookPackage {
  readonly details: Details
  /** All XHTML documents. */
  readonly documents: readonly string[]
  /** The documents in reading order, without cover and table of contents. */
  readonly spine: readonly string[]
  /** The table of contents as a page (EPUB 3). */
  readonly nav: string | undefined
  /** The table of contents as NCX (EPUB 2). */
  readonly ncx: string | undefined
}

interface Entry extends XmlElement {
  text: string
}

/** Reads a book's package document; undefined when the archive has none. */
export async function readPackage(archive: Archive): Promise<BookPackage | undefined> {
  const path = (await rootFile(archive)) ?? [...archive.keys()].find((name) => /\.opf$/i.test(name))
  const file = path === undefined ? undefined : archive.get(path)
  return path === undefined || file === undefined
    ? undefined
    : packageIn(entriesOf(decodeXml(await file.read())), path)
}

async function rootFile(archive: Archive): Promise<string | undefined> {
  const container = await archive.get('META-INF/container.xml')?.read()
  if (container === undefined) return undefined
  return entriesOf(decodeXml(container))
    .filter(({ name }) => local(name) === 'rootfile')
    .map(({ attributes }) => targetOf('', attributes['full-path'] ?? '')?.path)
    .find((path) => path !== undefined && archive.has(path))
}

function packageIn(entries: readonly Entry[], path: string): BookPackage {
  const all = (name: string) => entries.filter((entry) => local(entry.name) === name)
  const items = new Map<string, Item>()
  for (const { attributes } of all('item')) {
    const target = targetOf(path, attributes['href'] ?? '')
    const { id = '', properties = '' } = attributes
    if (target !== undefined)
      items.set(id, { path: target.path, properties, mediaType: attributes['media-type'] ?? '' })
  }
  const isPage = ({ path: file, mediaType }: Item) =>
    /html/.test(mediaType) || (mediaType === '' && /\.x?html?$/i.test(file))
  const nav = [...items.values()].find(({ properties }) => /\bnav\b/.test(properties))?.path
  const apart = new Set(
    all('reference')
      .filter(({ attributes }) => /^(?:cover|toc)$/i.test(attributes['type'] ?? ''))
      .map(({ attributes }) => targetOf(path, attributes['href'] ?? '')?.path),
  )
  const spine = all('itemref')
    .filter(({ attributes }) => attributes['linear'] !== 'no')
    .map(({ attributes }) => items.get(attributes['idref'] ?? ''))
    .filter((item): item is Item => item !== undefined && isPage(item))
    .map((item) => item.path)
  const toc = items.get(all('spine')[0]?.attributes['toc'] ?? '')
  const ncx = toc ?? [...items.values()].find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  return {
    details: detailsIn(entries),
    documents: [...items.values()].filter(isPage).map((item) => item.path),
    spine: [...new Set(spine)].filter((file) => file !== nav && !apart.has(file)),
    nav,
    ncx: ncx?.path,
  }
}

function detailsIn(entries: readonly Entry[]): Details {
  const all = (name: string) => entries.filter((entry) => entry.name === `dc:${name}` && entry.text !== '')
  const first = (name: string) => all(name)[0]?.text ?? ''
  const roles = new Map(
    entries
      .filter(({ attributes }) => attributes['property'] === 'role')
      .map(({ attributes, text }) => [(attributes['refines'] ?? '').replace('#', ''), text]),
  )
  const isAuthor = ({ attributes }: Entry) =>
    /^(?:aut)?$/.test(attributes['opf:role'] ?? roles.get(attributes['id'] ?? '') ?? '')
  const creators = all('creator')
  const authors = creators.some(isAuthor) ? creators.filter(isAuthor) : creators
  // Some programs write the year 101 when they don't know the date.
  const dates = all('date').filter(({ text }) => !text.startsWith('0101'))
  const published = dates.find(({ attributes }) => attributes['opf:event'] === 'publication') ?? dates[0]
  return {
    ...noDetails,
    title: plainLine(first('title')),
    byline: personNames(authors.map(({ text }) => text).join(', ')),
    publisher: plainLine(first('publisher')),
    published: plainLine(calendarDay(published?.text ?? '')),
    language: languageTag(first('language')),
  }
}

/** Every element in order, with the text directly in it. */
function entriesOf(xml: string): Entry[] {
  const entries: Entry[] = []
  const open: Entry[] = []
  readXml(xml, {
    open: (element) => {
      const entry = { ...element, text: '' }
      entries.push(entry)
      open.push(entry)
    },
    close: () => {
      const entry = open.pop()
      if (entry !== undefined) entry.text = entry.text.trim()
    },
    text: (text) => {
      const entry = open.at(-1)
      if (entry !== undefined) entry.text += text
    },
  })
  return entries
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
