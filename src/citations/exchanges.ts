import { bibtex } from './bibtex'
import { csl } from './csl'
import type { CitationFormat, Exchange } from './exchange'
import { ris } from './ris'

export const exchanges: Readonly<Record<CitationFormat, Exchange>> = { csl, ris, bibtex }

/** The format of a text, by the entry that it begins with; undefined if it is none of them. */
export function formatOf(text: string): CitationFormat | undefined {
  if (/^\s*[[{]/.test(text)) return 'csl'
  const [ris, bibtex] = [text.search(/^TY {2}-/m), text.search(/^\s*@\w+\s*[{(]/m)]
  if (ris < 0 && bibtex < 0) return undefined
  return bibtex < 0 || (ris >= 0 && ris < bibtex) ? 'ris' : 'bibtex'
}
