import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOf, mustBeFolders } from './plainFile'

/** What a folder has, each in the order of the names. */
export interface PlainFolder {
  /** The names of its files. */
  readonly files: readonly string[]
  /** The names of its folders. */
  readonly folders: readonly string[]
  /** Everything else: links, pipes, sockets and devices, which are never opened. */
  readonly others: readonly OtherEntry[]
}

export interface OtherEntry {
  /** In a listing with subfolders, its path with slashes. */
  readonly name: string
  /** What it is, with its article: "a link". */
  readonly kind: string
}

const nothing: PlainFolder = { files: [], folders: [], others: [] }

/**
 * Lists a folder; empty if there is none. `under` is the folder that the person named: the folders from there to this
 * one have to be folders, not links. Throws a NotPlain, or the system's error.
 */
export async function listPlain(folder: string, under = folder): Promise<PlainFolder> {
  try {
    await mustBeFolders(folder, under)
    const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
      byCode(a.name, b.name),
    )
    const named = (is: 'isFile' | 'isDirectory') =>
      entries.filter((entry) => entry[is]()).map(({ name }) => name)
    const others = entries.filter((entry) => !entry.isFile() && !entry.isDirectory())
    return {
      files: named('isFile'),
      folders: named('isDirectory'),
      others: others.map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing
    throw error
  }
}

/** The same for a folder with all its subfolders, by their paths in it, with slashes; no folders. */
export async function listPlainTree(folder: string, under = folder): Promise<PlainFolder> {
  const { files, folders, others } = await listPlain(folder, under)
  const found = { files: [...files], folders: [], others: [...others] }
  for (const name of folders) {
    const inside = await listPlainTree(join(folder, name), under)
    for (const file of inside.files) found.files.push(`${name}/${file}`)
    for (const other of inside.others) found.others.push({ ...other, name: `${name}/${other.name}` })
  }
  return found
}

/** A sentence about something in a library that is neither a file nor a folder. */
export function passedOver(path: string, kind: string): string {
  return `${path} is ${kind} and was passed over: a library has files and folders only.`
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
