import { Command } from 'commander'
import { findArticle } from './findArticle'
import { printJson, printLine } from './output'
import { withWorkbench } from './withWorkbench'

export function publish(): Command {
  return new Command('publish')
    .description('record that a report of an article was published; later changes count as corrections')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .option('--address <url>', 'the address of the page', '')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--json', 'print what was recorded as JSON')
    .action(
      async (named: string, options: { library: string; address: string; as?: string; json?: boolean }) => {
        const { article } = await findArticle(options.library, named)
        const command = { type: 'publishReport', address: options.address } as const
        const published = await withWorkbench(
          options.library,
          'publish',
          async (ask) => {
            await ask('article.do', { id: article.id, command })
            return (await ask('article.open', { id: article.id })).article
          },
          options.as,
        )
        const recorded = published.publications?.at(-1)
        if (options.json) printJson(recorded)
        else printLine(`Recorded: published by ${recorded?.by} on ${recorded?.at}.`)
      },
    )
}
