import { Command } from 'commander'
import { printJson, printLine } from './output'
import { readLibrary } from './readLibrary'

export function listArticles(): Command {
  return new Command('articles')
    .description('list the articles of the library')
    .option('--trash', 'list those in the trash')
    .option('--json', 'print them as JSON')
    .action(async (options: { library: string; trash?: boolean; json?: boolean }) => {
      const articles = await readLibrary(options.library, (library) =>
        Promise.resolve(options.trash ? library.trash() : library.articles()),
      )
      if (options.json) printJson(articles)
      else
        for (const { id, title, checked, claims, contested } of articles)
          printLine(
            `${id}  ${checked}/${claims} checked  ${title}${contested > 0 ? ` (${contested} contested)` : ''}`,
          )
    })
}
