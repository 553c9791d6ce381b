import { Command } from 'commander'
import { nameRemarks } from '../core/text/nameRemarks'
import { signedOffInWords } from '../core/checklist/signOffProgress'
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
        for (const { id, title, publisher, fileName, checked, claims, contested, signedOff } of articles) {
          const states = [
            contested > 0 ? `${contested} contested` : '',
            signedOffInWords(signedOff ?? 0, claims),
          ].filter((state) => state !== '')
          printLine(
            `${id}  ${checked}/${claims} checked  ${title}${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
          )
          for (const remark of nameRemarks([title, publisher, fileName])) printLine(`  ${remark}`)
        }
    })
}
