import { Command, Option } from 'commander'
import { type DeskFormat, deskFormats } from '../contract/formats'
import { Period } from '../core/model/period'
import { exportDesk, makeDeskReport } from '../workbench/reporting/makeDeskReport'
import { saveReport } from '../workbench/reporting/saveReport'
import { CliFailure } from './failure'
import { printLine, printText } from './output'
import { printPdf } from './printPdf'
import { toRead } from './withWorkbench'
import { version } from './version'

interface Options {
  readonly library: string
  readonly from: string
  readonly to: string
  readonly format: DeskFormat
  readonly output: string
}

export function deskReport(): Command {
  return new Command('desk-report')
    .description('write a report on what was checked in a period, across the whole library')
    .option('--from <day>', 'the first day, in UTC, such as 2026-01-01; by default from the beginning', '')
    .option('--to <day>', 'the last day, in UTC; by default to the end', '')
    .addOption(new Option('--format <format>', 'the format').choices(deskFormats).makeOptionMandatory())
    .requiredOption('-o, --output <file>', 'the file to write; - for standard output')
    .action(async ({ library: folder, from, to, format, output }: Options) => {
      const period = Period.safeParse({ from, to })
      if (!period.success) throw new CliFailure(period.error.issues[0]?.message ?? 'There is no such period.')
      const bytes = await toRead(folder, (_, { library }) =>
        exportDesk(
          {
            folder,
            format,
            period: period.data,
            scale: library.settings.scale,
            newsroom: library.settings.newsroom,
            articles: library.articles().map(({ id }) => id),
            appVersion: version,
          },
          { printPdf },
          (job) => makeDeskReport(job),
        ),
      )
      if (output === '-') {
        if (format === 'pdf') process.stdout.write(bytes)
        else printText(new TextDecoder().decode(bytes))
        return
      }
      await saveReport(output, bytes)
      printLine(output)
    })
}
