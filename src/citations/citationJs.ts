import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { CslItem } from './exchange'

// Letters stay as they are, and so do capitals: a title is not put into another case.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false })

/** A BibTeX entry; the values are TeX. */
export interface BibtexEntry {
  readonly type: string
  readonly label: string
  readonly properties: Readonly<Record<string, string | number>>
}

export type RisRecord = Readonly<Record<string, string | readonly string[]>>

/** The entries of a BibTeX text, macros replaced. Throws where it isn't BibTeX. */
export function bibtexEntries(text: string): BibtexEntry[] {
  return plugins.input.data(text, '@bibtex/text') as BibtexEntry[]
}

export function bibtexToCsl({ properties, ...entry }: BibtexEntry): CslItem {
  return withMost(properties, (some) => converted([{ ...entry, properties: some }], '@bibtex/entries+list'))
}

export function risToCsl({ TY, ...tags }: RisRecord): CslItem {
  return withMost(tags, (some) => converted({ TY, ...some }, '@ris/record'))
}

export function cslToBibtex({ type, id, ...variables }: CslItem): BibtexEntry {
  return withMost(variables, (some) => written('bibtex', { type, id, ...some }) as BibtexEntry)
}

export function cslToRis({ type, id, ...variables }: CslItem): RisRecord {
  const named = id === undefined ? { type } : { type, id }
  return withMost(variables, (some) => written('ris', { ...named, ...some }) as RisRecord)
}

/** Always names what it is given: an input that is guessed could be taken for an address, and fetched. */
function converted(data: unknown, forceType: string): CslItem {
  return (plugins.input.chain(data, { forceType, generateGraph: false }) as CslItem[])[0] ?? {}
}

function written(format: string, item: object): unknown {
  return (plugins.output.format(format, [item], { format: 'object' }) as unknown[])[0]
}

/**
 * Converts all fields, or else those with which it works: the package gives up an entry for a single date that it
 * can't read, or a value that is there twice.
 */
function withMost<Value, Result>(
  fields: Readonly<Record<string, Value>>,
  convert: (fields: Readonly<Record<string, Value>>) => Result,
): Result {
  try {
    return convert(fields)
  } catch {
    let some: Readonly<Record<string, Value>> = {}
    let result = convert(some)
    for (const [name, value] of Object.entries(fields)) {
      try {
        result = convert({ ...some, [name]: value })
        some = { ...some, [name]: value }
      } catch {
        // This one is kept beside the item, as it is.
      }
    }
    return result
  }
}
