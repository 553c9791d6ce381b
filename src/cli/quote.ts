import { Command } from 'commander'
import type { Article } from '../core/model/article'
import type { Source } from '../core/model/source'
import { CliFailure } from './failure'
import { askForArticle, findClaim } from './findArticle'
import { printJson, printLine } from './output'
import { checkAsJson, checkInWords } from './quotations'
import { toRead } from './withWorkbench'

interface Options {
  readonly library: string
  readonly source: string
  readonly text: string
  readonly json?: boolean
}

export function quote(): Command {
  return new Command('quote')
    .description('say whether a source has some words, word for word, before they are quoted on a claim')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<claim>', 'a number from “claims”, an id, or a label')
    .requiredOption('--source <source>', 'the id or the whole title of a source with a file')
    .requiredOption('--text <text>', 'the words to look up')
    .option('--json', 'print it as JSON')
    .action(async (articleNamed: string, claimNamed: string, options: Options) => {
      const { library, text, json } = options
      const { claim, source, check } = await toRead(library, async (ask) => {
        const { article } = await askForArticle(ask, articleNamed)
        const claim = findClaim(article, claimNamed)
        const source = findSource(article, options.source)
        return {
          claim,
          source,
          check: await ask('quotation.check', { id: article.id, source: source.id, text }),
        }
      })
      if (json)
        return printJson({ claim: claim.id, source: source.id, words: text, ...checkAsJson(check, text) })
      printLine(`${claim.label}: ${checkInWords(check, text, source.title)}`)
      if (check.result.found === 'near')
        printLine(`The nearest wording: “${check.wording.replace(/\s+/g, ' ')}”`)
    })
}

/** The one source with that id or title. */
function findSource({ sources }: Article, named: string): Source {
  const byId = sources.find((source) => source.id === named)
  const found = byId ? [byId] : sources.filter(({ title }) => title === named.trim())
  const [source] = found
  if (!source)
    throw new CliFailure(
      sources.length === 0
        ? `The article has no source “${named}”, nor any other.`
        : `The article has no source “${named}”. Its sources are:${listOf(sources)}`,
    )
  if (found.length > 1)
    throw new CliFailure(
      `“${named}” is the title of ${found.length} sources; name one by its id:${listOf(found)}`,
    )
  return source
}

const listOf = (sources: readonly Source[]) => sources.map(({ id, title }) => `\n  ${id}  ${title}`).join('')
