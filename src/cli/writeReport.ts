import { Command, Option } from 'commander'
import { type ReportFormat, reportFormats } from '../contract/requests'
import { exportReport } from '../workbench/exportReport'
import { saveReport } from '../workbench/workbench'
import { findArticle } from './findArticle'
import { printLine } from './output'
import { printPdf } from './printPdf'
import { version } from './version'

export function writeReport(): Command {
  return new Command('report')
    .description('write the fact-check report of an article')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .addOption(new Option('--format <format>', 'the format').choices(reportFormats).makeOptionMandatory())
    .requiredOption('-o, --output <file>', 'the file to write; - for standard output')
    .action(async (named: string, options: { library: string; format: ReportFormat; output: string }) => {
      const { article, library } = await findArticle(options.library, named)
      const bytes = await exportReport(article, library.scale, version, options.format, { printPdf })
      if (options.output === '-') {
        process.stdout.write(bytes)
        return
      }
      await saveReport(options.output, bytes)
      printLine(options.output)
    })
}
