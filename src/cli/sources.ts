import { Command, Option } from 'commander'
import { type CitationFormat, citationFormats } from '../citations/exchange'
import type { SourcePlace, SourceUse } from '../core/sources/articleSources'
import type { ListedSource } from '../core/sources/sourceList'
import type { Source } from '../core/model/source'
import { ratingOf, type Scale } from '../core/model/scale'
import { counted } from '../core/text/counted'
import { saveReport } from '../workbench/reporting/saveReport'
import { sourceNamed } from './evidenceSource'
import { askForArticle, findArticle } from './findArticle'
import { printJson, printLine, printNotice, printText } from './output'
import { givenDetails, type SourceOptions, withSourceOptions } from './sourceOptions'
import { type Ask, toRead, withWorkbench } from './withWorkbench'

/** `--library` belongs to “sources” itself, and is given to all of its commands. */
interface Shared {
  readonly library: string
}

/** More sources than a library has. */
const all = 1_000_000

export function sources(): Command {
  return new Command('sources')
    .description('list the sources of the library or of an article, correct them, and exchange them')
    .argument('[article]', 'an id, its start, a file name, or part of a title')
    .option('--json', 'print them as JSON')
    .action((named: string | undefined, options: Shared & { json?: true }) => list(named, options))
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(correctCommand())
}

function importCommand(): Command {
  return new Command('import')
    .description(
      'add the sources of an exchange file (CSL-JSON, RIS or BibTeX) to an article, with their files',
    )
    .argument('<file>', 'what Zotero, JabRef, EndNote or Mendeley exported')
    .requiredOption('--article <article>', 'an id, its start, a file name, or part of a title')
    .option('--json', 'print what was added as JSON')
    .action((file: string, _: unknown, command: Command) => addFrom(file, command.optsWithGlobals()))
}

function exportCommand(): Command {
  return new Command('export')
    .description('write the sources of the library, or of an article, for a reference manager')
    .addOption(new Option('--format <format>', 'the format').choices(citationFormats).makeOptionMandatory())
    .option('--article <article>', 'an id, its start, a file name, or part of a title')
    .option('--confidential-sources', 'also the confidential ones')
    .requiredOption('-o, --output <file>', 'the file to write; - for standard output')
    .action((_: unknown, command: Command) => write(command.optsWithGlobals()))
}

function correctCommand(): Command {
  const command = new Command('correct')
    .description('correct what is known about a source of an article')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<source>', 'its id or title')
    .option('--title <text>', 'its title')
  return withSourceOptions(command)
    .addOption(new Option('--confidential', 'reports name it only on request').conflicts('open'))
    .option('--open', 'it is confidential no more')
    .option('--everywhere', 'also in the articles that it was taken to, or from')
    .action((article: string, source: string, _: unknown, given: Command) =>
      correct(article, source, given.optsWithGlobals()),
    )
}

async function list(named: string | undefined, { library, json }: Shared & { json?: true }): Promise<void> {
  const { listed, scale } = await toRead(library, async (ask) => {
    const { scale } = await ask('workbench.start', {})
    return { listed: await listedSources(ask, named), scale }
  })
  if (json) return printJson(listed)
  for (const source of listed) {
    printLine(sourceInWords(source))
    for (const place of source.places) printLine(`    ${placeInWords(place, scale)}`)
  }
}

/** Those of one article with only what they are there. */
async function listedSources(ask: Ask, named: string | undefined): Promise<readonly ListedSource[]> {
  const { sources: listed } = await ask('sources.list', { limit: all })
  if (named === undefined) return listed
  const { article } = await askForArticle(ask, named)
  return listed.flatMap((source) => {
    const places = source.places.filter((place) => place.article === article.id)
    return places.length > 0 ? [{ ...source, source: places[0]!.source, places }] : []
  })
}

function sourceInWords({ source, isAttached, isArchived }: ListedSource): string {
  const { title, author, publisher, published, tier, confidential } = source
  const known = [title, author, publisher, published].filter((text) => text !== '').join(', ')
  const states = [confidential && 'confidential', tier, isAttached && 'attached', isArchived && 'archived']
  return `${known} (${states.filter((state) => state).join(', ')})`
}

function placeInWords({ articleTitle, source, uses }: SourcePlace, scale: Scale): string {
  const used = uses.map((use) => useInWords(use, scale)).join('; ')
  return `${source.id}  ${articleTitle}: ${used === '' ? 'not cited' : used}`
}

function useInWords({ label, stance, isOffered, ratings }: SourceUse, scale: Scale): string {
  const names = ratings.map((rating) => ratingOf(scale, rating)?.name ?? rating)
  const rated = names.length > 0 ? names.join(' / ') : 'to check'
  return `${isOffered ? 'offered, ' : ''}${stance} “${label}” (${rated})`
}

async function addFrom(file: string, options: Shared & { article: string; json?: true }): Promise<void> {
  const { article } = await findArticle(options.library, options.article)
  const imported = await withWorkbench(options.library, 'sources import', (_, workbench) =>
    workbench.importSources(article.id, file),
  )
  if (options.json) printJson(imported)
  else {
    const { added, known, attached } = imported
    printLine(`${counted(added, 'source')} added, ${attached} with a file; ${known} known already.`)
  }
  for (const remark of imported.remarks) printNotice(remark)
}

interface ExportOptions extends Shared {
  readonly format: CitationFormat
  readonly article?: string
  readonly confidentialSources?: true
  readonly output: string
}

async function write({
  library,
  format,
  article,
  confidentialSources,
  output,
}: ExportOptions): Promise<void> {
  const { text, leftOut } = await toRead(library, async (ask, workbench) =>
    workbench.exportSources(await sourcesToWrite(ask, article), format, confidentialSources ?? false),
  )
  if (output === '-') printText(text)
  else {
    await saveReport(output, text, 'list of sources')
    printLine(output)
  }
  if (leftOut > 0)
    printNotice(`${counted(leftOut, 'confidential source')} left out; --confidential-sources includes them.`)
}

async function sourcesToWrite(ask: Ask, named: string | undefined): Promise<readonly Source[]> {
  if (named !== undefined) return (await askForArticle(ask, named)).article.sources
  return (await ask('sources.list', { limit: all })).sources.map(({ source }) => source)
}

interface CorrectOptions extends Shared, SourceOptions {
  readonly title?: string
  readonly confidential?: true
  readonly open?: true
  readonly everywhere?: true
}

async function correct(articleNamed: string, named: string, options: CorrectOptions): Promise<void> {
  const { article } = await findArticle(options.library, articleNamed)
  const { confidential, ...source } = sourceNamed(article.sources, named)
  const isConfidential = options.confidential ?? (confidential && !options.open)
  const corrected: Source = {
    ...source,
    ...givenDetails(options),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(isConfidential ? { confidential: true } : {}),
  }
  const { changed, failed } = await withWorkbench(options.library, 'sources correct', (ask) =>
    ask('source.correct', { id: article.id, source: corrected, everywhere: options.everywhere ?? false }),
  )
  printLine(`${corrected.title}: corrected in ${counted(changed.length, 'article')}`)
  for (const { message } of failed) printNotice(message)
  if (failed.length > 0) process.exitCode = 1
}
