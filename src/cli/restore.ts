import { Command } from 'commander'
import { resolve } from 'node:path'
import { nothingSigned } from '../core/signing/signers'
import { appDataFolder } from '../library/appData'
import { restoreLibrary } from '../library/copies/restore'
import { keysOf } from '../library/signing/knownKeys'
import { printJson, printLine, printNotice } from './output'
import { printSignature } from './printSigners'

export function restore(): Command {
  return new Command('restore')
    .description('restore a library from a backup, into a folder that is new or empty (--library names it)')
    .argument('<file>', 'a backup')
    .option('--json', 'print the backup’s manifest as JSON')
    .action(async (file: string, options: { library: string; json?: boolean }) => {
      const manifest = await restoreLibrary(resolve(file), options.library)
      if (options.json) printJson(manifest)
      else {
        printLine(`${options.library}: ${manifest.articles.length} articles, as of ${manifest.made}`)
        const known = await keysOf(appDataFolder(), printNotice)
        printSignature('The backup', manifest.signedBy, nothingSigned, known)
      }
    })
}
