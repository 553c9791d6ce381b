import type { MergeReport } from '../../contract/requests'
import { refreshArticle } from './article'
import { ask, RequestFailed } from './ask'
import { openDialog } from './dialogs'
import { tell, tellFailure } from './notices'

/** Asks where to, and writes the library, or these of its articles, as one file. */
export function backUp(articles?: readonly string[]): void {
  ask('library.backup', articles ? { articles: [...articles] } : {})
    .then((report) => {
      if (!report) return
      const { file, articles: count, bytes } = report
      tell(`Backed up ${plural(count, 'article')} to ${file} (${megabytes(bytes)}).`)
    })
    .catch(failed)
}

/** Asks for a backup, or the folder of another library, and takes it into this one. */
export function merge(from: 'file' | 'folder'): void {
  ask('library.merge', { from })
    .then((report) => {
      if (!report) return undefined
      tellMerge(report)
      return refreshArticle()
    })
    .catch(failed)
}

/** Checks the whole library, and shows what was found. */
export function verify(): void {
  ask('library.verify', {})
    .then((verification) => openDialog({ verification }))
    .catch(failed)
}

/** Stops what is being done with the whole library. */
export function stopWork(): void {
  ask('library.stop', {}).catch(tellFailure)
}

function tellMerge({ added, updated, unchanged, contested, refused, problems }: MergeReport): void {
  const counts = [
    [added, 'new'],
    [updated, 'with more to tell than before'],
    [unchanged, 'unchanged'],
  ] as const
  const said = counts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : []))
  const sentences = [`Merged: ${said.length > 0 ? said.join(', ') : 'no articles'}.`]
  if (contested > 0)
    sentences.push(
      `${plural(contested, 'claim')} ${contested === 1 ? 'is' : 'are'} contested: rated differently on both sides. Choose a rating to settle.`,
    )
  if (refused > 0)
    sentences.push(
      `${plural(refused, 'act')} could not be done on top of the others’; the article’s history has ${refused === 1 ? 'it' : 'them'}.`,
    )
  if (problems.length > 0) tell(sentences.join(' '), { tone: 'problem', details: problems })
  else tell(sentences.join(' '), contested + refused > 0 ? { tone: 'problem' } : {})
}

/** What a person stopped is no problem to be read. */
function failed(error: unknown): void {
  if (error instanceof RequestFailed && error.code === 'cancelled') tell(error.message)
  else tellFailure(error)
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
