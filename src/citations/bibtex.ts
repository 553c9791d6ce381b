import { type BibtexEntry, bibtexEntries, bibtexToCsl, cslToBibtex } from './citationJs'
import { dateInWords } from './dates'
import { type CslItem, type Exchange, type FlatRecord, type Json, textOf } from './exchange'
import { isContained } from './held'

/** Names that no field can have, for what else there is of an entry. */
const [type, key] = ['@type', '@key']

/** BibTeX and BibLaTeX. Macros (@string) are replaced by what they stand for. */
export const bibtex: Exchange = {
  read: entriesIn,
  toCsl: (record) => bibtexToCsl(entryOf(record)),
  fromCsl: (item) => withPlainFields(flat({ ...cslToBibtex(inTex(item)), label: safeKey(item['id']) }), item),
  print: (records) => records.map(printed).join('\n'),
  filesIn: (record) => (record['file'] ?? []).flatMap(filesNamed),
}

/** The address once; and what the package has no field for: a date in words, and who published a web page. */
function withPlainFields({ howpublished = [], ...record }: FlatRecord, item: CslItem): FlatRecord {
  const words = dateInWords(item['issued'])
  const isAddress = howpublished[0] === record['url']?.[0]
  const isIn = ['journal', 'journaltitle', 'booktitle', 'publisher'].some((name) => record[name])
  const container = isContained(item['type']) && !isIn ? inTex(item)['container-title'] : undefined
  return {
    ...record,
    ...(howpublished.length === 0 || isAddress ? {} : { howpublished }),
    ...(typeof container === 'string' ? { publisher: [container] } : {}),
    ...(record['year'] || record['date'] || words === '' ? {} : { year: [words] }),
  }
}

const safeKey = (id: Json | undefined) => (textOf(id) || 'source').replace(/[^\w:+./-]+/g, '-')

/** The same item with TeX's signs for what means something in TeX; addresses and identifiers stand as they are. */
function inTex(item: CslItem): CslItem {
  const verbatim = new Set(['id', 'type', 'URL', 'DOI', 'custom'])
  const fields = Object.entries(item).map(([name, value]) => [
    name,
    verbatim.has(name) ? value : escaped(value),
  ])
  return Object.fromEntries(fields) as CslItem
}

function escaped(value: Json): Json {
  if (typeof value === 'string') return value.replace(/[\\{}&%$#_^~]/g, texOf)
  if (Array.isArray(value)) return value.map(escaped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, escaped(field)]))
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}
const texOf = (sign: string) => commands[sign] ?? `\\${sign}`

/** A single faulty entry must not keep the others out, so that a text that fails is read entry by entry. */
function entriesIn(text: string) {
  try {
    const records = bibtexEntries(text).map(flat)
    if (records.length > 0) return { records, unread: [] }
  } catch {
    const pieces = text.split(/^(?=[ \t]*@)/m)
    const macros = pieces.filter((piece) => /^\s*@string/i.test(piece)).filter(isReadable)
    const entries = pieces.filter(
      (piece) => /^\s*@\w/.test(piece) && !/^\s*@(?:string|comment|preamble)/i.test(piece),
    )
    const [good, bad] = [entries.filter(isReadable), entries.filter((entry) => !isReadable(entry))]
    const records = good.flatMap((entry) => bibtexEntries([...macros, entry].join('\n'))).map(flat)
    const unread = bad.map(
      (entry) => `the entry that begins with “${entry.trim().slice(0, 40)}” is no BibTeX`,
    )
    if (records.length > 0) return { records, unread }
  }
  throw new Error('it has no BibTeX entry')
}

function isReadable(piece: string): boolean {
  try {
    bibtexEntries(piece)
    return true
  } catch {
    return false
  }
}

function flat(entry: BibtexEntry): FlatRecord {
  const fields = Object.entries(entry.properties).map(([name, value]) => [name, [String(value)]] as const)
  return Object.fromEntries([[type, [entry.type]], [key, [entry.label]], ...fields])
}

function entryOf(record: FlatRecord): BibtexEntry {
  const fields = Object.entries(record).filter(([name]) => !name.startsWith('@'))
  return {
    type: record[type]?.[0] ?? 'misc',
    label: record[key]?.[0] ?? 'source',
    properties: Object.fromEntries(fields.map(([name, values]) => [name, values.join(' ')])),
  }
}

function printed(record: FlatRecord): string {
  const { type: kind, label, properties } = entryOf(record)
  const fields = Object.entries(properties).map(([name, value]) => `  ${name} = {${value}},`)
  return [`@${kind}{${label},`, ...fields, '}', ''].join('\n')
}

/** The files that Zotero, JabRef and Mendeley name, as in "Full Text:files/1/a.pdf:application/pdf;…". */
function filesNamed(value: string): string[] {
  return value
    .split(/(?<!\\);/)
    .map((file) => {
      const parts = file.split(/(?<!\\):/).map((part) => part.replace(/\\(.)/g, '$1'))
      return (parts.length >= 3 ? parts.slice(1, -1).join(':') : (parts.at(-1) ?? '')).trim()
    })
    .filter((file) => file !== '')
}
