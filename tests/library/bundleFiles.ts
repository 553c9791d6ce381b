import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fromBufferPromise } from 'yauzl'
import { zipFile } from '../importers/zipFile'

/** The files of an archive by their paths. */
export async function unzipped(bytes: Uint8Array): Promise<Record<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  const files: Record<string, Buffer> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    files[entry.fileName] = Buffer.concat(chunks)
  }
  return files
}

/** Writes a bundle again with its files changed. */
export async function changed(
  file: string,
  change: (files: Record<string, Buffer>) => Record<string, Buffer | Uint8Array>,
): Promise<string> {
  const files = change(await unzipped(await readFile(file)))
  const to = `${file}.changed.zip`
  await writeFile(to, await zipFile(files))
  return to
}

type FileSet = Record<string, Buffer | Uint8Array>
type Listed = { readonly path: string; readonly bytes: number; readonly sha256: string }

/** What a forger does who knows the format: sizes and hashes in manifest.json and SHA256SUMS are made to fit again. */
export function fitted(files: FileSet): FileSet {
  const manifest = JSON.parse(String(files['manifest.json'])) as Record<string, unknown>
  const made = `${JSON.stringify({ ...manifest, files: listed(files, names) }, null, 1)}\n`
  return summed({ ...files, 'manifest.json': Buffer.from(made) })
}

/** The same with manifest.json as it is: only SHA256SUMS is made to fit. */
export function summed(files: FileSet): FileSet {
  const sums = listed(files, ['SHA256SUMS']).map(({ path, sha256 }) => `${sha256}  ${path}\n`)
  return { ...files, SHA256SUMS: Buffer.from(sums.join('')) }
}

const names = ['manifest.json', 'SHA256SUMS']

function listed(files: FileSet, without: readonly string[]): Listed[] {
  return Object.entries(files)
    .filter(([path]) => !without.includes(path))
    .map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
