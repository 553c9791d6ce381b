import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders nest no deeper than this for people; deeper ones are loops or made to do harm. */
const deepest = 32

/**
 * The files to open for what a person named: files as they are, and all files in folders, in the order of their names.
 * Hidden files, links out of a folder and the folders that browsers save beside a page are passed over.
 */
export async function filesIn(named: readonly string[]): Promise<string[]> {
  const companions = new Set(named.map(companionOf))
  const found: string[] = []
  for (const path of named) {
    if (companions.has(path)) continue
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      // What can't be looked at is told when it is to be read.
      () => false,
    )
    const before = found.length
    if (isFolder) await walk(path, 0, found)
    // A folder with nothing to open is told like a file that can't be.
    if (found.length === before) found.push(path)
  }
  return found
}

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  if (depth > deepest) return
  // One that can't be looked into is told when it is to be read.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return void found.push(folder)
  const companions = new Set(entries.map(({ name }) => companionOf(name)))
  const collator = new Intl.Collator('en', { numeric: true })
  for (const entry of entries.toSorted((a, b) => collator.compare(a.name, b.name))) {
    if (entry.name.startsWith('.') || companions.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await walk(path, depth + 1, found)
    else if (entry.isFile()) found.push(path)
  }
}

/** The folder a browser saves beside a complete page ("page.html" and "page_files"), if the file is a page. */
export function companionOf(file: string): string | undefined {
  return /\.x?html?$/i.test(file) ? `${file.replace(/\.x?html?$/i, '')}_files` : undefined
}
