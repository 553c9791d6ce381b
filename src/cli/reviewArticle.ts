import { Command } from 'commander'
import { join } from 'node:path'
import type { Article } from '../core/model/article'
import { claimNumbers } from '../core/review/numbers'
import type { ReviewedRule } from '../core/review/rules/review'
import { counted } from '../core/text/counted'
import { ImportProcess } from '../importers/importProcess'
import { Reviews } from '../workbench/review'
import { CliFailure } from './failure'
import { findArticle } from './findArticle'
import { printJson, printLine } from './output'
import { readLibrary } from './readLibrary'

export function reviewArticle(): Command {
  return new Command('review')
    .description('tell, rule by rule, what stands in the way of signing an article off')
    .argument('<article>', 'an id, its start, a file name, or part of a title')
    .option('--strict', 'end with 1 for whatever is found, not only for what the library requires')
    .option('--json', 'print it as JSON')
    .action(async (named: string, options: { library: string; strict?: boolean; json?: boolean }) => {
      const { article } = await findArticle(options.library, named)
      const rules = await reviewed(options.library, article.id)
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

/** Attached files are read, too, in a process of their own. */
async function reviewed(folder: string, id: string): Promise<readonly ReviewedRule[]> {
  const reader = new ImportProcess(join(import.meta.dirname, 'importChild.js'))
  try {
    const reviews = new Reviews(reader, () => undefined)
    return (await readLibrary(folder, (library) => reviews.of(library, id, true))).rules
  } finally {
    reader.close()
  }
}

/** A rule as the command line gives it to other programs; see docs/command-line.md. */
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
