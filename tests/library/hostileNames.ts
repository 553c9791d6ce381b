import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../src/library/log/chain'
import { seeded } from '../importers/seeded'

/** Names that lead elsewhere, or that some system or language takes for something else, put together at random. */
export function hostileNames(base: string, count: number, seed: number): string[] {
  const random = seeded(seed)
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const known = [
    ['../../victim', '../victim', '..', '.', '../..', join(base, 'victim'), '../../victim/doc.txt'],
    ['../../../victim', '..\\..\\victim', 'C:\\victim', 'C:victim', '\\\\host\\share', 'victim\0', '\0'],
    ['', ' ', '. .', 'con', 'NUL.txt', 'lpt1', 'a:b', 'x.', '~', '$HOME', '%2e%2e%2fvictim', '-rf'],
    ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a\u202etxt.exe', '\u2066x', 'еlms-аrticle'],
    ['ｅlms', 'é', 'e\u0301', '\ud800', 'x'.repeat(65), 'x'.repeat(5000), `${'../'.repeat(40)}etc/passwd`],
    ['elms-article', 'oaks', '.emptied-x', '.incoming-x', 'log', '1/../../../victim', 'victim', '*', '\n'],
  ].flat()
  const pieces = [...'.. / / \\ victim doc.txt . \0 C: nul \u202e a ж -'.split(' '), ' ']
  const made = () => Array.from({ length: 1 + Math.floor(random() * 6) }, () => one(pieces)).join('')
  const start = Math.floor(random() * known.length)
  return Array.from({ length: count }, (_, index) =>
    index % 3 === 2 ? made() : known[(start + index) % known.length]!,
  )
}

/** Every file and folder under a folder but those named, the files with the hash of their bytes. */
export async function treeOf(
  folder: string,
  without: readonly string[] = [],
): Promise<Record<string, string>> {
  const tree: Record<string, string> = {}
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (without.includes(entry.name)) continue
    const path = join(folder, entry.name)
    tree[entry.name] = entry.isFile() ? sha256(await readFile(path)) : 'a folder'
    if (!entry.isDirectory()) continue
    for (const [name, hash] of Object.entries(await treeOf(path))) tree[join(entry.name, name)] = hash
  }
  return tree
}

/** A folder with what lies beside a library: where the hostile names lead, if anybody follows them. */
export async function sentinelTree(base: string): Promise<void> {
  for (const folder of ['victim', 'victim/log', 'victim/original/1', 'articles/victim', 'oaks', 'C:']) {
    await mkdir(join(base, folder), { recursive: true })
    for (const name of ['doc.txt', 'article.json', 'a.ndjson'])
      await writeFile(join(base, folder, name), 'keep')
  }
  await writeFile(join(base, 'victim.ndjson'), 'keep')
}

/** What an operating system takes as one name. */
export function singleName(name: string): string {
  const single = Buffer.from(name.replace(/[/\0]/g, '_')).subarray(0, 200).toString()
  return ['', '.', '..'].includes(single) ? '_' : single
}
