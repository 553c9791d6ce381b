import { messageOf } from '../core/errors'
import { noSource, Source } from '../core/model/source'
import { decodeText } from '../importers/bytes/decoding'
import { type CitationFormat, type FlatRecord, textOf } from './exchange'
import { exchanges, formatOf } from './exchanges'
import { fieldsOf } from './held'
import { keptFields } from './kept'
import { citationsLimit, mostEntries } from './limits'
import { ownDetails, withKept } from './ownDetails'
import { recordOf } from './writeCitations'
import { safeItem } from './safeItem'

/** One entry of an exchange file. */
export interface ReadEntry {
  readonly source: Omit<Source, 'id' | 'attachment' | 'work'>
  /** Where it says that its files are. */
  readonly files: readonly string[]
}

export interface ReadCitations {
  readonly format: CitationFormat
  readonly entries: readonly ReadEntry[]
  /** Half a sentence about each entry that could not be read. */
  readonly unread: readonly string[]
}

/** The entries of an exchange file. Throws an Error with half a sentence when it is none, or an ImportRefusal. */
export function readCitations(bytes: Uint8Array, name: string): ReadCitations {
  if (bytes.length > citationsLimit) throw new Error('it is larger than 20 MB')
  const { text } = decodeText(bytes, name)
  const format = formatOf(text)
  if (format === undefined) throw new Error('it is neither CSL-JSON nor RIS nor BibTeX')
  const { records, unread } = exchanges[format].read(text)
  if (records.length > mostEntries) throw new Error(`it has more than ${mostEntries} entries`)
  const outcomes = records.map((record, index) => readOrNot(record, format, index))
  return {
    format,
    entries: outcomes.filter((outcome) => typeof outcome !== 'string'),
    unread: [...unread, ...outcomes.filter((outcome) => typeof outcome === 'string')],
  }
}

function readOrNot(record: FlatRecord, format: CitationFormat, index: number): ReadEntry | string {
  try {
    return readEntry(record, format)
  } catch (error) {
    return `entry ${index + 1} could not be read: ${messageOf(error)}`
  }
}

function readEntry(given: FlatRecord, format: CitationFormat): ReadEntry {
  const exchange = exchanges[format]
  const item = safeItem(exchange.toCsl(given))
  const { fields, rest } = fieldsOf(item)
  const title = fields.title ?? 'Untitled source'
  const source = { ...noSource, ...fields, title, ...ownDetails(item) }
  const id = textOf(item['id'])
  const plain = Source.parse({ ...source, id: 'entry', csl: withKept(rest) })
  const kept = keptFields(given, recordOf(plain, format, id))
  const csl = safeItem(withKept(rest, format, kept))
  const { id: _, csl: _csl, ...details } = plain
  return {
    source: Object.keys(csl).length > 0 ? { ...details, csl } : details,
    files: exchange.filesIn(given),
  }
}
