import { Command } from 'commander'
import type { LearningSummary } from '../core/ranking/summary'
import { counted } from '../core/text/counted'
import { printJson, printLine } from './output'
import { toRead, withWorkbench } from './withWorkbench'

export function learned(): Command {
  return new Command('learned')
    .description(
      'show what the ranking has learned from what was set aside, added, put first or last, and rated',
    )
    .option('--reset', 'forget all of it')
    .option('--json', 'print it as JSON')
    .action(async (options: { library: string; reset?: boolean; json?: boolean }) => {
      if (options.reset) await withWorkbench(options.library, 'learned', (ask) => ask('learning.reset', {}))
      const summary = await toRead(options.library, (ask) => ask('learning.summary', {}))
      if (options.json) printJson(summary)
      else printSummary(summary)
    })
}

function printSummary({ decisions, lessons }: LearningSummary): void {
  printLine(`Learned from ${counted(decisions, 'decision')}.`)
  for (const { weight, words } of lessons) printLine(`${weight > 0 ? 'earlier' : 'later  '}  ${words}`)
}
