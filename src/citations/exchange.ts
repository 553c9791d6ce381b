import type { Source } from '../core/model/source'

/** The formats in which reference managers exchange what they know about sources. */
export const citationFormats = ['csl', 'ris', 'bibtex'] as const
export type CitationFormat = (typeof citationFormats)[number]

/** A CSL 1.0.2 item; see https://docs.citationstyles.org. */
export type CslItem = NonNullable<Source['csl']>
export type Json = CslItem[string]

/** The text or number of a value as text; empty for anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** An entry as its format has it: the values of each field, in the format's own writing. */
export type FlatRecord = Readonly<Record<string, readonly string[]>>

/** What one format knows. All of these are pure; a text that can't be read throws an Error with half a sentence. */
export interface Exchange {
  /** The entries of a text, and half a sentence about each that can't be read. */
  readonly read: (text: string) => { readonly records: FlatRecord[]; readonly unread: string[] }
  readonly toCsl: (record: FlatRecord) => CslItem
  readonly fromCsl: (item: CslItem) => FlatRecord
  readonly print: (records: readonly FlatRecord[]) => string
  /** Where the entry says that its files are; relative to the exported file, or anywhere. */
  readonly filesIn: (record: FlatRecord) => string[]
}
