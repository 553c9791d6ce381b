import { Command } from 'commander'
import { randomUUID } from 'node:crypto'
import { findArticle, findClaim } from './findArticle'
import { printJson, printLine } from './output'
import { claimAsJson } from './listClaims'
import { withWorkbench } from './withWorkbench'

interface Options {
  readonly library: string
  readonly rationale?: string
  readonly correction?: string
  readonly limits?: string
  readonly privateNote?: string
  readonly question?: string
  readonly as?: string
  readonly json?: boolean
}

export function setVerdict(): Command {
  return new Command('verdict')
    .description('give a claim a verdict')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<claim>', 'a number from “claims”, an id, or a label')
    .argument('<rating>', 'a rating of the library’s scale: its id, name or key')
    .option('--rationale <text>', 'how we know')
    .option('--correction <text>', 'what the article should say instead')
    .option('--limits <text>', 'what could not be checked')
    .option('--private-note <text>', 'a private note for the desk; reports include it only on request')
    .option('--question <text>', 'a question to the writer, for the checked copy')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--json', 'print the claim as JSON')
    .action(async (articleNamed: string, claimNamed: string, ratingNamed: string, options: Options) => {
      const { article } = await findArticle(options.library, articleNamed)
      const claim = findClaim(article, claimNamed)
      const { rationale, correction, limits, privateNote, question } = options
      const changed = await withWorkbench(
        options.library,
        'verdict',
        async (ask, { library }) => {
          // One act, so that one undo in the window reverts all of it.
          const act = randomUUID()
          const give = (command: Parameters<typeof library.give>[1]) =>
            ask('article.do', { id: article.id, act, command })
          const rating = library.settings.rating(ratingNamed)
          await give({ type: 'setVerdict', claim: claim.id, rating: rating.id })
          if (rationale !== undefined) await give({ type: 'setRationale', claim: claim.id, rationale })
          if (correction !== undefined) await give({ type: 'setCorrection', claim: claim.id, correction })
          if (limits !== undefined) await give({ type: 'setLimits', claim: claim.id, limits })
          if (privateNote !== undefined) await give({ type: 'setPrivateNote', claim: claim.id, privateNote })
          if (question !== undefined) await give({ type: 'askWriter', claim: claim.id, question })
          const { article: rated } = await ask('article.open', { id: article.id })
          return { article: rated, rating }
        },
        options.as,
      )
      if (options.json) printJson(claimAsJson(changed.article, claim.id))
      else printLine(`${claim.label}: ${changed.rating.name}`)
    })
}
