import { Command } from 'commander'
import { counted } from '../core/text/counted'
import { appDataFolder } from '../library/appData'
import { keysOf } from '../library/signing/knownKeys'
import { verifyLibrary } from '../library/verify'
import { CliFailure } from './failure'
import { printJson, printLine, printNotice } from './output'
import { printSigners } from './printSigners'

export function verify(): Command {
  return new Command('verify')
    .description(
      'check every hash, every signature, every kept file and every anchor of the library; changes nothing',
    )
    .option('--json', 'print the outcome as JSON')
    .action(async (options: { library: string; json?: boolean }) => {
      const outcome = await verifyLibrary(options.library)
      const { articles, lines, files, anchors, problems, setAside, remarks } = outcome
      if (options.json) printJson(outcome)
      else {
        printLine(
          `${counted(articles, 'article')}, ${counted(lines, 'log line')}, ${counted(files, 'kept file')} and ${counted(anchors, 'anchor')} checked.`,
        )
        printSigners(outcome.signed, await keysOf(appDataFolder(), printNotice))
        for (const { article, title, sentence } of problems)
          printLine(article === null ? sentence : `${article}  ${title}: ${sentence}`)
        for (const file of setAside) printLine(`Set aside earlier: ${file}`)
        for (const sentence of remarks) printLine(sentence)
        if (problems.length === 0) printLine('Everything is intact.')
      }
      if (problems.length > 0)
        throw new CliFailure(`${counted(problems.length, 'problem was', 'problems were')} found.`)
    })
}
