import { Command } from 'commander'
import { resolve } from 'node:path'
import { mergeLibrary } from '../library/copies/merge'
import { appDataFolder } from '../library/appData'
import { keysOf } from '../library/signing/knownKeys'
import { printJson, printLine, printNotice } from './output'
import { printSignature, printSigners } from './printSigners'
import { withWorkbench } from './withWorkbench'

export function merge(): Command {
  return new Command('merge')
    .description('merge a backup or another library into this one; nothing in either is lost')
    .argument('<file-or-folder>', 'a backup, or the folder of another library')
    .option('--json', 'print the outcome as JSON')
    .action(async (from: string, options: { library: string; json?: boolean }) => {
      const outcome = await withWorkbench(options.library, 'merge', (_, { library }) =>
        mergeLibrary(library, resolve(from)),
      )
      const { added, updated, unchanged, contested, refused, signed, signedBy, problems } = outcome
      if (options.json) printJson(outcome)
      else {
        printLine(`${added.length} articles added, ${updated.length} updated, ${unchanged} unchanged`)
        if (contested > 0)
          printLine(`${contested} claims are contested: they were rated differently on both sides.`)
        if (refused > 0)
          printLine(
            `${refused} acts could not be applied to the merged state; “history” lists them as refused.`,
          )
        const known = await keysOf(appDataFolder(), printNotice)
        if (signedBy !== undefined) printSignature('The backup', signedBy, signed, known)
        printSigners(signed, known)
      }
      for (const sentence of problems) printNotice(sentence)
    })
}
