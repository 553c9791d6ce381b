import { Command } from 'commander'
import { findArticle, findClaim } from './findArticle'
import { claimAsJson } from './listClaims'
import { printJson, printLine } from './output'
import { withWorkbench } from './withWorkbench'

export function signOff(): Command {
  return new Command('signoff')
    .description('confirm a verdict that another person gave')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<claim>', 'a number from “claims”, an id, or a label')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--withdraw', 'withdraw a sign-off')
    .option('--json', 'print the claim as JSON')
    .action(
      async (
        articleNamed: string,
        claimNamed: string,
        options: { library: string; as?: string; withdraw?: boolean; json?: boolean },
      ) => {
        const { article } = await findArticle(options.library, articleNamed)
        const { id, label } = findClaim(article, claimNamed)
        const command = { type: options.withdraw ? 'withdrawSignOff' : 'signOff', claim: id } as const
        const view = await withWorkbench(
          options.library,
          'signoff',
          (ask) => ask('article.do', { id: article.id, command }),
          options.as,
        )
        if (options.json) printJson(claimAsJson(view.article, id))
        else printLine(`${label}: ${options.withdraw ? 'sign-off withdrawn' : 'signed off'}`)
      },
    )
}
