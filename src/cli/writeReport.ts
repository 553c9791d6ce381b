import { Command, Option } from 'commander'
import { type ReportFormat, reportFormats } from '../contract/formats'
import { appDataFolder } from '../library/appData'
import { claimReviewAdvice } from '../reports/claimReview/claimReviewAdvice'
import { buildReport } from '../reports/model/report'
import { streamBundle, writeBundle } from '../workbench/bundle/writeBundle'
import { exportReport } from '../workbench/reporting/exportReport'
import { renderArticle } from '../workbench/reporting/renderArticle'
import { saveReport } from '../workbench/reporting/saveReport'
import { findArticle } from './findArticle'
import { printLine, printNotice, printText } from './output'
import { printPdf } from './printPdf'
import { type ChosenOptions, chosenOptions, withReportOptions } from './reportOptions'
import { version } from './version'

interface Options extends ChosenOptions {
  readonly library: string
  readonly format: ReportFormat
  readonly output: string
}

/** Text formats are freed of control characters on a terminal; the others are bytes. */
const texts: readonly ReportFormat[] = ['html', 'md', 'claimreview', 'annotations', 'csv', 'json']

export function writeReport(): Command {
  const command = new Command('report')
    .description('write the fact-check report of an article')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .addOption(new Option('--format <format>', 'the format').choices(reportFormats).makeOptionMandatory())
    .requiredOption('-o, --output <file>', 'the file to write; - for standard output')
  return withReportOptions(command).action(async (named: string, given: Options) => {
    const { article, scale, newsroom } = await findArticle(given.library, named)
    const { format, output, library } = given
    const options = chosenOptions(given, newsroom)
    if (format === 'bundle') {
      const appData = appDataFolder()
      const request = { library, id: article.id, scale, appVersion: version, options, appData }
      if (output === '-') return streamBundle(request, process.stdout)
      await writeBundle(request, output)
      return printLine(output)
    }
    const bytes = await exportReport(
      { library, article, scale, appVersion: version, format, options },
      { printPdf },
      renderArticle,
    )
    if (format === 'claimreview')
      claimReviewAdvice(buildReport(article, scale, version, options)).forEach(printNotice)
    if (output === '-') {
      if (texts.includes(format)) printText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
      else process.stdout.write(bytes)
      return
    }
    await saveReport(output, bytes)
    printLine(output)
  })
}
