import { Command, Option } from 'commander'
import { resolve } from 'node:path'
import { type ManyFormat, manyFormats } from '../contract/formats'
import { makeFolder } from '../library/disk/durableFile'
import { causeInWords } from '../library/errors'
import { exportMany } from '../workbench/reporting/exportMany'
import { exportReport } from '../workbench/reporting/exportReport'
import { renderArticle } from '../workbench/reporting/renderArticle'
import { saveReport } from '../workbench/reporting/saveReport'
import { CliFailure } from './failure'
import { findArticle } from './findArticle'
import { printJson, printLine, printNotice } from './output'
import { printPdf } from './printPdf'
import { toRead } from './withWorkbench'
import { type ChosenOptions, chosenOptions, withReportOptions } from './reportOptions'
import { version } from './version'

interface Options extends ChosenOptions {
  readonly library: string
  readonly format: ManyFormat
  readonly output: string
  readonly json?: true
}

export function writeReports(): Command {
  const command = new Command('reports')
    .description('write the reports of many articles to a folder, one file per article')
    .argument('[article...]', 'ids, starts of ids, file names, or parts of titles; by default all articles')
    .addOption(new Option('--format <format>', 'the format').choices(manyFormats).makeOptionMandatory())
    .requiredOption('-o, --output <folder>', 'the folder to write to; created if missing')
    .option('--json', 'print what was written as JSON')
  return withReportOptions(command).action(async (named: string[], given: Options) => {
    const found = await Promise.all(named.map((name) => findArticle(given.library, name)))
    const chosen = [...new Set(found.map(({ article }) => article.id))]
    const folder = resolve(given.output)
    await makeFolder(folder).catch((cause: unknown) => {
      const why = causeInWords(cause)
      throw new CliFailure(`The folder ${folder} could not be created: ${why}. Nothing was written.`, {
        cause,
      })
    })
    const { format } = given
    const { first: _, ...outcome } = await toRead(given.library, (_, { library }) => {
      const { scale, newsroom } = library.settings
      const options = chosenOptions(given, newsroom)
      return exportMany(
        { articles: chosen.length > 0 ? chosen : library.articles().map(({ id }) => id), format, folder },
        {
          library,
          save: saveReport,
          report: (article) =>
            exportReport(
              { library: given.library, article, scale, appVersion: version, format, options },
              { printPdf },
              renderArticle,
            ),
        },
        { onProgress: () => undefined, signal: new AbortController().signal },
      )
    })
    if (given.json) printJson(outcome)
    else printLine(`${folder}: ${outcome.written} reports, ${outcome.unchanged} of them there already`)
    for (const { title, message } of outcome.failed) printNotice(`No report of “${title}”: ${message}`)
    if (outcome.failed.length > 0) process.exitCode = 1
  })
}
