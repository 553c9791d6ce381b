import { bibtex } from './bibtex'
import { csl } from './csl'
import type { CitationFormat, Exchange } from './exchange'
import { ris } from './ris'

export const exchanges: Readonly<Record<CitationFormat, Exchange>> = { csl, ris, bibtex }

/** The format of a text by its beginning; undefined if it is none of them. */
export function formatOf(text: string): CitationFormat | undefined {
  if (/^\s*[[{]/.test(text)) return 'csl'
  if (/^TY {2}-/m.test(text)) return 'ris'
  return /^\s*@\w+\s*[{(]/m.test(text) ? 'bibtex' : undefined
}
