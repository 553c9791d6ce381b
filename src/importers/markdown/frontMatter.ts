import { type Details, noDetails } from '../../core/model/article'
import { calendarDay } from '../shared/dates'
import { webAddress } from '../../core/text/webAddress'
import { languageTag, personNames, plainLine } from '../shared/details'

const readers: Record<string, [keyof Details, (value: string) => string]> = {
  title: ['title', plainLine],
  headline: ['title', plainLine],
  author: ['byline', personNames],
  authors: ['byline', personNames],
  byline: ['byline', personNames],
  by: ['byline', personNames],
  date: ['published', calendarDay],
  published: ['published', calendarDay],
  url: ['address', webAddress],
  link: ['address', webAddress],
  address: ['address', webAddress],
  canonical: ['address', webAddress],
  publisher: ['publisher', plainLine],
  site: ['publisher', plainLine],
  publication: ['publisher', plainLine],
  lang: ['language', languageTag],
  language: ['language', languageTag],
}

/**
 * Splits a Markdown file into front matter and body. Reads only the few keys an article has, as plain `key: value`
 * lines and lists of names; this is not a YAML parser.
 */
export function readFrontMatter(text: string): { details: Details; body: string } {
  const front = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  if (front === null) return { details: noDetails, body: text }
  const details = { ...noDetails }
  for (const [key, value] of entries(front[1]!)) {
    const reader = readers[key]
    if (reader !== undefined && details[reader[0]] === '') details[reader[0]] = reader[1](value)
  }
  return { details, body: text.slice(front[0].length) }
}

function entries(front: string): [string, string][] {
  const found: [string, string][] = []
  for (const line of front.split(/\r?\n/)) {
    const entry = /^([a-z_]+)\s*:\s*(.*)$/i.exec(line)
    const item = /^\s*-\s+(.+)$/.exec(line)
    const last = found[found.length - 1]
    if (entry) found.push([entry[1]!.toLowerCase(), unquoted(entry[2]!)])
    else if (item && last) last[1] = [last[1], unquoted(item[1]!)].filter((each) => each !== '').join(', ')
  }
  return found
}

/** `"Title"`, `'Title'`, `[Jane Doe, John Roe]`. */
function unquoted(value: string): string {
  const trimmed = value.trim()
  const list = /^\[(.*)\]$/.exec(trimmed)
  if (list) return list[1]!.split(',').map(unquoted).join(', ')
  const quoted = /^"(.*)"$/.exec(trimmed) ?? /^'(.*)'$/.exec(trimmed)
  return quoted ? quoted[1]!.replace(/\\"/g, '"').replace(/''/g, "'") : trimmed
}
