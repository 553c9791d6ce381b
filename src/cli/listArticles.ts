import { Command } from 'commander'
import { summaryOf } from '../core/model/summary'
import { readLibrary } from '../library/reading'
import { printJson, printLine, printNotice } from './output'

export function listArticles(): Command {
  return new Command('articles')
    .description('list the articles of the library')
    .option('--json', 'print them as JSON')
    .action(async (options: { library: string; json?: boolean }) => {
      const { histories } = await readLibrary(options.library, printNotice)
      const articles = histories
        .map((history) => summaryOf(history.article))
        .toSorted((a, b) => (a.importedAt < b.importedAt ? 1 : -1))
      if (options.json) printJson(articles)
      else
        for (const { id, title, checked, claims } of articles)
          printLine(`${id}  ${checked}/${claims} checked  ${title}`)
    })
}
