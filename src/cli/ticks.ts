import { Command } from 'commander'
import { articleElements } from '../core/elements/articleElements'
import { elementCoverage, elementsInWords } from '../core/elements/coverage'
import type { Element } from '../core/elements/elements'
import type { Article } from '../core/model/article'
import { findArticle } from './findArticle'
import { printJson, printLine } from './output'

export function ticks(): Command {
  return new Command('ticks')
    .description(
      'list the numbers, names, titles, dates, quotations and places of an article, to tick one by one',
    )
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .option('--json', 'print them as JSON')
    .action(async (named: string, options: { library: string; json?: boolean }) => {
      const { article } = await findArticle(options.library, named)
      printElements(article, articleElements(article), options.json)
    })
}

/** Prints an article's elements, with how many of them are ticked. */
export function printElements(article: Article, elements: readonly Element[], json = false): void {
  if (json) {
    const coverage = elementCoverage(elements)
    printJson({
      ...coverage,
      list: elements.map((element, index) => elementAsJson(article, element, index + 1)),
    })
    return
  }
  for (const [index, element] of elements.entries()) printLine(elementInWords(article, element, index + 1))
  printLine(`${elementsInWords(elementCoverage(elements))} ticked`)
}

/** An element in the command line's JSON output; see docs/command-line.md. */
function elementAsJson({ text }: Article, { kind, start, end, state, mark }: Element, number: number) {
  return {
    number,
    kind,
    words: text.slice(start, end),
    start,
    end,
    state,
    by: mark?.tick?.by ?? '',
    at: mark?.tick?.at ?? '',
    question: mark?.question ?? '',
    answer: mark?.answer ?? '',
  }
}

const signs = { unticked: ' ', ticked: '✓', queried: '?' }

function elementInWords(
  { text }: Article,
  { kind, start, end, state, mark }: Element,
  number: number,
): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  const line = `${String(number).padStart(5)} ${signs[state]} ${kind.padEnd(9)}  ${words}`
  if (state !== 'queried') return line
  const asked = `${line}  ← ${(mark?.question ?? '').replace(/\s+/g, ' ')}`
  return (mark?.answer ?? '') === '' ? asked : `${asked} → ${mark!.answer!.replace(/\s+/g, ' ')}`
}
