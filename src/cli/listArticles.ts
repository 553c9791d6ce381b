import { Command } from 'commander'
import { nameRemarks } from '../core/text/nameRemarks'
import { printJson, printLine } from './output'
import { toRead } from './withWorkbench'

export function listArticles(): Command {
  return new Command('articles')
    .description('list the articles of the library')
    .option('--trash', 'list those in the trash')
    .option('--json', 'print them as JSON')
    .action(async (options: { library: string; trash?: boolean; json?: boolean }) => {
      const articles = await toRead(options.library, (ask) =>
        ask('articles.list', { trash: options.trash ?? false }),
      )
      if (options.json) printJson(articles)
      else
        for (const { id, title, publisher, fileName, checked, claims, contested } of articles) {
          printLine(
            `${id}  ${checked}/${claims} checked  ${title}${contested > 0 ? ` (${contested} contested)` : ''}`,
          )
          for (const remark of nameRemarks([title, publisher, fileName])) printLine(`  ${remark}`)
        }
    })
}
