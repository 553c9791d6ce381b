import { Command } from 'commander'
import { claimNumbers } from '../core/checklist/numbers'
import { signOffProgress } from '../core/checklist/signOffProgress'
import { leftOutWords } from '../core/review/signOffPlan'
import { counted } from '../core/text/counted'
import { findArticle, findClaim } from './findArticle'
import { claimAsJson } from './listClaims'
import { printJson, printLine } from './output'
import { withWorkbench } from './withWorkbench'

export function signOff(): Command {
  return new Command('signoff')
    .description('confirm a verdict that another person gave')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('[claim]', 'a number from “claims”, an id, or a label; not with --all')
    .option('--all', 'sign off, as one act, every claim that you may sign off')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--withdraw', 'withdraw a sign-off')
    .option('--json', 'print the claim as JSON')
    .action(
      async (articleNamed: string, claimNamed: string | undefined, options: Options, command: Command) => {
        if ((claimNamed === undefined) !== (options.all ?? false))
          command.error('error: name one claim, or give --all for all of them', { exitCode: 2 })
        if (options.all && options.withdraw)
          command.error('error: --withdraw takes back one sign-off: name the claim', { exitCode: 2 })
        await (claimNamed === undefined
          ? signOffAll(articleNamed, options)
          : signOffOne(articleNamed, claimNamed, options))
      },
    )
}

interface Options {
  readonly library: string
  readonly all?: boolean
  readonly as?: string
  readonly withdraw?: boolean
  readonly json?: boolean
}

async function signOffOne(articleNamed: string, claimNamed: string, options: Options): Promise<void> {
  const { article } = await findArticle(options.library, articleNamed)
  const { id, label } = findClaim(article, claimNamed)
  const command = { type: options.withdraw ? 'withdrawSignOff' : 'signOff', claim: id } as const
  const changed = await withWorkbench(
    options.library,
    'signoff',
    async (ask) => {
      await ask('article.do', { id: article.id, command })
      return (await ask('article.open', { id: article.id })).article
    },
    options.as,
  )
  if (options.json) printJson(claimAsJson(changed, id))
  else printLine(`${label}: ${options.withdraw ? 'sign-off withdrawn' : 'signed off'}`)
}

async function signOffAll(articleNamed: string, options: Options): Promise<void> {
  const { article } = await findArticle(options.library, articleNamed)
  const { view, signed, leftOut } = await withWorkbench(
    options.library,
    'signoff',
    (ask) => ask('article.signOff', { id: article.id }),
    options.as,
  )
  const { claims, signedOff } = signOffProgress(view.article)
  if (options.json) return printJson({ claims, signedOff, signed, leftOut })
  printLine(`Signed off ${counted(signed.length, 'claim')}: ${signedOff} of ${claims} are signed off now.`)
  const numbers = claimNumbers(view.article.claims)
  for (const { claim, label, why } of leftOut)
    printLine(`${String(numbers.get(claim) ?? '–').padStart(5)}  ${label}: ${leftOutWords[why]}`)
}
