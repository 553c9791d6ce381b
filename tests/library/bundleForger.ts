import { createHash } from 'node:crypto'
import type { LogEntry } from '../../src/core/commands/logEntry'
import { standardScale } from '../../src/core/model/scale'
import { chainLine, chainStart } from '../../src/library/log/chain'
import { renderedReports } from '../../src/workbench/bundle/contents'
import { BundledArticle, BundleManifest, jsonText } from '../../src/workbench/bundle/manifest'
import { readMe } from '../../src/workbench/bundle/readMe'
import { gone } from '../../src/workbench/reporting/keptPictures'

/** The files of a bundle by their paths, as a forger changes them. */
export type Files = Record<string, Buffer>

export const textOf = (files: Files, path: string): string => String(files[path])

/** The documents of a bundle by their paths. */
export interface Documents {
  readonly 'manifest.json': BundleManifest
  readonly 'article.json': BundledArticle
}

export function documentIn<Path extends keyof Documents>(files: Files, path: Path): Documents[Path] {
  return JSON.parse(textOf(files, path)) as Documents[Path]
}

/** A file of the bundle with its text changed. */
export function rewritten(files: Files, path: string, change: (text: string) => string): Files {
  return { ...files, [path]: Buffer.from(change(textOf(files, path))) }
}

/** A document of the bundle changed, and written as the program writes it. */
export function redocumented<Path extends keyof Documents>(
  files: Files,
  path: Path,
  change: (document: Documents[Path]) => unknown,
): Files {
  return rewritten(files, path, () => jsonText(change(documentIn(files, path))))
}

/** The paths of the logs, the longest first. */
export function logsIn(files: Files): string[] {
  return Object.keys(files)
    .filter((path) => path.startsWith('log/'))
    .toSorted((a, b) => files[b]!.length - files[a]!.length)
}

export const linesOf = (files: Files, path: string): string[] => textOf(files, path).trimEnd().split('\n')

export const relined = (files: Files, path: string, change: (lines: string[]) => string[]): Files =>
  rewritten(files, path, () => `${change(linesOf(files, path)).join('\n')}\n`)

/** What a stored line has besides its entry. */
interface StoredFields {
  readonly hash: string
  readonly prev: string
  readonly sig?: string
}

/**
 * A log whose entries are changed, with every hash from there on made to fit. Without the device's key, a forger can
 * only leave the signatures out.
 */
export function rechained(files: Files, path: string, change: (entries: LogEntry[]) => LogEntry[]): Files {
  return relined(files, path, (lines) => {
    const stored = lines.map((line) => JSON.parse(line) as LogEntry & StoredFields)
    const entries = stored.map(({ hash: _, prev: _prev, sig: _sig, ...entry }): LogEntry => entry)
    let previous = chainStart
    return change(entries).map((entry, index) => {
      const isAsItWas = entry === entries[index] && previous === stored[index]?.prev
      const { key: _, ...unsigned } = entry
      const { line, hash } = isAsItWas
        ? { line: lines[index]!, hash: stored[index]!.hash }
        : chainLine(unsigned, previous)
      previous = hash
      return line
    })
  })
}

const notKept = () => Promise.resolve({ why: gone })

/** Everything that is made from article.json, made again: what a forger does who has the program. */
export async function remade(files: Files): Promise<Files> {
  const state = BundledArticle.parse(documentIn(files, 'article.json'))
  const { reports, asOf } = await renderedReports(state, notKept)
  const changed = redocumented(
    { ...files, ...Object.fromEntries(reports.map(({ path, content }) => [path, Buffer.from(content)])) },
    'manifest.json',
    (manifest) => ({
      ...manifest,
      appVersion: state.appVersion,
      article: { ...manifest.article, title: state.article.details.title || state.article.original.name },
      asOf,
    }),
  )
  const manifest = BundleManifest.parse(documentIn(changed, 'manifest.json'))
  return {
    ...changed,
    'article.txt': Buffer.from(state.article.text),
    'README.txt': Buffer.from(readMe(manifest)),
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A scale on which false has the name and the look of verified, and the other way round. */
export const swappedScale = standardScale.map((rating) => {
  const other = standardScale.find(({ id }) => id === { false: 'verified', verified: 'false' }[rating.id])
  return other ? { ...other, id: rating.id, key: rating.key } : rating
})
