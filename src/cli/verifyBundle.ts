import { Command } from 'commander'
import { join } from 'node:path'
import { counted } from '../core/text/counted'
import { ImportProcess } from '../importers/process/importProcess'
import { appDataFolder } from '../library/places'
import { keysOf } from '../library/signing/knownKeys'
import { verifyBundle } from '../workbench/bundle/verifyBundle'
import { CliFailure } from './failure'
import { printJson, printLine, printNotice } from './output'
import { printSignature, printSigners } from './printSigners'
import { version } from './version'

export function verifyBundleCommand(): Command {
  return new Command('verify-bundle')
    .description('check a replay bundle by itself: files, log, text, original and report; needs no library')
    .argument('<file>', 'the output of “report --format bundle”')
    .option('--json', 'print the outcome as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const reader = new ImportProcess(join(import.meta.dirname, 'importChild.js'))
      try {
        const check = await verifyBundle(file, { appVersion: version, read: (given) => reader.read(given) })
        const { title, appVersion, sha256, checked, remarks, notChecked, problems } = check
        if (options.json) printJson(check)
        else {
          printLine(`${check.file}: ${title || 'no article'}, written by Touchstone ${appVersion || '?'}`)
          printLine(
            `SHA-256 of the bundle: ${sha256}. Whoever published it can say whether that is the right one.`,
          )
          const known = await keysOf(appDataFolder(), printNotice)
          printSignature('The bundle', check.signedBy, check.signed, known)
          printSigners(check.signed, known)
          for (const sentence of checked) printLine(`Checked: ${sentence}`)
          for (const sentence of remarks) printLine(`Remark: ${sentence}`)
          for (const sentence of notChecked) printLine(`Not checked: ${sentence}`)
          for (const sentence of problems) printLine(`Wrong: ${sentence}`)
        }
        if (problems.length > 0)
          throw new CliFailure(`${counted(problems.length, 'problem was', 'problems were')} found.`)
      } finally {
        reader.close()
      }
    })
}
