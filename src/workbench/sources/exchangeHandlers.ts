import type { AddedSources, ArticleView, WrittenSources } from '../../contract/answers'
import { citationFormat } from '../../contract/formats'
import type { CheckedInput } from '../../contract/requests'
import type { Handlers } from '../../contract/router'
import type { History } from '../../core/commands/history'
import type { Source } from '../../core/model/source'
import type { Library } from '../../library/library'
import type { Host } from '../host'
import type { LibrarySearch } from '../librarySearch'
import { saveReport } from '../reporting/saveReport'
import { exportSources } from './exportSources'
import { importSources } from './importSources'

export interface ExchangeOptions {
  readonly library: () => Library
  readonly search: LibrarySearch
  readonly host: Pick<Host, 'chooseSourcesFile' | 'chooseSourcesExportFile'>
  /** The path of the built citationsChild. */
  readonly script: string
  /** Tells everyone about an article that was changed. */
  readonly changed: (change: Promise<History>) => Promise<ArticleView>
}

/** More sources than a library has. */
const all = 1_000_000

/** The exchange with reference managers, by files that the person chooses. */
export function exchangeHandlers(
  options: ExchangeOptions,
): Pick<Handlers, 'sources.import' | 'sources.export'> {
  return {
    'sources.import': ({ id }) => addFrom(options, id),
    'sources.export': (input) => write(options, input),
  }
}

async function addFrom(
  { library, host, script, changed }: ExchangeOptions,
  id: string,
): Promise<AddedSources | null> {
  const file = await host.chooseSourcesFile()
  if (file === undefined) return null
  const { history, imported } = await importSources({ library: library(), script, id, file })
  return { view: await changed(Promise.resolve(history)), imported }
}

async function write(
  options: ExchangeOptions,
  { id, format }: CheckedInput<'sources.export'>,
): Promise<WrittenSources | null> {
  const file = await options.host.chooseSourcesExportFile(`sources${citationFormat[format].ending}`, format)
  if (file === undefined) return null
  const sources = await sourcesOf(options, id)
  const { text, written, leftOut } = await exportSources({
    script: options.script,
    sources,
    format,
    confidentialSources: false,
  })
  await saveReport(file, text, 'list of sources')
  return { file, written, leftOut }
}

/** Those of an article, or each of the library once. */
async function sourcesOf(
  { library, search }: ExchangeOptions,
  id: string | null,
): Promise<readonly Source[]> {
  if (id !== null) return (await library().history(id)).article.sources
  return (await search.sources('', all)).sources.map(({ source }) => source)
}
