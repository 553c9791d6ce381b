import type { Source } from '../core/model/source'
import type { CitationFormat, FlatRecord } from './exchange'
import { exchanges } from './exchanges'
import { itemWith } from './held'
import { restored } from './kept'
import { keptIn, withKept, withOwnDetails } from './ownDetails'

/** The text of an exchange file with these sources, each under a name of its own. */
export function writeCitations(sources: readonly Source[], format: CitationFormat): string {
  const taken = new Set<string>()
  const records = sources.map((source) => {
    const id = freeName(nameOf(source), taken)
    return restored(recordOf(source, format, id), keptIn(source.csl ?? {}, format))
  })
  return exchanges[format].print(records)
}

/** A source as the format has it, without what was kept of an import. */
export function recordOf(source: Source, format: CitationFormat, id: string): FlatRecord {
  const rest = withKept(source.csl ?? {})
  const item = withOwnDetails({ ...itemWith(source, rest), id }, source)
  return exchanges[format].fromCsl(item)
}

function nameOf({ id, csl }: Source): string {
  const given = csl?.['id']
  return typeof given === 'string' && given !== '' ? given : typeof given === 'number' ? String(given) : id
}

function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`
  taken.add(free)
  return free
}
