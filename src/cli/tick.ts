import { randomUUID } from 'node:crypto'
import { Command } from 'commander'
import type { Command as ArticleCommand } from '../core/commands'
import { articleElements } from '../core/elements/articleElements'
import { type Element, placeOf } from '../core/elements/elements'
import type { Article } from '../core/model/article'
import { CliFailure } from './failure'
import { findArticle } from './findArticle'
import { printElements } from './ticks'
import { withWorkbench } from './withWorkbench'

interface TickOptions {
  readonly library: string
  readonly query?: string
  readonly clear?: boolean
  readonly as?: string
  readonly json?: boolean
}

export function tick(): Command {
  return new Command('tick')
    .description('tick elements of an article, or query them')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .argument('<element...>', 'numbers from “ticks”, such as 4 or 4-9, or the words of an element')
    .option('--query <text>', 'ask the writer about them instead; an empty text withdraws the question')
    .option('--clear', 'take the ticks back instead')
    .option('--as <name>', 'your name; remembered for the next commands')
    .option('--json', 'print all elements as JSON')
    .action(async (articleNamed: string, named: readonly string[], options: TickOptions) => {
      if (options.clear && options.query !== undefined)
        throw new CliFailure('Give --query or --clear, not both. Nothing was changed.')
      const { article } = await findArticle(options.library, articleNamed)
      const elements = articleElements(article)
      const chosen = new Set(named.flatMap((one) => elementsNamed(article, elements, one)))
      const after = await withWorkbench(
        options.library,
        'tick',
        async (ask) => {
          // One act, so that one undo in the window reverts all of it.
          const act = randomUUID()
          for (const element of chosen)
            await ask('article.do', { id: article.id, act, command: commandFor(article, element, options) })
          return (await ask('article.open', { id: article.id })).article
        },
        options.as,
      )
      printElements(after, articleElements(after), options.json)
    })
}

function commandFor({ text }: Article, element: Element, { query, clear }: TickOptions): ArticleCommand {
  const place = placeOf(text, element)
  if (clear) return { type: 'clearTick', ...place }
  return query === undefined
    ? { type: 'tickElement', ...place }
    : { type: 'queryElement', ...place, question: query }
}

/**
 * The elements that a number, a range of numbers or words name; a number beyond the last element is words ("1902").
 * Throws a CliFailure if there are none, or several with these words.
 */
function elementsNamed(article: Article, elements: readonly Element[], named: string): Element[] {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(named) ?? []
  const numbered = elements.slice(Math.max(0, Number(first ?? 0) - 1), Number(last ?? 0))
  if (numbered.length > 0) return numbered
  const isNamed = ({ start, end }: Element) =>
    article.text.slice(start, end).toLowerCase() === named.toLowerCase()
  const found = elements.filter(isNamed)
  if (found.length === 0)
    throw new CliFailure(
      `The article has no element “${named}”. “touchstone ticks ${article.id}” lists them. Nothing was changed.`,
    )
  if (found.length > 1)
    throw new CliFailure(
      `“${named}” matches ${found.length} elements; name one by its number. Nothing was changed.`,
    )
  return found
}
