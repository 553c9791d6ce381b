import { counted } from '../../../core/text/counted'
import { isDeepStrictEqual } from 'node:util'
import { sha256 } from '../../../library/log/chain'
import type { Findings } from './findings'
import { type BundleManifest, byPath, type KeptFile, names, sumsText } from '../manifest'
import type { ReadBundle } from './readBundle'

/** The files that manifest.json can't list: itself, and what is made of it. */
const unlisted: readonly string[] = [names.manifest, names.sums, names.signature]

/** Compares every file with the manifest, missing and extra ones included, and SHA256SUMS with all of them. */
export function verifyFiles(bundle: ReadBundle, manifest: BundleManifest, findings: Findings): void {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const wrong = [
    ...[...listed.values()].flatMap((file) => wrongFile(file, bundle.files.get(file.path))),
    ...[...bundle.files.keys()]
      .filter((path) => !listed.has(path) && !unlisted.includes(path))
      .map((path) => `${path} is in the bundle, but manifest.json does not list it.`),
    ...(listed.size === manifest.files.length ? [] : ['manifest.json lists a file twice.']),
    ...(isDeepStrictEqual(manifest.files, manifest.files.toSorted(byPath))
      ? []
      : ['manifest.json does not list the files in the order of their paths.']),
  ]
  findings.check(
    `${counted(listed.size, 'file')} have the size and SHA-256 that manifest.json lists, and there is no other.`,
    wrong,
  )
  findings.check(
    'SHA256SUMS has the SHA-256 of every file, manifest.json among them.',
    wrongSums(bundle, manifest),
  )
}

function wrongFile(right: KeptFile, is: KeptFile | undefined): string[] {
  const { path } = right
  if (!is) return [`${path} is missing from the bundle.`]
  if (is.bytes !== right.bytes) return [`${path} has ${is.bytes} bytes; manifest.json says ${right.bytes}.`]
  if (is.sha256 === right.sha256) return []
  return [`${path} was changed: its SHA-256 is ${is.sha256}; manifest.json says ${right.sha256}.`]
}

function wrongSums(bundle: ReadBundle, { files }: BundleManifest): string[] {
  const bytes = bundle.bytes(names.sums)
  const manifest = bundle.bytes(names.manifest)
  if (!bytes || !manifest) return [`${names.sums} is missing from the bundle.`]
  const own = { path: names.manifest, bytes: manifest.length, sha256: sha256(manifest) }
  const right = sumsText([...files, own].toSorted(byPath))
  const is = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (is === right) return []
  const lines = new Set(is.split('\n'))
  const differing = right
    .split('\n')
    .filter((line) => !lines.has(line))
    .map((line) => line.slice(66))
  if (differing.length === 0)
    return [`${names.sums} has lines that don’t belong there, or has its lines in another order.`]
  return differing.map(
    (path) =>
      `${names.sums} has no SHA-256 for ${path}, or not the one of manifest.json and the file itself; one of them was changed.`,
  )
}
