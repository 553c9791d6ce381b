import { dateInWords } from './dates'
import { type CslItem, type FlatRecord, type Json, textOf } from './exchange'
import { isContained } from './held'

/** What every source has, in the tags where RIS has it; the package maps these for some types of entries only. */
export function itemWithBasics(item: CslItem, record: FlatRecord): CslItem {
  const first = (...tags: string[]) => tags.flatMap((tag) => record[tag] ?? [])[0]
  const { 'container-title': container = inSomething(item, first('T2', 'JO', 'JF')), ...rest } = item
  const basics: Record<string, Json | undefined> = {
    title: item['title'] ?? first('TI', 'T1', 'CT', 'BT'),
    author: item['author'] ?? namesIn([...(record['AU'] ?? []), ...(record['A1'] ?? [])]),
    issued: fullest(item['issued'], first('DA'), first('PY', 'Y1')),
    publisher: item['publisher'] ?? first('PB'),
    'container-title': container,
    URL: item['URL'] ?? first('UR'),
  }
  if (container !== undefined && rest['collection-title'] === container) delete rest['collection-title']
  return { ...rest, ...present(basics) }
}

/** The same the other way round: the tags that the package left out. */
export function recordWithBasics(record: FlatRecord, item: CslItem): FlatRecord {
  const { title, publisher, URL, author, issued, 'container-title': container } = item
  const [year, month, day] = dateInWords(issued).split('-')
  const isDay = /^\d+$/.test(year ?? '')
  const all = {
    TI: textsOf(title),
    AU: Array.isArray(author) ? author.map(nameInRis).filter((name) => name !== '') : [],
    DA: isDay && month !== undefined ? [[year, month, day ?? '', ''].join('/')] : [],
    PY: isDay ? [year!] : textsOf(dateInWords(issued)),
    PB: textsOf(publisher),
    T2: isContained(item['type']) ? textsOf(container) : [],
    UR: textsOf(URL),
  }
  const missing = Object.entries(all).filter(([tag, values]) => values.length > 0 && !record[tag])
  // Authors may stand elsewhere, as those of a film do.
  const isNamed = Object.keys(record).some((tag) => /^A[1-4U]$/.test(tag))
  return { ...record, ...Object.fromEntries(missing.filter(([tag]) => tag !== 'AU' || !isNamed)) }
}

/** Of what appears in nothing else, it is who published it where nothing else says that. */
function inSomething(item: CslItem, title: string | undefined): string | undefined {
  const isElse = item['publisher'] !== undefined || Object.values(item).includes(title ?? null)
  return isContained(item['type']) || !isElse ? title : undefined
}

/** The date of which most is known: the package takes a year alone where the day stands in another tag. */
function fullest(known: Json | undefined, ...written: (string | undefined)[]): Json | undefined {
  const dates = written.flatMap((text) => (text === undefined ? [] : [dateIn(text)]))
  const inWords = dates.map(dateInWords)
  const words = dateInWords(known)
  const longest = inWords.toSorted((one, other) => other.length - one.length)[0] ?? ''
  if (known !== undefined && !(longest.length > words.length && longest.startsWith(words))) return known
  return dates[inWords.indexOf(longest)]
}

/** RIS has a date as year/month/day/more, with as many as are known. */
function dateIn(text: string): Json {
  const [, year, month, day] = /^(\d{1,4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?(?:\/|$)/.exec(text) ?? []
  if (year === undefined) return { raw: text }
  return { 'date-parts': [[year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]))] }
}

function namesIn(names: readonly string[]): Json | undefined {
  return names.length === 0 ? undefined : names.map(nameIn)
}

function nameIn(name: string): Json {
  const [family = '', given, suffix] = name.split(/,\s*/)
  return given === undefined ? { literal: name } : present({ family, given, suffix })
}

function nameInRis(name: Json): string {
  if (name === null || typeof name !== 'object' || Array.isArray(name)) return ''
  const { literal, family, given, suffix } = name
  if (typeof literal === 'string') return literal
  return [family, given, suffix]
    .map(textOf)
    .filter((part) => part !== '')
    .join(', ')
}

function textsOf(value: Json | undefined): string[] {
  return typeof value === 'string' && value !== '' ? [value] : []
}

function present(fields: Readonly<Record<string, Json | undefined>>): CslItem {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as CslItem
}
