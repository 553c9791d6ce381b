import { Command } from 'commander'
import { join } from 'node:path'
import { ImportProcess } from '../importers/process/importProcess'
import { givenPath, shownName } from '../library/disk/fileNames'
import { readWhole } from '../workbench/importing/importFiles'
import { CliFailure } from './failure'
import { printJson, printText } from './output'

export function extractText(): Command {
  return new Command('text')
    .description('print the article text found in a file; does not change the library')
    .argument('<file>', 'a text, Markdown or saved web page')
    .option('--json', 'print details, text, blocks and what was left out as JSON')
    .action(async (named: string, options: { json?: boolean }) => {
      const file = await givenPath(named)
      const bytes = await readWhole(file)
      const reader = new ImportProcess(join(import.meta.dirname, 'importChild.js'))
      try {
        const result = await reader.read({ bytes, name: shownName(file) })
        if (result.type === 'parts') {
          const names = result.parts.map(({ name, title }) => `${name}  ${title}`)
          throw new CliFailure(`${shownName(file)} contains several articles:\n${names.join('\n')}`)
        }
        const { details, mediaType, text, blocks, leftOut, notices } = result.article
        for (const notice of notices) console.error(notice)
        if (options.json) printJson({ details, mediaType, text, blocks, leftOut })
        else printText(`${text}\n`)
      } finally {
        reader.close()
      }
    })
}
