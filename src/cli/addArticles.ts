import { Command } from 'commander'
import { resolve } from 'node:path'
import type { ImportOutcome } from '../contract/requests'
import { CliFailure } from './failure'
import { printJson, printLine } from './output'
import { withWorkbench } from './withWorkbench'

export function addArticles(): Command {
  return new Command('import')
    .description('open article files into the library and find their claims')
    .argument('<file...>', 'text, Markdown or saved web pages')
    .option('--json', 'print the outcomes as JSON')
    .action(async (files: string[], options: { library: string; json?: boolean }) => {
      const outcomes = await withWorkbench(options.library, 'import', (ask) =>
        ask('articles.import', { files: files.map((file) => resolve(file)) }),
      )
      if (options.json) printJson(outcomes)
      else for (const outcome of outcomes) if ('article' in outcome) printLine(inWords(outcome))
      const refused = outcomes.filter((outcome) => outcome.outcome === 'refused')
      if (refused.length > 0) throw new CliFailure(refused.map((outcome) => outcome.message).join('\n'))
    })
}

function inWords(outcome: Extract<ImportOutcome, { article: unknown }>): string {
  const { id, title, claims } = outcome.article
  return outcome.outcome === 'added'
    ? `${id}  ${title} (${claims} claims)`
    : `${id}  ${title} is in the library already; nothing was added`
}
