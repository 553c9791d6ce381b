import type { CitationFormat } from '../../citations/exchange'
import { writeInProcess } from '../../citations/citationsProcess'
import type { Source } from '../../core/model/source'
import { withoutCredentials } from '../../core/text/credentials'

export interface SourceExport {
  /** The path of the built citationsChild. */
  readonly script: string
  readonly sources: readonly Source[]
  readonly format: CitationFormat
  /** Whether confidential sources are among them; only if a person asks for it. */
  readonly confidentialSources: boolean
}

/** The text of an exchange file, and how many confidential sources were left out of it. Throws a UserFacingError. */
export async function exportSources({
  script,
  sources,
  format,
  confidentialSources,
}: SourceExport): Promise<{ text: string; written: number; leftOut: number }> {
  const chosen = sources.filter(({ confidential }) => confidentialSources || !confidential)
  const text = await writeInProcess(script, chosen.map(withoutPasswords), format)
  return { text, written: chosen.length, leftOut: sources.length - chosen.length }
}

/** As in reports: names and passwords in addresses stay here. */
function withoutPasswords(source: Source): Source {
  const { url, archiveUrl } = source
  return { ...source, url: withoutCredentials(url), archiveUrl: withoutCredentials(archiveUrl) }
}
