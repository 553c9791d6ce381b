import { Command } from 'commander'
import { nameRemarks } from '../core/text/nameRemarks'
import { signedOffInWords } from '../core/checklist/signOffProgress'
import { elementsInWords } from '../core/elements/coverage'
import { assignmentInWords } from '../core/model/assignment'
import type { ArticleSummary } from '../core/model/summary'
import { printJson, printLine } from './output'
import { toRead } from './withWorkbench'

export function listArticles(): Command {
  return new Command('articles')
    .description('list the articles of the library')
    .option('--trash', 'list those in the trash')
    .option('--json', 'print them as JSON')
    .action(async (options: { library: string; trash?: boolean; json?: boolean }) => {
      const articles = await toRead(options.library, (ask) =>
        ask('articles.list', { trash: options.trash ?? false }),
      )
      if (options.json) printJson(articles)
      else
        for (const article of articles) {
          const { id, title, publisher, fileName, checked, claims } = article
          const states = statesInWords(article)
          printLine(
            `${id}  ${checked}/${claims} checked  ${title}${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
          )
          for (const remark of nameRemarks([title, publisher, fileName])) printLine(`  ${remark}`)
        }
    })
}

/** What there is to know beside the claims checked: "1 contested", "31 of 48 elements ticked". */
function statesInWords(article: ArticleSummary): string[] {
  const { contested, signedOff = 0, claims, elements } = article
  return [
    contested > 0 ? `${contested} contested` : '',
    signedOffInWords(signedOff, claims),
    elements ? `${elementsInWords(elements)} ticked` : '',
    ...assignmentInWords(article),
  ].filter((state) => state !== '')
}
