import { create } from 'zustand'
import type { Events } from '../../contract/events'
import type { BackupReport, MergeReport } from '../../contract/answers'
import { toUserFacing } from '../../core/errors'
import { counted } from '../../core/text/counted'
import { refreshArticle } from './article'
import { ask } from './ask'
import { isBusy } from './busy'
import { openDialog } from './dialogs'
import { tell } from './notices'
import { sizeInWords } from './words'

type Progress = NonNullable<Events['library.progress']>

interface WorkState {
  /** How far the list of articles has been compared with the disk, where that takes a while. */
  readonly survey: Progress | null
  /** What the person asked for and waits for: a backup, a merge, a verification. */
  readonly work: Progress | null
}

export const useLibraryWork = create<WorkState>()(() => ({ survey: null, work: null }))

/** How many requests for such work are waiting for their answer. */
let asking = 0
let isStopped = false

export function takeProgress(progress: Progress | null): void {
  if (progress === null) useLibraryWork.setState({ survey: null })
  else if (progress.work === 'survey') useLibraryWork.setState({ survey: progress })
  else if (asking > 0) useLibraryWork.setState({ work: progress })
}

/** Asks where to, and writes the library, or one article of it, as one file. */
export async function backUp(article?: string): Promise<void> {
  const written = await working(() => ask('library.backup', article ? { articles: [article] } : {}))
  if (written) tell(backupInWords(written), { stays: true })
}

/** Asks for a backup or another library and takes it into this one. */
export async function merge(from: 'file' | 'folder'): Promise<void> {
  const report = await working(() => ask('library.merge', { from }))
  if (!report) return
  tellMerge(report)
  await refreshArticle()
}

/** Looks at every file of the library, and shows what was found. */
export async function verify(): Promise<void> {
  const report = await working(() => ask('library.verify', {}))
  if (!report) return
  const show = () => openDialog({ verification: report })
  if (!isBusy()) return show()
  const found = report.problems.length
  const text = found === 0 ? 'everything is as it was written' : `${counted(found, 'problem')} found`
  tell(`The library was verified: ${text}.`, { stays: true, action: { label: 'Show', run: show } })
}

export function stopWork(): void {
  isStopped = true
  ask('library.stop', {}).catch(tellProblem)
}

/** What comes back, or null where nothing does; a failure is told, and that it was stopped, too. */
export async function working<T>(request: () => Promise<T | null>): Promise<T | null> {
  asking++
  isStopped = false
  try {
    return await request()
  } catch (error) {
    const { code, message } = toUserFacing(error)
    if (code === 'cancelled') tell(message)
    else tellProblem(error)
    return null
  } finally {
    asking--
    if (asking === 0) useLibraryWork.setState({ work: null })
  }
}

/** As a notice, even when a dialog is open by now: the work was not the dialog's. */
function tellProblem(error: unknown): void {
  tell(toUserFacing(error).message, { tone: 'problem' })
}

function backupInWords({ file, articles, bytes }: BackupReport): string {
  return `Backed up ${counted(articles, 'article')} to ${file} (${sizeInWords(bytes)}).`
}

function tellMerge({ added, updated, unchanged, contested, refused, problems }: MergeReport): void {
  const counts = [
    added > 0 ? `${counted(added, 'article')} came in` : '',
    updated > 0 ? `${counted(updated, 'article')} had news` : '',
    unchanged > 0 ? `${counted(unchanged, 'article')} had nothing new` : '',
  ].filter((part) => part !== '')
  const start = isStopped ? 'The merge was stopped. What is merged stays' : 'Merged'
  const text = counts.length > 0 ? `${start}: ${counts.join(', ')}.` : `${start}: there was no article in it.`
  const details = [
    contested > 0
      ? `${counted(contested, 'claim is', 'claims are')} contested: people gave different verdicts without knowing of each other’s. Look for “contested” and choose one.`
      : '',
    refused > 0
      ? `${counted(refused, 'act')} could not be applied to the other side’s work, as where a claim had been merged away. The article’s history shows which.`
      : '',
    ...problems,
  ].filter((detail) => detail !== '')
  tell(text, { details, stays: true, tone: problems.length > 0 ? 'problem' : 'info' })
}
