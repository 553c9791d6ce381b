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

/** Always names what it is given: an input that is guessed could be taken for an address, and fetched. */
function converted(data: unknown, forceType: string): CslItem {
  return (plugins.input.chain(data, { forceType, generateGraph: false }) as CslItem[])[0] ?? {}
}

export const bibtexToCsl = (entry: BibtexEntry): CslItem => converted([entry], '@bibtex/entries+list')
export const risToCsl = (record: RisRecord): CslItem => converted(record, '@ris/record')

export function cslToBibtex(item: CslItem): BibtexEntry {
  return (plugins.output.format('bibtex', [item], { format: 'object' }) as BibtexEntry[])[0]!
}

export function cslToRis(item: CslItem): RisRecord {
  return (plugins.output.format('ris', [item], { format: 'object' }) as RisRecord[])[0]!
}
