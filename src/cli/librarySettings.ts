import { Command, Option } from 'commander'
import { readersInWords } from '../library/disk/sharing'
import { printJson, printLine } from './output'
import { toRead, withWorkbench } from './withWorkbench'

interface Options {
  readonly library: string
  readonly shared?: 'yes' | 'no'
  readonly json?: boolean
}

export function librarySettings(): Command {
  return new Command('library')
    .description('show who on this computer can read the library, or set it')
    .addOption(
      new Option(
        '--shared <answer>',
        'yes: everyone with an account on this computer may read it; no: only this account',
      ).choices(['yes', 'no']),
    )
    .option('--json', 'print it as JSON')
    .action(async ({ library, shared, json }: Options) => {
      if (shared !== undefined)
        await withWorkbench(library, 'library', (ask) => ask('library.share', { isShared: shared === 'yes' }))
      const { readers } = await toRead(library, (ask) => ask('library.readers', {}))
      if (json) printJson({ folder: library, readers })
      else printLine(readersInWords(readers))
    })
}
