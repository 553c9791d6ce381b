import { Command } from 'commander'
import type { Article } from '../core/model/article'
import { claimNumbers } from '../core/checklist/numbers'
import type { ReviewedRule } from '../core/review/review'
import { counted } from '../core/text/counted'
import { CliFailure } from './failure'
import { askForArticle } from './findArticle'
import { printJson, printLine } from './output'
import { type Ask, toRead } from './withWorkbench'

export function reviewArticle(): Command {
  return new Command('review')
    .description('list, rule by rule, what stands in the way of signing an article off')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .option('--strict', 'exit with 1 for any finding, not only for what the library requires')
    .option('--json', 'print it as JSON')
    .action(async (named: string, options: { library: string; strict?: boolean; json?: boolean }) => {
      const { article, rules } = await toRead(options.library, (ask) => askForReview(ask, named))
      if (options.json) printJson(rules.map((rule) => ruleAsJson(rule, article)))
      else printRules(rules, article)
      const binding = rules.filter(({ mode }) => options.strict || mode === 'require')
      const count = binding.flatMap(({ findings }) => findings).length
      if (count > 0)
        throw new CliFailure(
          `${counted(count, 'finding stands', 'findings stand')} in the way of a sign-off.`,
        )
    })
}

/** Waits until attached files are read, too. */
async function askForReview(ask: Ask, named: string) {
  const { article } = await askForArticle(ask, named)
  const { rules } = await ask('review.findings', { id: article.id, waits: true })
  return { article, rules }
}

/** A rule in the command line's JSON output; see docs/command-line.md. */
function ruleAsJson({ id, name, origin, explanation, mode, findings }: ReviewedRule, article: Article) {
  const numbers = claimNumbers(article.claims)
  return {
    id,
    name,
    origin,
    explanation,
    mode,
    findings: findings.map(({ claim, sentence, says }) => ({
      claim,
      number: claim === null ? null : (numbers.get(claim) ?? null),
      sentence,
      says,
    })),
  }
}

function printRules(rules: readonly ReviewedRule[], article: Article): void {
  const numbers = claimNumbers(article.claims)
  const found = rules.filter(({ findings }) => findings.length > 0)
  for (const { name, origin, mode, findings } of found) {
    printLine(`${name} (${origin}; ${mode === 'require' ? 'required' : 'a reminder'}): ${findings.length}`)
    for (const { claim, says } of findings) {
      const number = claim === null ? '' : String(numbers.get(claim) ?? '–')
      printLine(`${number.padStart(5)}  ${says}`)
    }
  }
  if (found.length === 0) printLine('Nothing stands in the way.')
}
