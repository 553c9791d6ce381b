import { lstat, mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { History } from '../../core/commands/history'
import { isContested } from '../../core/checklist/contested'
import type { NamedKey } from '../../core/model/deviceKey'
import type { SignedLines } from '../../core/signing/signers'
import type { Progress } from './backup'
import { copyPlain } from '../disk/copyPlain'
import { syncFolder, withMode } from '../disk/durableFile'
import { causeInWords, LibraryError, systemErrorAs, whyUnreadable } from '../errors'
import type { Library } from '../library'
import { incomingPlace, makeLibraryFolder, modesOf } from '../libraryAccess'
import { LibraryFile, type SettingsDocument } from '../libraryFile'
import { articleLimit, type TakingLimits, takingLimits } from '../disk/limits'
import { addLines, hasBeginning, hasNews, type RawLogs, readRawLogs } from '../log/mergeLogs'
import { articlePlaces } from '../places'
import { NotPlain } from '../disk/plainFile'
import { listPlain, listPlainTree, passedOver } from '../disk/plainFolder'
import { wasAdded } from '../readArticle'
import { unpackBackup } from './restore'
import { counter, type Measured, mustFit, nothingMeasured, withFile } from '../disk/room'
import { MergedSignatures } from '../signing/mergedSignatures'
import { listArticles, strayArticles } from '../list/survey'
import { discard, isEarlierLeftOver } from '../trash'
import { viewFile } from '../view'

/** The result of a merge. */
export interface MergeOutcome {
  /** The ids of articles that are new here. */
  readonly added: readonly string[]
  /** The ids of articles that existed here and were updated. */
  readonly updated: readonly string[]
  readonly unchanged: number
  /** Claims in these articles that people rated differently without having seen each other's verdict. */
  readonly contested: number
  /**
   * How many acts of one side could not be applied to the other, for instance because their claim had been merged
   * away.
   */
  readonly refused: number
  /** Who signed the lines that are new here. */
  readonly signed: SignedLines
  /** Who signed the backup: null if nobody did, undefined if it is a library. */
  readonly signedBy?: NamedKey | null
  /** What could not be merged, one sentence each. */
  readonly problems: readonly string[]
}

export interface MergeOptions {
  readonly onProgress?: Progress
  /** Stops between two articles; what is merged by then stays. */
  readonly signal?: AbortSignal
  readonly limits?: TakingLimits
}

/**
 * Merges another library, or a backup, into this one: an article on both sides gets the union of its logs. Merging
 * loses nothing, can be repeated, and gives the same state in any order. Throws a LibraryError when `from` is
 * neither.
 */
export async function mergeLibrary(
  library: Library,
  from: string,
  options: MergeOptions = {},
): Promise<MergeOutcome> {
  const stats = await stat(from).catch((cause: unknown) => {
    throw new LibraryError(
      'notReadable',
      `Could not read ${from}: ${whyUnreadable(cause)}. Nothing was changed.`,
      { cause },
    )
  })
  if (stats.isDirectory()) return mergeFolder(library, from, options)
  const unpacked = incomingPlace(library.folder)
  try {
    await library.settings.change((settings) => settings)
    await mkdir(unpacked)
    await withMode(unpacked, (await modesOf(library.folder)).folder)
    const { signedBy } = await unpackBackup(from, unpacked, undefined, options.limits)
    return { ...(await mergeFolder(library, unpacked, options, from)), signedBy }
  } catch (error) {
    throw systemErrorAs(
      'notSaved',
      (why) => `${from} could not be merged: ${why}. It can be tried again.`,
      error,
    )
  } finally {
    await discard(library.folder, basename(unpacked)).catch(() => undefined)
  }
}

/** A merge under way. */
interface Merge {
  readonly library: Library
  /** The folder of the other library. */
  readonly from: string
  readonly problems: string[]
  readonly signatures: MergedSignatures
  /** Counts what is written; throws a LibraryError when it is too much. */
  readonly written: (bytes: number) => void
}

async function mergeFolder(
  library: Library,
  from: string,
  { onProgress = () => undefined, signal, limits = takingLimits }: MergeOptions,
  named = from,
): Promise<MergeOutcome> {
  const { ids, strays, others } = await listArticles(from).catch((cause: unknown) => {
    const why = cause instanceof NotPlain ? `: ${cause.message}` : ''
    throw new LibraryError('notALibrary', `${from} is not a Touchstone library${why}. Nothing was changed.`, {
      cause,
    })
  })
  const added: string[] = []
  const updated: string[] = []
  const problems = [...others]
  const signatures = new MergedSignatures(named, problems)
  let unchanged = 0
  let contested = 0
  let refused = 0
  const merge = { library, from, problems, signatures, written: counter(limits) }
  await mustHaveRoom(merge, ids, limits)
  await mergeSettings(library, from, problems)
  problems.push(...(await strayArticles(from, strays)))
  for (const [index, id] of ids.toSorted().entries()) {
    if (signal?.aborted) break
    onProgress(index, ids.length)
    try {
      const outcome = await mergeArticle(merge, id)
      if (!outcome) continue
      if (outcome.kind === 'unchanged') unchanged++
      else (outcome.kind === 'added' ? added : updated).push(id)
      contested += outcome.history?.article.claims.filter(isContested).length ?? 0
      refused += outcome.history?.refused.length ?? 0
    } catch (error) {
      if (error instanceof LibraryError && error.code === 'gone') throw error
      if (error instanceof LibraryError && error.code === 'tooLarge')
        throw tooLarge(from, error, 'The rest was left out.')
      problems.push(`The article ${id} could not be merged: ${causeInWords(error)}.`)
    }
  }
  return { added, updated, unchanged, contested, refused, signed: signatures.signed, problems }
}

/** Looks at all that would be copied before anything is changed. Throws a LibraryError when it is too much. */
async function mustHaveRoom(
  { library, from }: Merge,
  ids: readonly string[],
  limits: TakingLimits,
): Promise<void> {
  let all: Measured = nothingMeasured
  for (const id of ids) {
    const theirs = articlePlaces(from, id)
    const files = await missingFiles(from, theirs, articlePlaces(library.folder, id)).catch(() => [])
    const { files: logs } = await listPlain(theirs.log, from).catch(() => ({ files: [] }))
    for (const file of [...files.map(({ source }) => source), ...logs.map((name) => join(theirs.log, name))])
      all = withFile(all, file.slice(from.length + 1), (await lstat(file)).size)
  }
  await mustFit(all, library.folder, limits).catch((error: unknown) => {
    throw tooLarge(from, error, 'Nothing was changed.')
  })
}

function tooLarge(from: string, cause: unknown, kept: string): unknown {
  if (!(cause instanceof LibraryError)) return cause
  return new LibraryError('tooLarge', `${from} could not be merged: ${cause.message}. ${kept}`, { cause })
}

interface ArticleOutcome {
  readonly kind: 'added' | 'updated' | 'unchanged'
  readonly history?: History | undefined
}

async function mergeArticle(merge: Merge, id: string): Promise<ArticleOutcome | undefined> {
  const { library, from, problems, signatures } = merge
  if (!(await wasAdded(from, id))) return undefined
  const theirs = articlePlaces(from, id)
  const ours = articlePlaces(library.folder, id)
  for (const { name, kind } of (await listPlainTree(theirs.folder, from)).others)
    problems.push(passedOver(`articles/${id}/${name}`, kind))
  const raw = await readRawLogs(theirs.log, id)
  for (const line of raw.damaged)
    problems.push(`${line} of the article ${id} is damaged in ${from}; it was left out.`)
  for (const line of raw.foreign)
    problems.push(`${line} of the article ${id} creates another article in ${from}; it was left out.`)
  const known = (await wasAdded(library.folder, id)) ? await readRawLogs(ours.log) : undefined
  const logs = signatures.check(id, raw, known)
  if (!known) {
    if (!(await mayBeginWith(from, id, logs)))
      throw new Error('its beginning is missing from both its log and article.json')
    const history = await library.changeFiles(id, () => takeWhole(merge, theirs, id, logs))
    return { kind: 'added', history }
  }
  const isNew = hasNews(logs, known)
  const files = await missingFiles(from, theirs, ours)
  if (!isNew && files.length === 0) return { kind: 'unchanged' }
  const history = await library.changeFiles(id, async () => {
    // Files come first: a log must not refer to files that do not exist.
    await copyAll(merge, library.folder, files)
    await addLines(library.folder, ours.log, logs)
  })
  return { kind: 'updated', history }
}

/** Whether an article can be opened with these lines, or with its article.json. */
async function mayBeginWith(from: string, id: string, logs: RawLogs): Promise<boolean> {
  if (hasBeginning(logs)) return true
  const view = viewFile(from, id, { onDamage: () => undefined, readOnly: true })
  return view.read().then(
    (read) => read !== null,
    (error: unknown) => error instanceof LibraryError && error.code === 'newerFormat',
  )
}

type Places = ReturnType<typeof articlePlaces>

/** An article that is new here is built outside the list and moved in with one step. */
async function takeWhole(merge: Merge, theirs: Places, id: string, logs: RawLogs): Promise<void> {
  const { library, from, problems, written } = merge
  const place = incomingPlace(library.folder)
  const modes = await modesOf(library.folder)
  const made = {
    ...theirs,
    folder: place,
    log: join(place, 'log'),
    original: join(place, 'original'),
    snapshots: join(place, 'snapshots'),
  }
  try {
    await makeLibraryFolder(library.folder, place)
    await copyAll(merge, place, await missingFiles(from, theirs, made))
    if ((await addLines(library.folder, made.log, logs)) === 0)
      throw new Error('its log has no line that is whole')
    // If the log's beginning is lost, article.json is all that remains of it.
    const view = { under: from, mode: modes.file, limit: articleLimit, onBytes: written }
    await copyPlain(theirs.view, join(place, 'article.json'), view).catch((error: unknown) => {
      if (error instanceof LibraryError) throw error
      const why = whyMissing(error)
      if (why !== undefined) problems.push(`article.json of the article ${id} was left out: ${why}.`)
    })
    const target = articlePlaces(library.folder, id).folder
    // An interrupted import may have left a folder of that name.
    await discard(library.folder, id)
    await rename(place, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await discard(library.folder, basename(place)).catch(() => undefined)
    throw error
  }
}

/** Why there is no copy of article.json; undefined if there is none to copy, or a link that was named before. */
function whyMissing(error: unknown): string | undefined {
  if (error instanceof NotPlain || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  return causeInWords(error)
}

interface MissingFile {
  readonly source: string
  readonly target: string
  readonly kind: 'original' | 'snapshots'
}

/** Originals and snapshots that exist only on their side. */
async function missingFiles(from: string, theirs: Places, ours: Places): Promise<MissingFile[]> {
  const missing: MissingFile[] = []
  const { folders } = await listPlain(theirs.folder, from)
  for (const kind of ['original', 'snapshots'] as const) {
    if (!folders.includes(kind)) continue
    const { files } = await listPlainTree(theirs[kind], from)
    for (const file of files) {
      if (isEarlierLeftOver(`${kind}/${file}`)) continue
      const target = join(ours[kind], file)
      const isThere = await lstat(target).then(
        () => true,
        () => false,
      )
      if (!isThere) missing.push({ source: join(theirs[kind], file), target, kind })
    }
  }
  return missing
}

/** Copies all of them into folders of `into`, or none. */
async function copyAll(
  { from, library, written }: Merge,
  into: string,
  files: readonly MissingFile[],
): Promise<void> {
  const modes = await modesOf(library.folder)
  const copied: string[] = []
  try {
    for (const { source, target, kind } of files) {
      await makeLibraryFolder(into, dirname(target))
      const mode = kind === 'original' ? modes.kept : modes.file
      await copyPlain(source, target, { under: from, mode, onBytes: written })
      copied.push(target)
      await syncFolder(dirname(target))
    }
  } catch (error) {
    for (const target of copied) await rm(target, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Adds people and ratings that are unknown here; those that both sides know stay as they are here. */
async function mergeSettings(library: Library, from: string, problems: string[]): Promise<void> {
  const read = await LibraryFile.open({
    folder: from,
    device: '',
    readOnly: true,
    onDamage: (sentence) => problems.push(sentence),
  })
  const theirs = read.settings
  await library.settings.change((ours) => merged(ours, theirs))
}

function merged(ours: SettingsDocument, theirs: SettingsDocument): SettingsDocument {
  const known = new Set(ours.scale.map((rating) => rating.id))
  const newRatings = theirs.scale.filter((rating) => !known.has(rating.id))
  return {
    ...ours,
    people: { ...theirs.people, ...ours.people },
    scale: [...ours.scale, ...newRatings.toSorted((a, b) => (a.id < b.id ? -1 : 1))],
  }
}
