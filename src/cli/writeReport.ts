import { Command, Option } from 'commander'
import { type ReportFormat, reportFormats } from '../contract/requests'
import { exportReport } from '../workbench/exportReport'
import { renderArticle } from '../workbench/renderArticle'
import { saveReport } from '../workbench/workbench'
import { findArticle } from './findArticle'
import { printLine, printText } from './output'
import { printPdf } from './printPdf'
import { version } from './version'

export function writeReport(): Command {
  return new Command('report')
    .description('write the fact-check report of an article')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .addOption(new Option('--format <format>', 'the format').choices(reportFormats).makeOptionMandatory())
    .requiredOption('-o, --output <file>', 'the file to write; - for standard output')
    .action(async (named: string, options: { library: string; format: ReportFormat; output: string }) => {
      const { article, scale } = await findArticle(options.library, named)
      const { format } = options
      const request = { article, scale, appVersion: version, format }
      const bytes = await exportReport(request, { printPdf }, renderArticle)
      if (options.output === '-') {
        if (format === 'pdf') process.stdout.write(bytes)
        else printText(new TextDecoder().decode(bytes))
        return
      }
      await saveReport(options.output, bytes)
      printLine(options.output)
    })
}
