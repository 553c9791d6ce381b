import type { Article } from '../../../core/model/article'
import { bundledReports } from '../bundledReports'
import type { Findings } from './findings'
import { citedAttachments } from '../../../core/model/attachments'
import { names } from '../manifest'
import type { ReadBundle } from './readBundle'

/**
 * Compares the files of a bundle with those that the article and the format of bundles name. A reader opens whatever is
 * there, so a file that nothing names is a problem, whether or not the manifest lists it.
 */
export function verifyKnownFiles(bundle: ReadBundle, article: Article, findings: Findings): void {
  const originals = originalsOf(article)
  const known = new Set([
    ...Object.values(names),
    ...bundledReports.map(({ path }) => path),
    ...originals.map(({ file }) => `original/${file}`),
    ...citedAttachments(article).map(({ file }) => `snapshots/${file}`),
  ])
  const pages = originals.filter(({ mediaType }) => mediaType === 'text/html')
  const wrong: string[] = []
  for (const path of bundle.files.keys()) {
    // Each log is named after the device that wrote it, which is checked with its lines.
    if (known.has(path) || path.startsWith('log/')) continue
    if (pages.some(({ file }) => isBeside(path, file)))
      findings.notProved.push(
        `${path} was kept beside a saved page. The log does not have its hash, so nothing proves what is in it.`,
      )
    else
      wrong.push(
        `${path} does not belong to this article: neither its log nor the format of bundles names it.`,
      )
  }
  findings.check('Every file is one that the log or the format of bundles names.', wrong)
}

/** The files an article's versions were opened from. */
export function originalsOf({ original, earlier = [] }: Article) {
  return [...earlier.map((version) => version.original), original]
}

/** Whether a path lies in a folder beside a page, as browsers save one for its pictures. */
export function isBeside(path: string, page: string): boolean {
  const folder = `original/${page.slice(0, page.lastIndexOf('/') + 1)}`
  return page.includes('/') && path.startsWith(folder) && path.slice(folder.length).includes('/')
}
