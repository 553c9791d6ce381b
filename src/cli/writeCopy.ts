import { Command } from 'commander'
import { checkedCopyOf } from '../workbench/reporting/writeCopy'
import { saveReport } from '../workbench/reporting/saveReport'
import { findArticle } from './findArticle'
import { printLine } from './output'

export function writeCopy(): Command {
  return new Command('checked-copy')
    .description('write the draft as a Word document with a comment on every claim')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .requiredOption('-o, --output <file>', 'the file to write')
    .action(async (named: string, { library: folder, output }: { library: string; output: string }) => {
      const { article, scale, newsroom } = await findArticle(folder, named)
      const scripts = import.meta.dirname
      await saveReport(
        output,
        await checkedCopyOf({ folder, article, scale, newsroom, scripts }),
        'checked copy',
      )
      printLine(output)
    })
}
