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

/** Reads the article's entry from a page's JSON-LD scripts. Malformed scripts are skipped. */
export function readLinkedData(scripts: readonly string[]): LinkedData | undefined {
  const things = scripts.flatMap((script) => thingsIn(parsed(script)))
  const named = things.filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  const article = named.find((thing) => text(thing['headline']) !== '') ?? named[0]
  if (article === undefined) return undefined
  return {
    title: text(article['headline']) || text(article['name']),
    byline: names(article['author']) || names(article['creator']),
    publisher: names(article['publisher']),
    published: text(article['datePublished']) || text(article['dateCreated']),
    address: text(article['url']) || identifier(article['mainEntityOfPage']),
    language: names(article['inLanguage']),
  }
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
    if (Array.isArray(value)) queue.push(...value.slice(0, mostThings))
    else if (isThing(value)) {
      things.push(value)
      queue.push(...Object.values(value).slice(0, mostThings))
    }
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
  return typeof first === 'string' ? first.trim() : ''
}

/** Names of people or organisations, in whatever form the data has them. */
function names(value: unknown): string {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const found = list.map((each) => (isThing(each) ? text(each['name']) : text(each)))
  return [...new Set(found.filter((name) => name !== ''))].join(', ')
}

function identifier(value: unknown): string {
  return isThing(value) ? text(value['@id']) || text(value['url']) : text(value)
}
