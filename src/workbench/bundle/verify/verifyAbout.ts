import { counted } from '../../../core/text/counted'
import type { LogLine } from '../../../core/commands/logEntry'
import type { Article } from '../../../core/model/article'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { titleOf } from '../../../core/model/summary'
import { secretsOf } from '../../../core/checklist/secrets'
import type { Findings } from './findings'
import { isBeside, originalsOf } from './knownFiles'
import { type BundledArticle, type BundleManifest, names } from '../manifest'
import type { ReadBundle } from './readBundle'
import { readMe } from '../readMe'
import type { Replayed } from './replayLogs'
import { forChecker, sentencesOf, type Withholding, withholdingIn } from '../withhold/withheldInWords'
import { hasDeskDetails, hasNotes } from '../withhold/withheldLog'

/** What manifest.json and README.txt are compared with. */
export interface AboutBasis {
  readonly replayed: Replayed
  readonly state: BundledArticle
  /** The article, as far as possible from the log. */
  readonly article: Article
  /** The date that the reports describe; undefined if none could be made. */
  readonly asOf: string | undefined
  readonly isSameProgram: boolean
}

/** Checks what manifest.json says besides the files, and that README.txt says the same. */
export function verifyAbout(
  bundle: ReadBundle,
  manifest: BundleManifest,
  basis: AboutBasis,
  findings: Findings,
): void {
  const { lines, withheld, damaged } = basis.replayed.logs
  const stated = manifest.log
  findings.check(`${names.manifest} names the article, its date and its log as they are.`, [
    ...wrongAbout(manifest, basis),
    ...(lines === stated.lines && withheld === stated.withheld && damaged === stated.damaged
      ? []
      : [
          `The logs have ${lines} lines, of which ${withheld} are withheld and ${damaged} were damaged; manifest.json says ${stated.lines}, ${stated.withheld} and ${stated.damaged}.`,
        ]),
  ])
  verifyWithheld(manifest, basis, findings)
  verifyReadMe(bundle, manifest, basis, findings)
}

function wrongAbout(manifest: BundleManifest, { replayed, state, article, asOf }: AboutBasis): string[] {
  const { title } = manifest.article
  const isOlder = replayed.lines.every(({ v }) => v <= manifest.libraryFormat)
  return [
    manifest.article.id === article.id && manifest.appVersion === state.appVersion
      ? ''
      : 'manifest.json and article.json are about different articles or versions.',
    title === titleOf(article)
      ? ''
      : `manifest.json has the title “${title}”; the article’s is “${titleOf(article)}”.`,
    asOf === undefined || manifest.asOf === asOf
      ? ''
      : `manifest.json says that the report stands as of ${manifest.asOf}; it stands as of ${asOf}.`,
    isOlder ? '' : 'manifest.json names an older format than lines of the log have.',
  ].filter((sentence) => sentence !== '')
}

/** What was withheld is told in sentences: they must be the ones that the options and the log lead to. */
function verifyWithheld(manifest: BundleManifest, basis: AboutBasis, findings: Findings): void {
  const { replayed, state, article } = basis
  const { logs, isWhole, lines } = replayed
  const said = withholdingIn(manifest.withheld)
  const whole = isWhole && logs.damaged === 0 ? replayed.article : undefined
  const right: Withholding = {
    ...(whole ? secretsIn(whole, lines, state.options) : { ...said, ...noneAllowed(said, state.options) }),
    unnamed: said.unnamed,
    log: logs,
    files: manifest.withheldFiles,
  }
  const isSame = JSON.stringify(sentencesOf(right)) === JSON.stringify(manifest.withheld)
  findings.check('What was withheld is told as the options and the log lead to it.', [
    ...(isSame
      ? []
      : ['manifest.json says something about what was withheld that does not follow from the log.']),
    ...wrongWithheldFiles(manifest, article, state.options),
  ])
  if (logs.withheld > 0 && mayShowAll(state.options))
    findings.notProved.push(
      'Lines of the logs are withheld although everything was asked for; a password in an address is the one reason for that.',
    )
  if (said.unnamed > 0)
    findings.notProved.push(
      `That ${counted(said.unnamed, 'file')} kept beside the original could not be packed is not proved.`,
    )
}

/** What the options withhold of a whole article. */
function secretsIn(article: Article, lines: readonly LogLine[], options: ReportOptions) {
  const { sources, notes } = secretsOf(article)
  return {
    sources: options.confidentialSources ? 0 : sources,
    notes: options.privateNotes ? 0 : notes,
    writersNotes: options.audience === 'public' && hasNotes(lines),
    deskDetails: options.audience === 'public' && hasDeskDetails(lines),
  }
}

/** Numbers that can't be checked, without what the options would not have withheld. */
function noneAllowed(said: Withholding, options: ReportOptions) {
  const { sources, notes, writersNotes, deskDetails } = said
  return {
    sources: options.confidentialSources ? 0 : sources,
    notes: options.privateNotes ? 0 : notes,
    writersNotes: options.audience === 'public' && writersNotes,
    deskDetails: options.audience === 'public' && deskDetails,
  }
}

function mayShowAll({ audience, confidentialSources, privateNotes }: ReportOptions): boolean {
  return audience === 'internal' && confidentialSources && privateNotes
}

/** Only originals, and files kept beside one, are withheld under their names. */
function wrongWithheldFiles(
  { withheldFiles }: BundleManifest,
  article: Article,
  { audience }: ReportOptions,
): string[] {
  const originals = originalsOf(article)
  return withheldFiles
    .filter(({ path, bytes, sha256, why }) => {
      const original = originals.find(({ file }) => path === `original/${file}`)
      const isOriginal = original?.sha256 === sha256 && original.bytes === bytes
      const isKnown = original ? isOriginal : originals.some(({ file }) => isBeside(path, file))
      return !isKnown || audience !== 'public' || why !== forChecker
    })
    .map(
      ({ path }) =>
        `manifest.json says that ${path} was withheld; that does not follow from the log and the options.`,
    )
}

function verifyReadMe(
  bundle: ReadBundle,
  manifest: BundleManifest,
  { isSameProgram }: AboutBasis,
  findings: Findings,
): void {
  const given = bundle.bytes(names.readMe)
  if (!given) findings.problems.push(`The bundle has no ${names.readMe}.`)
  else if (Buffer.from(readMe(manifest), 'utf8').equals(given))
    findings.checked.push(`${names.readMe} is the one that belongs to ${names.manifest}.`)
  else if (isSameProgram)
    findings.problems.push(`${names.readMe} is not the one that Touchstone writes for this bundle.`)
  else
    findings.notProved.push(
      `${names.readMe} is not proved: Touchstone ${manifest.appVersion} wrote it, it says, and this version writes another.`,
    )
}
