import { Command } from 'commander'
import { fingerprintInWords, type Keys, type NamedKey, PublicKey } from '../core/model/deviceKey'
import { appDataFolder } from '../library/appData'
import { forgetKey, keysOf, trustKey } from '../library/signing/knownKeys'
import { verifyLibrary } from '../library/verify'
import { CliFailure } from './failure'
import { printJson, printLine, printNotice } from './output'

interface Options {
  readonly library: string
  readonly trust?: string[]
  readonly name?: string
  readonly forget?: string[]
  readonly json?: boolean
}

export function keys(): Command {
  return new Command('keys')
    .description('list the keys of colleagues that are known here; mark one as known, or forget it')
    .option('--trust <key...>', 'a key, or the fingerprint of one that signed lines in the library')
    .option('--name <name>', 'with --trust: whose key it is')
    .option('--forget <key...>', 'a known key, or its fingerprint')
    .option('--json', 'print the keys as JSON')
    .action(async (options: Options) => {
      const changed = await change(options)
      if (options.json) printJson(changed)
      else printKeys(changed)
    })
}

async function change({ library, trust, name, forget }: Options): Promise<Keys> {
  const appData = appDataFolder()
  if (trust && forget) throw new CliFailure('Give --trust or --forget, not both. Nothing was changed.')
  if ((trust === undefined) !== (name === undefined))
    throw new CliFailure('--trust needs --name, and --name needs --trust. Nothing was changed.')
  if (trust && name !== undefined)
    return trustKey(appData, { key: await keyNamed(trust, () => signersIn(library)), name })
  const known = await keysOf(appData, printNotice)
  if (!forget) return known
  return forgetKey(appData, await keyNamed(forget, () => Promise.resolve(known.known)))
}

async function signersIn(library: string): Promise<readonly NamedKey[]> {
  return (await verifyLibrary(library)).signed.signers
}

/** The key that is given whole, or found by its fingerprint or the short form of that. */
async function keyNamed(
  words: readonly string[],
  candidates: () => Promise<readonly NamedKey[]>,
): Promise<string> {
  const given = words.join('').replaceAll(/\s/g, '')
  if (PublicKey.safeParse(given).success) return given
  const digits = given.toLowerCase()
  if (!/^([0-9a-f]{16}|[0-9a-f]{64})$/.test(digits))
    throw new CliFailure(
      `“${words.join(' ')}” is neither a key nor a fingerprint, which has 16 digits, or 64 in full. Nothing was changed.`,
    )
  const found = (await candidates()).filter(({ fingerprint }) => fingerprint.startsWith(digits))
  if (found.length === 1) return found[0]!.key
  throw new CliFailure(
    found.length === 0
      ? `No key with the fingerprint ${fingerprintInWords(digits, 'full')} was found. Nothing was changed.`
      : `Several keys begin with the fingerprint ${fingerprintInWords(digits, 'full')}: give all 64 digits. Nothing was changed.`,
  )
}

function printKeys({ own, known }: Keys): void {
  if (own) printLine(`${fingerprintInWords(own.fingerprint)}  this device`)
  for (const { fingerprint, name, since } of known)
    printLine(`${fingerprintInWords(fingerprint)}  ${name}, known since ${since.slice(0, 10)}`)
  if (known.length === 0) printLine('No colleague’s key is known here.')
}
