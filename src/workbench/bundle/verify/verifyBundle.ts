import { counted } from '../../../core/text/counted'
import { basename } from 'node:path'
import type { BundleReport } from '../../../contract/bundleReport'
import type { Article } from '../../../core/model/article'
import { libraryFormat } from '../../../core/model/libraryFormat'
import { sha256OfFile } from '../../../library/copies/backup'
import { verifyText } from '../../../library/verify'
import { documentIn } from './documents'
import { factsOf } from './facts'
import { Findings } from './findings'
import { verifyKnownFiles } from './knownFiles'
import { BundledArticle, BundleManifest, names } from '../manifest'
import { type BundleLimits, readBundle, type ReadBundle } from './readBundle'
import { type Replayed, replayLogs } from './replayLogs'
import { checkSignatures } from '../signature'
import { verifyAbout } from './verifyAbout'
import { verifyFiles } from './verifyFiles'
import { type Reader, verifyOriginals, verifySnapshots } from './verifyOriginals'
import { verifyPublisher } from './verifyPublisher'
import { verifyReports } from './verifyReports'
import { verifyScale } from './verifyScale'
import { verifyState } from './verifyState'

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
export async function verifyBundle(file: string, options: VerifyOptions): Promise<BundleReport> {
  const bundle = await readBundle(file, options.limits)
  const findings = new Findings()
  for (const problem of bundle.problems) findings.problems.push(problem)
  const manifest = documentIn(bundle, names.manifest, BundleManifest, findings)
  const state = documentIn(bundle, names.state, BundledArticle, findings)
  if (manifest) verifyFiles(bundle, manifest, findings)
  const replayed = replayLogs(bundle, findings)
  if (manifest && state) await verifyContent(bundle, { manifest, state, replayed }, options, findings)
  else
    findings.notProved.push(
      'The text, the original and the reports were not checked, because of the problems above.',
    )
  const signatures = checkSignatures(
    bundle,
    replayed.texts,
    replayed.article?.id ?? manifest?.article.id ?? '',
    findings,
  )
  const { outcome, checked, notProved, problems } = findings
  return {
    ...signatures,
    file: basename(file),
    ...(await sha256OfFile(file)),
    appVersion: manifest?.appVersion === options.appVersion ? options.appVersion : '',
    outcome,
    ...factsOf(replayed),
    checked,
    notProved,
    problems,
  }
}

interface Content {
  readonly manifest: BundleManifest
  readonly state: BundledArticle
  readonly replayed: Replayed
}

async function verifyContent(
  bundle: ReadBundle,
  { manifest, state, replayed }: Content,
  { appVersion, read }: VerifyOptions,
  findings: Findings,
): Promise<void> {
  const isSameProgram = manifest.appVersion === appVersion && manifest.libraryFormat === libraryFormat
  if (!isSameProgram) findings.notProved.push(otherProgram(manifest, appVersion))
  const article = verifyState(replayed, state, findings)
  const scale = verifyScale(replayed, state, article, findings)
  verifyPublisher(replayed, state.options, article, findings)
  verifyKnownFiles(bundle, article, findings)
  verifyArticleText(bundle, article, findings)
  await verifyOriginals(bundle, manifest, article, read, findings)
  verifySnapshots(bundle, article, findings)
  const proved = { ...state, appVersion: manifest.appVersion, article, scale }
  const origin = originOf(replayed)
  const asOf = await verifyReports(bundle, { state: proved, origin, isSameProgram }, findings)
  verifyAbout(bundle, manifest, { replayed, state, article, asOf, isSameProgram }, findings)
}

/** What the reports are made from, for a sentence: as much as possible from the log. */
function originOf({ isWhole, article, settings }: Replayed): string {
  if (!isWhole || !article) return names.state
  return settings ? 'the replayed log' : `the replayed log, and the scale in ${names.state},`
}

function otherProgram(
  { appVersion: wrote, libraryFormat: format }: BundleManifest,
  appVersion: string,
): string {
  return wrote === appVersion
    ? `That Touchstone ${wrote} wrote the bundle, in format ${format}, is not proved: this version writes format ${libraryFormat}.`
    : `That Touchstone ${wrote} wrote the bundle is not proved: this is Touchstone ${appVersion}, and only the same version makes the same reports.`
}

function verifyArticleText(bundle: ReadBundle, article: Article, findings: Findings): void {
  const bytes = bundle.bytes(names.text)
  const isSame = bytes !== undefined && Buffer.from(article.text, 'utf8').equals(bytes)
  findings.check(
    'article.txt is the text that was checked.',
    isSame ? [] : ['article.txt is not the text that was checked.'],
  )
  const wrong: string[] = []
  const count = { anchors: 0 }
  verifyText(article, (sentence) => wrong.push(sentence), count)
  findings.check(
    `The text has its SHA-256, and ${counted(count.anchors, 'claim')} are where the log says, between the same words.`,
    wrong,
  )
}
