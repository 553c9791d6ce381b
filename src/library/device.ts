import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeDurably } from './durableFile'

/**
 * This device's name in the logs, created once and stored outside every library, so that a copied library gets its
 * own log file on another device.
 */
export async function deviceName(appData: string): Promise<string> {
  const file = join(appData, 'device')
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (/^[0-9a-f-]{36}$/.test(known.trim())) return known.trim()
  const made = randomUUID()
  await mkdir(appData, { recursive: true })
  await writeDurably(file, `${made}\n`)
  await syncFolder(appData)
  return made
}
