import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeDurably } from './durableFile'

/**
 * This device's name in the logs, made once and kept outside every library, so that a copied library
 * opened elsewhere gets a log file of its own.
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
