import { Command } from 'commander'
import { fingerprintInWords } from '../core/model/deviceKey'
import { appDataFolder } from '../library/appData'
import { findSigner } from '../library/signing/deviceKey'
import { printJson, printLine } from './output'

export function key(): Command {
  return new Command('key')
    .description('show this device’s key, to tell its fingerprint to colleagues')
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: boolean }) => {
      const signer = await findSigner(appDataFolder())
      const own = signer && { key: signer.key, fingerprint: signer.fingerprint }
      if (options.json) return printJson(own ?? null)
      if (!own) return printLine('This device has no key yet; it is made with the first change to a library.')
      printLine(`Fingerprint: ${fingerprintInWords(own.fingerprint)}`)
      printLine(`In full:     ${fingerprintInWords(own.fingerprint, 'full')}`)
      printLine(`Key:         ${own.key}`)
    })
}
