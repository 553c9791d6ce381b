import { counted } from '../../core/text/counted'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { Article } from '../../core/model/article'
import { libraryFormat } from '../../core/model/libraryFormat'
import { messageOf } from '../../core/errors'
import { sha256OfFile } from '../../library/backup'
import { LibraryError } from '../../library/errors'
import { verifyText } from '../../library/verify'
import { renderedReports } from './contents'
import { type BundleFindings, Findings } from './findings'
import { BundledArticle, bundleFormat, BundleManifest, names } from './manifest'
import { type BundleLimits, readBundle, type ReadBundle } from './readBundle'
import { verifyLogs } from './replay'
import { type BundleSignatures, checkSignatures } from './signature'
import { verifyFiles } from './verifyFiles'
import { type Reader, verifyOriginals, verifySnapshots } from './verifyOriginals'

/** A bundle, and what the check of it found. */
export interface BundleCheck extends BundleFindings, BundleSignatures {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** The article's title; empty if it can't be read. */
  readonly title: string
  /** The version of Touchstone that wrote it; empty if it can't be read. */
  readonly appVersion: string
}

export interface VerifyOptions {
  /** The version of the program that checks. */
  readonly appVersion: string
  readonly read: Reader
  readonly limits?: BundleLimits
}

/**
 * Checks a replay bundle by itself: it needs nothing of its library, unpacks nothing to the disk and changes nothing.
 * Throws a LibraryError when the file is not an archive, or exceeds the limits of a bundle.
 */
export async function verifyBundle(file: string, options: VerifyOptions): Promise<BundleCheck> {
  const bundle = await readBundle(file, options.limits)
  const findings = new Findings()
  findings.problems.push(...bundle.problems)
  const manifest = documentIn(bundle, names.manifest, BundleManifest, findings)
  const state = documentIn(bundle, names.state, BundledArticle, findings)
  if (manifest) verifyFiles(bundle, manifest, findings)
  if (manifest && state) await verifyState(bundle, manifest, state, options, findings)
  else
    findings.notChecked.push(
      'The log, the text, the original and the report were not checked, because of the problems above.',
    )
  const signatures = checkSignatures(bundle, manifest?.article.id ?? '', findings)
  const { sha256, bytes } = await sha256OfFile(file)
  return {
    ...signatures,
    file: basename(file),
    bytes,
    sha256,
    title: manifest?.article.title ?? '',
    appVersion: manifest?.appVersion ?? '',
    checked: findings.checked,
    remarks: findings.remarks,
    notChecked: findings.notChecked,
    problems: findings.problems,
  }
}

async function verifyState(
  bundle: ReadBundle,
  manifest: BundleManifest,
  state: BundledArticle,
  { appVersion, read }: VerifyOptions,
  findings: Findings,
): Promise<void> {
  const { article } = state
  const same =
    manifest.article.id === article.id &&
    manifest.appVersion === state.appVersion &&
    manifest.format === state.format
  if (!same)
    findings.problems.push('manifest.json and article.json are about different articles or versions.')
  verifyArticleText(bundle, article, findings)
  const logs = [...bundle.files.keys()]
    .filter((path) => path.startsWith('log/'))
    .toSorted()
    .map((name) => ({ name, text: new TextDecoder().decode(bundle.bytes(name)) }))
  verifyLogs(logs, state, manifest.log, findings)
  await verifyOriginals(bundle, manifest, article, read, findings)
  verifySnapshots(bundle, article, findings)
  await verifyReports(bundle, state, appVersion, findings)
}

function verifyArticleText(bundle: ReadBundle, article: Article, findings: Findings): void {
  const bytes = bundle.bytes(names.text)
  const isSame = bytes !== undefined && Buffer.from(article.text, 'utf8').equals(bytes)
  findings.check(
    'article.txt is the text in article.json.',
    isSame ? [] : ['article.txt is not the text in article.json.'],
  )
  const wrong: string[] = []
  const count = { anchors: 0 }
  verifyText(article, (sentence) => wrong.push(`article.json: ${sentence}`), count)
  findings.check(
    `The text has its SHA-256, and ${counted(count.anchors, 'claim')} are where article.json says, between the same words.`,
    wrong,
  )
}

async function verifyReports(
  bundle: ReadBundle,
  state: BundledArticle,
  appVersion: string,
  findings: Findings,
): Promise<void> {
  const made = await renderedReports(state).catch((error: unknown) => {
    const why = messageOf(error)
    findings.problems.push(`No report can be made from article.json: ${why}`)
  })
  if (!made) return
  const { reports } = made
  for (const { path, sha256 } of reports) {
    const is = bundle.files.get(path)
    if (is?.sha256 === sha256)
      findings.checked.push(`${path} made again from article.json is the same, byte for byte.`)
    else if (!is) findings.remarks.push(`The bundle has no ${path}.`)
    else if (state.appVersion === appVersion)
      findings.problems.push(`${path} is not the report that article.json leads to.`)
    else
      findings.remarks.push(
        `${path} made again from article.json is not the same byte for byte: Touchstone ${state.appVersion} wrote it, and this is ${appVersion}.`,
      )
  }
}

/** A document of the bundle; if it is not valid, that is a problem that names it. */
function documentIn<T extends { readonly format: number }>(
  bundle: ReadBundle,
  path: string,
  schema: z.ZodType<T>,
  findings: Findings,
): T | undefined {
  const bytes = bundle.bytes(path)
  if (!bytes) {
    findings.problems.push(`${path} is missing: this is not a replay bundle, or only a part of one.`)
    return undefined
  }
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isNewer(json))
      throw new LibraryError(
        'newerFormat',
        'a newer version of Touchstone wrote it; check it with that version',
      )
    return schema.parse(json)
  } catch (error) {
    const why =
      error instanceof LibraryError ? error.message : 'it is damaged, or not a document of a replay bundle'
    findings.problems.push(`${path} can’t be read: ${why}.`)
    return undefined
  }
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  const later = (member: string, known: number) =>
    Number((json as Record<string, unknown>)[member] ?? 0) > known
  return later('format', bundleFormat) || later('libraryFormat', libraryFormat)
}
