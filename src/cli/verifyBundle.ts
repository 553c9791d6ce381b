import { Command } from 'commander'
import { join } from 'node:path'
import type { BundleOutcome, BundleReport } from '../contract/bundleReport'
import { counted } from '../core/text/counted'
import { ImportProcess } from '../importers/process/importProcess'
import { appDataFolder } from '../library/appData'
import { keysOf } from '../library/signing/knownKeys'
import { factsInWords } from '../workbench/bundle/verify/facts'
import { verifyBundle } from '../workbench/bundle/verify/verifyBundle'
import { CliFailure } from './failure'
import { printJson, printLine, printNotice } from './output'
import { printSignature, printSigners } from './printSigners'
import { version } from './version'

/** The exit codes for bundles in which nothing is false. */
const codes: Readonly<Record<Exclude<BundleOutcome, 'false'>, number>> = { proved: 0, notProved: 3 }

export function verifyBundleCommand(): Command {
  return new Command('verify-bundle')
    .description('check a replay bundle by itself: files, log, text, original and report; needs no library')
    .argument('<file>', 'the output of “report --format bundle”')
    .option('--json', 'print the outcome as JSON')
    .addHelpText(
      'after',
      `
Exit codes:
  0  everything a reader opens follows from the log
  1  something is false, or the bundle can't be checked
  3  nothing is false, but not everything is proved; what is not is listed`,
    )
    .action(async (file: string, options: { json?: boolean }) => {
      const reader = new ImportProcess(join(import.meta.dirname, 'importChild.js'))
      try {
        const check = await verifyBundle(file, { appVersion: version, read: (given) => reader.read(given) })
        if (options.json) printJson(withFormerFields(check))
        else await printCheck(check)
        end(check)
      } finally {
        reader.close()
      }
    })
}

/** Two fields of the JSON from before there was `notProved` stay, since none is ever removed. */
function withFormerFields(check: BundleReport) {
  return { ...check, remarks: [], notChecked: check.notProved }
}

async function printCheck(check: BundleReport): Promise<void> {
  printLine(`${check.file}: ${check.title || 'no title is proved'}`)
  printLine(
    `SHA-256 of the bundle: ${check.sha256}. Whoever published it can say whether that is the right one.`,
  )
  const known = await keysOf(appDataFolder(), printNotice)
  printSignature('The bundle', check.signedBy, check.signed, known)
  printSigners(check.signed, known)
  for (const sentence of factsInWords(check)) printLine(`The log: ${sentence}`)
  for (const sentence of check.checked) printLine(`Checked: ${sentence}`)
  for (const sentence of check.notProved) printLine(`Not proved: ${sentence}`)
  for (const sentence of check.problems) printLine(`Wrong: ${sentence}`)
}

function end({ outcome, notProved, problems }: BundleReport): void {
  if (outcome === 'false')
    throw new CliFailure(`${counted(problems.length, 'problem was', 'problems were')} found.`)
  process.exitCode = codes[outcome]
  if (outcome === 'notProved')
    printNotice(
      `Nothing was found to be false, but ${counted(notProved.length, 'thing is', 'things are')} not proved.`,
    )
}
