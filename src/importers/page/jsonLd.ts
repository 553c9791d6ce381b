import { decodedText } from './htmlTree'

/** The article's details in a page's JSON-LD, as plain strings; empty if missing. */
export interface LinkedData {
  readonly title: string
  readonly byline: string
  readonly publisher: string
  readonly published: string
  readonly address: string
  readonly language: string
}

type Thing = Record<string, unknown>

const articleTypes = /(article|posting|report|review|reportage|story|webpage)$/i
/** Malicious data may be deep or vast; an article's own entry is near the top. */
const mostThings = 2000

/** What the page itself says, by which its own entry is told from those of other articles on it. */
export interface OwnPage {
  /** Titles that the page gives itself, and its headings. */
  readonly titles: readonly string[]
  readonly addresses: readonly string[]
}

/**
 * Reads the article's entry from a page's JSON-LD scripts: of several, the one with the page's title or address. Malformed
 * scripts are skipped.
 */
export function readLinkedData(scripts: readonly string[], own: OwnPage): LinkedData | undefined {
  const things = scripts.flatMap((script) => thingsIn(parsed(script)))
  const byId = thingsById(things)
  const named = things.filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  const article = ownEntry(named, own)
  if (article === undefined) return undefined
  const names = (value: unknown) => namesIn(value, byId)
  return {
    title: text(article['headline']) || text(article['name']),
    byline: names(article['author']) || names(article['creator']),
    publisher: names(article['publisher']) || names(article['sourceOrganization']),
    published: text(article['datePublished']) || text(article['dateCreated']),
    address: text(article['url']) || identifier(article['mainEntityOfPage']),
    language: names(article['inLanguage']),
  }
}

/** The entry whose title or address is the page's; else the first article, and last any page. */
function ownEntry(named: readonly Thing[], own: OwnPage): Thing | undefined {
  const titles = new Set(own.titles.map(folded))
  const addresses = new Set(own.addresses.map(bareAddress))
  const isOwn = (thing: Thing) =>
    titles.has(folded(text(thing['headline']) || text(thing['name']))) ||
    [text(thing['url']), identifier(thing['mainEntityOfPage']), text(thing['@id'])].some(
      (address) => address !== '' && addresses.has(bareAddress(address)),
    )
  const isArticle = (thing: Thing) => !typesOf(thing).every((type) => /webpage$/i.test(type))
  const [articles, pages] = [named.filter(isArticle), named.filter((thing) => !isArticle(thing))]
  const titled = (things: readonly Thing[]) => things.find((thing) => text(thing['headline']) !== '')
  return (
    articles.find(isOwn) ?? titled(articles) ?? articles[0] ?? pages.find(isOwn) ?? titled(pages) ?? pages[0]
  )
}

function folded(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function bareAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?|[?#].*$|\/$/gi, '')
}

function thingsById(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>()
  for (const thing of things) {
    const id = text(thing['@id'])
    // A reference has nothing but the ID.
    if (id !== '' && Object.keys(thing).length > 1 && !found.has(id)) found.set(id, thing)
  }
  return found
}

function parsed(script: string): unknown {
  // Some sites wrap it in a comment or CDATA, as scripts were wrapped for old browsers.
  const json = script.replace(/^\s*(\/\/\s*)?(<!--|<!\[CDATA\[)/, '').replace(/(\/\/\s*)?(-->|\]\]>)\s*$/, '')
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** Every object in the data, breadth first, without recursion. */
function thingsIn(data: unknown): Thing[] {
  const things: Thing[] = []
  const queue: unknown[] = [data]
  for (let at = 0; at < queue.length && at < mostThings; at += 1) {
    const value = queue[at]
    if (isThing(value)) things.push(value)
    const inside = Array.isArray(value) ? value : isThing(value) ? Object.values(value) : []
    for (const one of inside.slice(0, mostThings)) queue.push(one)
  }
  return things
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === 'string')
}

function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? decodedText(first).trim() : ''
}

/** Names of people or organisations, in whatever form the data has them, or where an `@id` says. */
function namesIn(value: unknown, byId: ReadonlyMap<string, Thing>): string {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const found = list.map((each) => {
    if (!isThing(each)) return text(each)
    return text(each['name']) || text(byId.get(text(each['@id']))?.['name'])
  })
  return [...new Set(found.filter((name) => name !== ''))].join(', ')
}

function identifier(value: unknown): string {
  return isThing(value) ? text(value['@id']) || text(value['url']) : text(value)
}
