import { Command } from 'commander'
import type { ArticleQuotation, ArticleQuotations, QuotationCheck } from '../contract/answers'
import { differencesInWords } from '../core/fidelity/inWords'
import type { Article } from '../core/model/article'
import { counted } from '../core/text/counted'
import { shorten } from '../core/text/shorten'
import { askForArticle } from './findArticle'
import { printJson, printLine } from './output'
import { toRead } from './withWorkbench'

/** How much of a quotation is printed, in UTF-16 code units. */
const printed = 120

export function quotations(): Command {
  return new Command('quotations')
    .description('check the quotations of an article word for word against the files attached to its sources')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .option('--json', 'print them as JSON')
    .action(async (named: string, options: { library: string; json?: boolean }) => {
      const { article, answer } = await toRead(options.library, async (ask) => {
        const { article } = await askForArticle(ask, named)
        return { article, answer: await ask('article.quotations', { id: article.id }) }
      })
      if (options.json) printJson(asJson(article, answer))
      else printQuotations(article, answer)
    })
}

function asJson(article: Article, { quotations, read, unread }: ArticleQuotations) {
  return {
    read,
    unread,
    quotations: quotations.map((checked, index) => {
      const { start, end } = checked.quotation
      const words = article.text.slice(start, end)
      return { number: index + 1, words, start, end, source: checked.source, ...checkAsJson(checked, words) }
    }),
  }
}

/** How a quotation compares with a source, in the command line's JSON output; see docs/command-line.md. */
export function checkAsJson({ result, wording, locator }: QuotationCheck, quotation: string) {
  return {
    found: result.found,
    place: result.found === 'none' ? null : { start: result.start, end: result.end, locator },
    wording,
    differences: differencesInWords(result, wording, quotation),
    pieces: result.found === 'none' ? [] : result.pieces,
  }
}

function printQuotations(article: Article, { quotations, read, unread }: ArticleQuotations): void {
  for (const [index, checked] of quotations.entries()) {
    const words = article.text.slice(checked.quotation.start, checked.quotation.end)
    printLine(`${String(index + 1).padStart(5)}  “${shorten(words, printed)}”`)
    printLine(`       ${inWords(checked, article, words)}`)
  }
  if (quotations.length === 0) printLine('The article has no quotations of three words or more.')
  printLine(`${counted(read.length, 'attached file was', 'attached files were')} read.`)
  for (const id of unread)
    printLine(`The file of “${titleOf(article, id)}” could not be read; check it yourself.`)
}

function inWords(checked: ArticleQuotation, article: Article, words: string): string {
  if (checked.source === null || checked.result.found === 'none') return 'in no attached source'
  return checkInWords(checked, words, titleOf(article, checked.source))
}

/** How a quotation compares with a source of that title, as a phrase. */
export function checkInWords(check: QuotationCheck, quotation: string, title: string): string {
  const { result, wording, locator } = check
  if (result.found === 'none') return `not in “${title}”, and nothing like it`
  const where = locator === null ? '' : ` (${locator})`
  if (result.found === 'exact') return `word for word in “${title}”${where}`
  const differences = differencesInWords(result, wording, quotation).join(', ')
  return `differs from “${title}”${where}: ${differences}`
}

const titleOf = ({ sources }: Article, id: string) => sources.find((source) => source.id === id)?.title ?? id
