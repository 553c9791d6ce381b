import type { Source } from '../core/model/source'
import { type CitationFormat, type FlatRecord, textOf } from './exchange'
import { exchanges } from './exchanges'
import { itemWith } from './held'
import { restored } from './kept'
import { keptIn, withKept, withOwnDetails } from './ownDetails'

/** The text of an exchange file with these sources, each under a name of its own. */
export function writeCitations(sources: readonly Source[], format: CitationFormat): string {
  const taken = new Set<string>()
  const records = sources.map((source) => {
    // RIS needs no name, and has room for a short one only.
    const own = format === 'ris' ? '' : source.id
    const id = freeName(nameGiven(source, format) || own, taken)
    return restored(recordOf(source, format, id), keptIn(source.csl ?? {}, format))
  })
  return exchanges[format].print(records)
}

/** A source as the format has it, without what was kept of an import; `id` is its name there, empty for none. */
export function recordOf(source: Source, format: CitationFormat, id: string): FlatRecord {
  const { id: _, ...item } = withOwnDetails(itemWith(source, withKept(source.csl ?? {})), source)
  return exchanges[format].fromCsl(id === '' ? item : { id, ...item })
}

function nameGiven({ csl = {} }: Source, format: CitationFormat): string {
  const name = (format === 'bibtex' ? csl['citation-key'] : undefined) ?? csl['id']
  return textOf(name)
}

function freeName(name: string, taken: Set<string>): string {
  if (name === '') return ''
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`
  taken.add(free)
  return free
}
