import { z } from 'zod'
import { Article } from '../../core/model/article'
import { Identifier } from '../../core/model/identifier'
import { ReportOptions } from '../../core/model/reportOptions'
import { Scale } from '../../core/model/scale'

/** The bundle format that this version writes and checks. */
export const bundleFormat = 1

/** The files of every bundle besides reports, the original, snapshots and logs. */
export const names = {
  readMe: 'README.txt',
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
  /** The one file that manifest.json does not list and may be missing: the signature of manifest.json. */
  signature: 'signature.json',
  state: 'article.json',
  text: 'article.txt',
} as const

const KeptFile = z.object({
  path: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().length(64),
})
/** A file in a bundle: its path there, its size and its hash. */
export type KeptFile = z.infer<typeof KeptFile>

/** manifest.json: the content of the bundle, who made it with what, and what was withheld and why. */
export const BundleManifest = z.object({
  kind: z.literal('touchstone-report-bundle'),
  format: z.number().int().positive(),
  /** The version of Touchstone that wrote it, and the format of the log's lines. */
  appVersion: z.string(),
  libraryFormat: z.number().int().positive(),
  article: z.object({ id: Identifier, title: z.string() }),
  /** The date the report describes: that of the latest verdict, or of the opening if there is none. */
  asOf: z.string(),
  /** Every file but manifest.json and SHA256SUMS, in the order of their paths. */
  files: z.array(KeptFile),
  log: z.object({
    lines: z.number().int().nonnegative(),
    withheld: z.number().int().nonnegative(),
    damaged: z.number().int().nonnegative(),
  }),
  /** What was withheld, and why: sentences. */
  withheld: z.array(z.string()),
  /** Withheld files that may be identified by their hashes. */
  withheldFiles: z.array(KeptFile.extend({ why: z.string() })),
})
export type BundleManifest = z.infer<typeof BundleManifest>

/** article.json of a bundle: the state the report was made from, and the report options. */
export const BundledArticle = z.object({
  kind: z.literal('touchstone-bundled-article'),
  format: z.number().int().positive(),
  appVersion: z.string(),
  scale: Scale,
  options: ReportOptions,
  article: Article,
})
export type BundledArticle = z.infer<typeof BundledArticle>

/** A document as text, as it is stored in a bundle. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 1)}\n`
}

/** The file for `sha256sum -c`: one line for every other file of the bundle. */
export function sumsText(files: readonly KeptFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}

/** By UTF-16 code units, not by locale: the same order on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
