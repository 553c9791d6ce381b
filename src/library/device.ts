import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { makeFolder, writeDurably } from './disk/durableFile'
import { privateFolder } from './libraryAccess'
import { deviceLimit } from './disk/limits'
import { removeDeadParts } from './disk/parts'
import { readPlainText } from './disk/plainFile'

/**
 * This device's name in the logs, created once and stored outside every library, so that a copied library gets its
 * own log file on another device.
 */
export async function deviceName(appData: string): Promise<string> {
  const file = join(appData, 'device')
  const known = await readPlainText(file, deviceLimit).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (/^[0-9a-f-]{36}$/.test(known.trim())) return known.trim()
  const made = randomUUID()
  await makeFolder(appData, privateFolder)
  await removeDeadParts(file)
  await writeDurably(file, `${made}\n`, { mode: 0o600 })
  return made
}
