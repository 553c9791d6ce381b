import { messageOf } from '../../../core/errors'
import { sha256 } from '../../../library/log/chain'
import { picturesLimit } from '../../../reports/model/pictures'
import { asKept, gone, type ReadKept } from '../../reporting/keptPictures'
import { bundledReports } from '../bundledReports'
import { renderedReports } from '../contents'
import type { Findings } from './findings'
import type { BundledArticle } from '../manifest'
import type { ReadBundle } from './readBundle'
import { differencesInData } from './reportData'

/** What the reports of a bundle are compared with. */
export interface ReportBasis {
  /** The state, as far as possible from the log. */
  readonly state: BundledArticle
  /** "the replayed log": what the state comes from. */
  readonly origin: string
  /** Whether this version of the program wrote the bundle, and so makes the same bytes. */
  readonly isSameProgram: boolean
}

/**
 * Makes every report again and compares it byte for byte; returns the date that the reports describe. Another version
 * of the program may lay a report out otherwise, so there only the data in report.json can be compared.
 */
export async function verifyReports(
  bundle: ReadBundle,
  { state, origin, isSameProgram }: ReportBasis,
  findings: Findings,
): Promise<string | undefined> {
  const made = await renderedReports(state, picturesIn(bundle)).catch((error: unknown) => {
    findings.problems.push(`No report can be made from ${origin}: ${messageOf(error)}`)
  })
  if (!made) return undefined
  for (const { path, content } of made.reports) {
    const is = bundle.bytes(path)
    if (!is) findings.problems.push(`The bundle has no ${path}.`)
    else if (sha256(is) === sha256(content))
      findings.checked.push(`${path} made again from ${origin} is the same, byte for byte.`)
    else if (isSameProgram) findings.problems.push(`${path} is not the report that ${origin} leads to.`)
    else findings.notProved.push(notTheSame(path, state.appVersion))
  }
  const data = bundle.bytes(dataPath)
  const right = made.reports.find(({ path }) => path === dataPath)?.content
  if (data && right && !isSameProgram)
    findings.problems.push(
      ...differencesInData(right, data).map((what) => `${dataPath} contradicts ${origin}: ${what}.`),
    )
  return made.asOf
}

/** The kept files of a bundle. */
function picturesIn(bundle: ReadBundle): ReadKept {
  return async (attachment) => {
    const path = `snapshots/${attachment.file}`
    const there = bundle.files.get(path)
    if (!there) return { why: gone }
    return there.bytes > picturesLimit
      ? { why: 'it is too large' }
      : asKept(attachment, await bundle.read(path))
  }
}

const dataPath = bundledReports.find(({ format }) => format === 'json')?.path ?? ''

function notTheSame(path: string, appVersion: string): string {
  return `${path} is not proved: Touchstone ${appVersion} wrote it, it says, and this version makes it otherwise. That version can prove it.`
}
