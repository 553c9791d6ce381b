import type { Details } from '../../core/model/article'
import { canonicalBlock } from '../../core/text/canonical'
import { type LinkedData, readLinkedData } from './jsonLd'
import { type ArchivedAddress, archivedAddress } from './archivedPage'
import { calendarDay } from '../shared/dates'
import { attribute } from './htmlDocument'
import { webAddress } from '../../core/text/webAddress'
import { languageTag, personNames, plainLine } from '../shared/details'

/**
 * A page's details: from JSON-LD first, then Open Graph and other meta tags, then microdata, then the visible text.
 * `html` is the page's source, for the comment in which a browser notes where it was saved from.
 */
export function detailsOf(page: Document, html: string): Details {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const meta = metaOf(page)
  const canonical = page.querySelector('link[rel~="canonical"]')
  const data = readLinkedData(
    scripts.map((script) => script.textContent ?? ''),
    {
      titles: [
        ...[...page.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
        meta('og:title'),
        page.querySelector('title')?.textContent ?? '',
      ].filter((title) => title.trim() !== ''),
      addresses: [meta('og:url'), canonical === null ? '' : attribute(canonical, 'href')].filter(
        (address) => address !== '',
      ),
    },
  )
  const publisher = firstOf(
    ...[data?.publisher, meta('og:site_name'), microdata(page, 'publisher'), meta('application-name')].map(
      (name) => (archives.test(name ?? '') ? '' : name),
    ),
  )
  return {
    title: titleOf(page, data, meta, publisher),
    byline: personNames(bylineOf(page, data, meta)),
    publisher: plainLine(publisher),
    published: publishedOf(page, data, meta),
    address: addressOf(page, data, meta, html),
    language: languageOf(page, data, meta),
  }
}

const archives = /^(archive\.(today|ph|is|li|vn|fo|md)|wayback machine|internet archive)$/i

type Meta = (...names: string[]) => string

/** Looks up meta tags by name, property or itemprop; returns the first with content, in the order asked for. */
function metaOf(page: Document): Meta {
  const contents = new Map<string, string>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name =
      attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop')
    const key = (name || attribute(element, 'http-equiv')).toLowerCase()
    const content = attribute(element, 'content')
    if (content !== '' && !contents.has(key)) contents.set(key, content)
  }
  return (...names) => firstOf(...names.map((name) => contents.get(name)))
}

function firstOf(...values: (string | undefined)[]): string {
  return values.find((value) => value !== undefined && value.trim() !== '')?.trim() ?? ''
}

function microdata(page: Document, property: string): string {
  const element = page.querySelector(`[itemprop~="${property}"]`)
  if (element === null) return ''
  const own = attribute(element, 'content') || attribute(element, 'datetime')
  return own || (element.querySelector('[itemprop~="name"]') ?? element).textContent || ''
}

/** The visible headline if it is obvious, else the declared one without the site's name. */
function titleOf(page: Document, data: LinkedData | undefined, meta: Meta, publisher: string): string {
  const announced = [
    data?.title,
    meta('og:title'),
    meta('twitter:title'),
    page.querySelector('title')?.textContent,
  ]
    .map((title) => plainLine(title ?? ''))
    .filter((title) => title !== '')
  const headings = [...page.querySelectorAll('h1')].map((heading) => plainLine(heading.textContent ?? ''))
  const shown = headings.find(
    (heading) => heading.length > 8 && announced.some((title) => opens(title, heading)),
  )
  if (shown !== undefined) return shown
  const title = announced[0] ?? headings.find((heading) => heading !== '') ?? ''
  return withoutSite(title, firstOf(publisher, meta('og:site_name')))
}

function opens(title: string, heading: string): boolean {
  return folded(title).startsWith(folded(heading))
}

/** Normalises headlines for comparison: a page often has one twice, with curly and with straight quotes. */
function folded(text: string): string {
  return canonicalBlock(text)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00a0/g, ' ')
    .toLowerCase()
}

/** `Title | Site` and `Title - Site` without the site's name. */
function withoutSite(title: string, site: string): string {
  const parted = /^(.{10,}\S) (?:[|·•»]|::) [^|·•»]{1,60}$/u.exec(title)
  if (parted) return parted[1]!
  const dashed = /^(.{10,}\S) [-–—] ([^–—]{1,60})$/u.exec(title)
  return dashed && site !== '' && folded(dashed[2]!).includes(folded(site)) ? dashed[1]! : title
}

function bylineOf(page: Document, data: LinkedData | undefined, meta: Meta): string {
  const candidates = [
    data?.byline,
    meta('article:author'),
    meta('author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl'),
  ]
  const declared = candidates.find(
    (name) => name !== undefined && name !== '' && !/^(https?:)?\/\//.test(name),
  )
  if (declared !== undefined) return declared
  const written = /^(written by|verfasst von|geschrieben von|escrito por|[eé]crit par|scritto da)$/i
  if (written.test(meta('twitter:label1'))) return meta('twitter:data1')
  const named = [
    ...page.querySelectorAll('[itemprop~="author"], [rel~="author"], .byline, .author, .p-author'),
  ]
  const likely = [...page.querySelectorAll(authorElements)].slice(0, 20)
  return firstOf(microdata(page, 'author'), ...[...named.slice(0, 5), ...likely].map(nameShown))
}

const authorElements =
  '[class*="author-name" i], [class*="author__name" i], [class*="byline" i], [class*="article-author" i], ' +
  '[class*="post-author" i], [class*="autor" i], [class*="auteur" i]'

/** The name in an element about the author, without the biography, the day and the office beside it. */
function nameShown(element: Element): string {
  const inner = element.querySelector('[itemprop~="name"], [rel~="author"], .fn, .name, [class*="name" i]')
  const text = canonicalBlock((inner ?? element).textContent ?? '')
  const [name = ''] = text
    .replace(/^(written |posted |text |texto |texte |testo )?(by|von|par|por|di|de|da)[\s:]+/i, '')
    .split(
      /\s[|·•–—-]\s|[|•]|\.\s|,\s(?=\p{Ll})|\b(?:is|ist|est|es|was)\b\s(?:an?|the|eine?|une?|una?)\b|\d/u,
    )
  const trimmed = name.replace(/[\s,;:]+$/, '')
  return trimmed.length <= 80 && trimmed.split(' ').length <= 8 && /\p{Lu}/u.test(trimmed) ? trimmed : ''
}

function publishedOf(page: Document, data: LinkedData | undefined, meta: Meta): string {
  const names =
    'article:published_time datepublished pubdate publishdate parsely-pub-date dc.date.issued dc.date date'
  const time = page.querySelector('time[pubdate], article time[datetime], main time[datetime]')
  const shown = time === null ? '' : attribute(time, 'datetime') || (time.textContent ?? '')
  const dates = [
    data?.published,
    ...names.split(' ').map((name) => meta(name)),
    microdata(page, 'datePublished'),
    shown,
  ]
    .filter((date): date is string => date !== undefined && date !== '')
    .map(calendarDay)
  // Some pages use 1901 or 1970 for an unknown date; no page is older than the Web.
  return plainLine(
    dates.find((date) => /^(199|2\d\d)\d-/.test(date)) ??
      dates.find((date) => !/^\d{4}-/.test(date) && /\b\d{4}\b/.test(date)) ??
      '',
  )
}

/** The addresses that the page names as its own, the likeliest first. */
function addressesOf(page: Document, data: LinkedData | undefined, meta: Meta, html: string): string[] {
  const canonical = page.querySelector('link[rel~="canonical"]')
  const saved =
    /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(html.slice(0, 5000)) ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(html.slice(0, 5000))
  const candidates = [
    canonical === null ? '' : attribute(canonical, 'href'),
    meta('og:url'),
    data?.address ?? '',
    saved?.[1] ?? '',
  ]
  return candidates.map(webAddress).filter((address) => address !== '')
}

/** The address under which a web archive keeps the page, and the page's own; undefined for a page from elsewhere. */
export function archiveOf(page: Document, html: string): ArchivedAddress | undefined {
  return addressesOf(page, undefined, metaOf(page), html)
    .map(archivedAddress)
    .find((address) => address !== undefined)
}

function addressOf(page: Document, data: LinkedData | undefined, meta: Meta, html: string): string {
  const [first = ''] = addressesOf(page, data, meta, html)
  return archiveOf(page, html)?.original ?? first
}

function languageOf(page: Document, data: LinkedData | undefined, meta: Meta): string {
  const root = page.documentElement
  const candidates = [
    attribute(root, 'lang'),
    attribute(root, 'xml:lang'),
    meta('content-language', 'language'),
    data?.language,
    meta('og:locale'),
  ]
  return candidates.map((tag) => languageTag(tag ?? '')).find((tag) => tag !== '') ?? ''
}
