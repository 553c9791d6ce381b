import { Command } from 'commander'
import { resolve } from 'node:path'
import { restoreLibrary } from '../library/restore'
import { printJson, printLine } from './output'

export function restore(): Command {
  return new Command('restore')
    .description('restore a library from a backup, into a folder that is new or empty (--library names it)')
    .argument('<file>', 'a backup')
    .option('--json', 'print the backup’s manifest as JSON')
    .action(async (file: string, options: { library: string; json?: boolean }) => {
      const manifest = await restoreLibrary(resolve(file), options.library)
      if (options.json) printJson(manifest)
      else printLine(`${options.library}: ${manifest.articles.length} articles, as of ${manifest.made}`)
    })
}
