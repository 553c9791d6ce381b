import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { givenPath, nameFrom, onDisk } from '../../library/disk/fileNames'

/** People do not nest folders deeper than this; deeper ones are loops or malicious. */
const deepest = 32

/**
 * The files to open for the paths a person named: files themselves, and all files in folders, by name. Hidden files,
 * links out of a folder and the folders that browsers save beside a page are skipped.
 */
export async function filesIn(given: readonly string[]): Promise<string[]> {
  const named = await Promise.all(given.map(givenPath))
  const companions = new Set(named.map(companionOf))
  const found: string[] = []
  for (const path of named) {
    if (companions.has(path)) continue
    const isFolder = await stat(onDisk(path)).then(
      (stats) => stats.isDirectory(),
      // A path that can't be examined is reported when it is read.
      () => false,
    )
    const before = found.length
    if (isFolder) await walk(path, 0, found)
    // A folder without files to open is reported like an unreadable file.
    if (found.length === before) found.push(path)
  }
  return found
}

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  if (depth > deepest) return
  // A folder that can't be listed is reported when it is read.
  const listed = await readdir(onDisk(folder), { withFileTypes: true, encoding: 'buffer' }).catch(
    () => undefined,
  )
  if (!listed) return void found.push(folder)
  const entries = listed.map((entry) => ({
    name: nameFrom(entry.name),
    isFolder: entry.isDirectory(),
    isFile: entry.isFile(),
  }))
  const companions = new Set(entries.map(({ name }) => companionOf(name)))
  const collator = new Intl.Collator('en', { numeric: true })
  for (const entry of entries.toSorted((a, b) => collator.compare(a.name, b.name))) {
    if (entry.name.startsWith('.') || companions.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isFolder) await walk(path, depth + 1, found)
    else if (entry.isFile) found.push(path)
  }
}

/** The folder a browser saves beside a complete page ("page.html" and "page_files"), if the file is a page. */
export function companionOf(file: string): string | undefined {
  return /\.x?html?$/i.test(file) ? `${file.replace(/\.x?html?$/i, '')}_files` : undefined
}
