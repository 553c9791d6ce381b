import { Command } from 'commander'
import { resolve } from 'node:path'
import { backUpLibrary } from '../library/copies/backup'
import { appDataFolder } from '../library/appData'
import { findArticle } from './findArticle'
import { printJson, printLine, printNotice } from './output'

export function backUp(): Command {
  return new Command('backup')
    .description('write the library, or some of its articles, as one file')
    .argument('[article...]', 'ids, starts of ids, file names, or parts of titles; by default all articles')
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--json', 'print what was written as JSON')
    .action(async (named: string[], options: { library: string; output: string; json?: boolean }) => {
      const found = await Promise.all(named.map((name) => findArticle(options.library, name)))
      const articles = [...new Set(found.map(({ article }) => article.id))]
      const outcome = await backUpLibrary({
        folder: options.library,
        to: resolve(options.output),
        appData: appDataFolder(),
        ...(articles.length > 0 ? { articles } : {}),
      })
      if (options.json) printJson(outcome)
      else
        printLine(
          `${outcome.file}: ${outcome.articles} articles, ${outcome.bytes} bytes, ${outcome.isSigned ? 'signed' : 'not signed: this device has no key that can be used'}`,
        )
      for (const sentence of outcome.passedOver) printNotice(sentence)
    })
}
