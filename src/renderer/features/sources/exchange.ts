import type { ImportedSources, WrittenSources } from '../../../contract/answers'
import type { CitationFormat } from '../../../contract/formats'
import { counted } from '../../../core/text/counted'
import { takeView } from '../../lib/article/article'
import { ask } from '../../lib/ask'
import { notify, notifyFailure } from '../../lib/notices'
import { fileName } from '../../lib/words'

/** Asks for an exchange file, adds its sources to an article, and tells how many. */
export async function importSources(article: string): Promise<void> {
  try {
    const added = await ask('sources.import', { id: article })
    if (!added) return
    takeView(added.view)
    const { remarks } = added.imported
    notify(importInWords(added.imported), {
      details: remarks,
      stays: remarks.length > 0,
      tone: remarks.length > 0 ? 'problem' : 'info',
    })
  } catch (error) {
    notifyFailure(error)
  }
}

/** Asks for a file, writes the sources of an article, or of all with null, to it, and tells what was left out. */
export async function exportSources(article: string | null, format: CitationFormat): Promise<void> {
  try {
    const written = await ask('sources.export', { id: article, format })
    if (written) notify(exportInWords(written), { stays: written.leftOut > 0 })
  } catch (error) {
    notifyFailure(error)
  }
}

function importInWords({ added, known, attached }: ImportedSources): string {
  const parts = [
    `${counted(added, 'source was', 'sources were')} added`,
    ...(attached > 0 ? [`${attached} of them with a file`] : []),
    ...(known > 0 ? [`${counted(known, 'was', 'were')} there already`] : []),
  ]
  return `${parts.join(', ')}.`
}

function exportInWords({ file, written, leftOut }: WrittenSources): string {
  const wrote = `${counted(written, 'source')} written to ${fileName(file)}.`
  if (leftOut === 0) return wrote
  return `${wrote} ${counted(leftOut, 'confidential source was', 'confidential sources were')} left out.`
}
