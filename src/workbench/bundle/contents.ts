import { foldLog, type History } from '../../core/commands/history'
import { libraryFormat } from '../../core/model/libraryFormat'
import type { ReportOptions } from '../../core/model/reportOptions'
import type { Scale } from '../../core/model/scale'
import { titleOf } from '../../core/model/summary'
import { sha256 } from '../../library/log/chain'
import { contentsOf, logFiles, type LogText, readLogText } from '../../library/log/log'
import { articlePlaces } from '../../library/places'
import { readArticle } from '../../library/readArticle'
import { deviceSigner } from '../../library/signing/deviceKey'
import { viewFile } from '../../library/view'
import { keptPictures, type ReadKept } from '../reporting/keptPictures'
import { renderWith } from '../reporting/renderArticle'
import { bundledReports } from './bundledReports'
import { type LibraryFileEntry, originalsOf, snapshotsOf } from './keptFiles'
import { BundledArticle, bundleFormat, byPath, jsonText, type KeptFile, names, sumsText } from './manifest'
import { readMe } from './readMe'
import { bundleSignature } from './signature'
import { bundledArticle } from './bundledArticle'
import { type WithheldLogs, withheldLogs } from './withhold/withheldLog'
import { withheldInWords, withheldOriginals } from './withhold/withheldInWords'

/** What goes into a bundle: an article of a library, as stored, and the report options. Only read. */
export interface BundleRequest {
  readonly library: string
  readonly id: string
  /** The library's scale, for an article whose log does not record one. */
  readonly scale: Scale
  readonly appVersion: string
  readonly options: ReportOptions
  /** The app's own folder with this device's key; without it, or without a key there, the bundle is not signed. */
  readonly appData?: string
}

/** A file of a bundle: its bytes, or the path to them. */
export type BundleEntry = ContentEntry | LibraryFileEntry
type ContentEntry = KeptFile & { readonly content: Uint8Array }

/** The files of a replay bundle, in order. Throws a LibraryError when a file of the library is damaged. */
export async function bundleContents(request: BundleRequest): Promise<BundleEntry[]> {
  const { library, id, appVersion, options } = request
  const logs = await readLogTexts(library, id)
  const { article: whole, settings } = await historyIn(logs, request)
  // The scale under which people rated, which the log proves; not what the library's file says by now.
  const scale = settings?.scale ?? request.scale
  const article = bundledArticle(whole, options)
  const log = withheldLogs(logs, article, options)
  const originals = await originalsOf(library, article)
  const kept = withheldOriginals(originals, log.hasNotes, options)
  // Its members are in schema order, whatever the order in the request.
  const state = BundledArticle.parse({
    kind: 'touchstone-bundled-article',
    format: bundleFormat,
    appVersion,
    scale,
    options,
    article,
  })
  const { reports, asOf } = await renderedReports(state, keptPictures(library, id))
  const about = {
    kind: 'touchstone-report-bundle',
    format: bundleFormat,
    appVersion,
    libraryFormat,
    article: { id, title: titleOf(article) },
    asOf,
    log: { lines: log.lines, withheld: log.withheld, damaged: log.damaged },
    withheld: withheldInWords(whole, log, kept, options),
    withheldFiles: kept.withheld,
  } as const
  const files = [
    ...kept.shown,
    ...(await snapshotsOf(library, article)),
    ...reports,
    ...logEntries(log),
    textEntry(names.text, article.text),
    textEntry(names.state, jsonText(state)),
    textEntry(names.readMe, readMe(about)),
  ].toSorted(byPath)
  const listed = files.map(({ path, bytes, sha256: hash }) => ({ path, bytes, sha256: hash }))
  const manifest = textEntry(names.manifest, jsonText({ ...about, files: listed }))
  const sums = textEntry(names.sums, sumsText([...files, manifest].toSorted(byPath)))
  const signature = await signatureOf(manifest.content, request.appData)
  return [...files, manifest, sums, ...signature].toSorted(byPath)
}

/** The reports of a state, and the date they describe. `read` gets the files that were kept with the article. */
export async function renderedReports(
  { article, scale, appVersion, options }: BundledArticle,
  read: ReadKept,
) {
  const reports: ContentEntry[] = []
  let day = ''
  for (const { format, path } of bundledReports) {
    const { bytes, asOf } = await renderWith({ article, scale, appVersion, options, format }, read)
    reports.push(entryOf(path, bytes))
    day = asOf
  }
  return { reports, asOf: day }
}

async function readLogTexts(library: string, id: string): Promise<LogText[]> {
  const { log } = articlePlaces(library, id)
  const read = async (name: string) => ({ name, text: await readLogText(log, name) })
  return Promise.all((await logFiles(log)).map(read))
}

/** The article as folded from exactly these logs: they may grow while the bundle is made. */
async function historyIn(logs: readonly LogText[], { library, id }: BundleRequest): Promise<History> {
  const { lines } = contentsOf(logs)
  if (lines.some(({ command }) => command.type === 'createArticle')) return foldLog(lines)
  const view = await viewFile(library, id, { onDamage: () => undefined, readOnly: true }).read()
  return (await readArticle(library, id, view)).history
}

function logEntries({ logs }: WithheldLogs): BundleEntry[] {
  return logs.map(({ name, text }) => textEntry(`log/${name}`, text))
}

/** The signature of manifest.json, if this device has a key. */
async function signatureOf(manifest: Uint8Array, appData: string | undefined): Promise<BundleEntry[]> {
  const signer = appData === undefined ? undefined : await deviceSigner(appData)
  return signer ? [entryOf(names.signature, bundleSignature(manifest, signer))] : []
}

function textEntry(path: string, text: string): ContentEntry {
  return entryOf(path, new TextEncoder().encode(text))
}

function entryOf(path: string, content: Uint8Array): ContentEntry {
  return { path, content, bytes: content.length, sha256: sha256(content) }
}
