import { create } from 'zustand'
import type { Events } from '../../../contract/events'
import type { BackupReport, MergeReport } from '../../../contract/answers'
import type { BundleOutcome } from '../../../contract/bundleReport'
import { toUserFacing } from '../../../core/errors'
import { peopleOf, signatureInWords, signersInWords } from '../../../core/signing/signersInWords'
import { counted } from '../../../core/text/counted'
import { refreshArticle } from '../article/article'
import { ask } from '../ask'
import { isBusy } from '../busy'
import { openDialog } from '../dialogs'
import { loadKeys } from './keys'
import { notify } from '../notices'
import { sizeInWords } from '../words'

type Progress = NonNullable<Events['library.progress']>

interface WorkState {
  /** Progress of comparing the list of articles with the disk, if that takes a while. */
  readonly survey: Progress | null
  /** Progress of the job the person started: a backup, a merge, a verification. */
  readonly work: Progress | null
}

export const useLibraryWork = create<WorkState>()(() => ({ survey: null, work: null }))

/** How many requests for such jobs are waiting for their answer. */
let asking = 0
let isStopped = false

export function takeProgress(progress: Progress | null): void {
  if (progress === null) useLibraryWork.setState({ survey: null })
  else if (progress.work === 'survey') useLibraryWork.setState({ survey: progress })
  else if (asking > 0) useLibraryWork.setState({ work: progress })
}

/** Asks for a file, and backs up the library, or one article of it, to it. */
export async function backUp(article?: string): Promise<void> {
  const written = await working(() => ask('library.backup', article ? { articles: [article] } : {}))
  if (!written) return
  const details = written.passedOver
  notify(backupInWords(written), { details, stays: true, tone: details.length > 0 ? 'problem' : 'info' })
}

/** Asks for a backup or another library and merges it into this one. */
export async function merge(from: 'file' | 'folder'): Promise<void> {
  const report = await working(() => ask('library.merge', { from }))
  if (!report) return
  await notifyMerge(report)
  await refreshArticle()
}

/** Checks every file of the library, and shows the result. */
export async function verify(): Promise<void> {
  const report = await working(() => ask('library.verify', {}))
  if (!report) return
  const show = () => openDialog({ verification: report })
  if (!isBusy()) return show()
  const found = report.problems.length
  const text = found === 0 ? 'everything is intact' : `${counted(found, 'problem')} found`
  notify(`The library was verified: ${text}.`, { stays: true, action: { label: 'Show', run: show } })
}

/** Shows who on this computer can read the library, to change it. */
export async function showReaders(): Promise<void> {
  const report = await ask('library.readers', {}).catch(notifyProblem)
  if (report) openDialog(report)
}

/** Lets everyone with an account on this computer read the library, or only this account; says who can then. */
export async function share(isShared: boolean): Promise<void> {
  openDialog(await ask('library.share', { isShared }))
}

/** What the check of a bundle came to, in words. */
export const bundleInWords: Readonly<Record<BundleOutcome, string>> = {
  proved: 'Everything in this bundle is proved.',
  notProved: 'Nothing was found to be false, but not everything is proved.',
  false: 'Something in this bundle is false.',
}

/** Asks for a replay bundle, checks it, and shows the result. */
export async function checkBundle(): Promise<void> {
  const bundle = await working(() => ask('bundle.check', {}))
  if (!bundle) return
  const show = () => openDialog({ bundle })
  if (!isBusy()) return show()
  notify(`${bundle.file} was checked. ${bundleInWords[bundle.outcome]}`, {
    stays: true,
    action: { label: 'Show', run: show },
  })
}

export function stopWork(): void {
  isStopped = true
  ask('library.stop', {}).catch(notifyProblem)
}

/** The answer of a job, or null if there is none; a failure, or that it was stopped, becomes a notice. */
export async function working<T>(request: () => Promise<T | null>): Promise<T | null> {
  asking++
  isStopped = false
  try {
    return await request()
  } catch (error) {
    const { code, message } = toUserFacing(error)
    if (code === 'cancelled') notify(message)
    else notifyProblem(error)
    return null
  } finally {
    asking--
    if (asking === 0) useLibraryWork.setState({ work: null })
  }
}

/** As a notice, even when a dialog is open by now: the dialog did not start the job. */
function notifyProblem(error: unknown): void {
  notify(toUserFacing(error).message, { tone: 'problem' })
}

function backupInWords({ file, articles, bytes }: BackupReport): string {
  return `Backed up ${counted(articles, 'article')} to ${file} (${sizeInWords(bytes)}).`
}

async function notifyMerge(report: MergeReport): Promise<void> {
  const { added, updated, unchanged, contested, refused, signed, problems } = report
  const signers = await signersOf(report)
  const counts = [
    added > 0 ? `${counted(added, 'article was', 'articles were')} added` : '',
    updated > 0 ? `${counted(updated, 'article was', 'articles were')} updated` : '',
    unchanged > 0 ? `${counted(unchanged, 'article was', 'articles were')} unchanged` : '',
  ].filter((part) => part !== '')
  const start = isStopped ? 'The merge was stopped. What is merged stays' : 'Merged'
  const text = counts.length > 0 ? `${start}: ${counts.join(', ')}.` : `${start}: it contained no articles.`
  const details = [
    contested > 0
      ? `${counted(contested, 'claim is', 'claims are')} contested: people gave different verdicts independently of each other. Look for “contested” and choose one.`
      : '',
    refused > 0
      ? `${counted(refused, 'act')} could not be applied to the other side’s work, for instance because a claim had been merged away. The article’s history shows which.`
      : '',
    ...signers.sentences,
    ...problems,
  ].filter((detail) => detail !== '')
  notify(text, {
    details,
    stays: true,
    tone: problems.length > 0 ? 'problem' : 'info',
    ...(signers.isUnknown
      ? { action: { label: 'Who signed', run: () => openDialog({ signers: signed }) } }
      : {}),
  })
}

/** Who signed what was merged, in sentences, and whether a key among them is not known here. */
async function signersOf({ signed, signedBy }: MergeReport) {
  if (signed.signers.length === 0 && signedBy === undefined) return { sentences: [], isUnknown: false }
  const keys = await loadKeys()
  const words = signersInWords(signed, keys)
  const backup =
    signedBy === undefined ? [] : [signatureInWords('The backup', signedBy, peopleOf(signedBy, signed), keys)]
  return {
    sentences: [...backup, ...words.flatMap(({ sentence, warnings }) => [sentence, ...warnings])],
    isUnknown: words.some(({ standing }) => standing === 'unknown'),
  }
}
