import { randomUUID } from 'node:crypto'
import { constants, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { History } from '../core/commands/history'
import { isContested } from '../core/checklist/contested'
import type { NamedKey } from '../core/model/deviceKey'
import type { SignedLines } from '../core/signing/signers'
import type { Progress } from './backup'
import { syncFolder } from './durableFile'
import { causeInWords, LibraryError, systemErrorAs, whyUnreadable } from './errors'
import type { Library } from './library'
import { LibraryFile, type SettingsDocument } from './libraryFile'
import { addLines, hasNews, type RawLogs, readRawLogs } from './mergeLogs'
import { articlePlaces } from './places'
import { wasAdded } from './readArticle'
import { unpackBackup } from './restore'
import { MergedSignatures } from './signing/mergedSignatures'
import { articleIds } from './survey'
import { incoming } from './trash'

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
  const unpacked = join(library.folder, 'articles', `${incoming}${randomUUID()}`)
  try {
    await library.settings.change((settings) => settings)
    await mkdir(unpacked)
    const { signedBy } = await unpackBackup(from, unpacked)
    return { ...(await mergeFolder(library, unpacked, options, from)), signedBy }
  } catch (error) {
    throw systemErrorAs(
      'notSaved',
      (why) => `${from} could not be merged: ${why}. It can be tried again.`,
      error,
    )
  } finally {
    await rm(unpacked, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function mergeFolder(
  library: Library,
  from: string,
  { onProgress = () => undefined, signal }: MergeOptions,
  named = from,
): Promise<MergeOutcome> {
  const ids = await articleIds(from).catch((cause: unknown) => {
    throw new LibraryError('notALibrary', `${from} is not a Touchstone library. Nothing was changed.`, {
      cause,
    })
  })
  const added: string[] = []
  const updated: string[] = []
  const problems: string[] = []
  const signatures = new MergedSignatures(named, problems)
  let unchanged = 0
  let contested = 0
  let refused = 0
  await mergeSettings(library, from, problems)
  for (const [index, id] of ids.toSorted().entries()) {
    if (signal?.aborted) break
    onProgress(index, ids.length)
    try {
      const outcome = await mergeArticle(library, from, id, problems, signatures)
      if (!outcome) continue
      if (outcome.kind === 'unchanged') unchanged++
      else (outcome.kind === 'added' ? added : updated).push(id)
      contested += outcome.history?.article.claims.filter(isContested).length ?? 0
      refused += outcome.history?.refused.length ?? 0
    } catch (error) {
      if (error instanceof LibraryError && error.code === 'gone') throw error
      problems.push(`The article ${id} could not be merged: ${causeInWords(error)}.`)
    }
  }
  return { added, updated, unchanged, contested, refused, signed: signatures.signed, problems }
}

interface ArticleOutcome {
  readonly kind: 'added' | 'updated' | 'unchanged'
  readonly history?: History | undefined
}

async function mergeArticle(
  library: Library,
  from: string,
  id: string,
  problems: string[],
  signatures: MergedSignatures,
): Promise<ArticleOutcome | undefined> {
  if (!/^[\w-]+$/.test(id) || !(await wasAdded(from, id))) return undefined
  const theirs = articlePlaces(from, id)
  const ours = articlePlaces(library.folder, id)
  const raw = await readRawLogs(theirs.log)
  for (const line of raw.damaged)
    problems.push(`${line} of the article ${id} is damaged in ${from}; it was left out.`)
  const isHere = await wasAdded(library.folder, id)
  const known = isHere ? await readRawLogs(ours.log) : undefined
  const logs = signatures.check(id, raw, known)
  if (!known) {
    const history = await library.changeFiles(id, () => takeWhole(library, theirs, id, logs))
    return { kind: 'added', history }
  }
  const isNew = hasNews(logs, known)
  const files = await missingFiles(theirs, ours)
  if (!isNew && files.length === 0) return { kind: 'unchanged' }
  const history = await library.changeFiles(id, async () => {
    // Files come first: a log must not refer to files that do not exist.
    for (const [source, target] of files) await copyDurably(source, target)
    await addLines(ours.log, logs)
  })
  return { kind: 'updated', history }
}

type Places = ReturnType<typeof articlePlaces>

/** An article that is new here is built outside the list and moved in with one step. */
async function takeWhole(library: Library, theirs: Places, id: string, logs: RawLogs): Promise<void> {
  const place = join(library.folder, 'articles', `${incoming}${id}`)
  await rm(place, { recursive: true, force: true })
  const made = {
    ...theirs,
    folder: place,
    log: join(place, 'log'),
    original: join(place, 'original'),
    snapshots: join(place, 'snapshots'),
  }
  await mkdir(place)
  for (const [source, target] of await missingFiles(theirs, made)) await copyDurably(source, target)
  if ((await addLines(made.log, logs)) === 0) throw new Error('its log has no line that is whole')
  // If the log's beginning is lost, article.json is all that remains of it.
  await copyFile(theirs.view, join(place, 'article.json')).catch(() => undefined)
  const target = articlePlaces(library.folder, id).folder
  // An interrupted import may have left a folder of that name.
  await rm(target, { recursive: true, force: true })
  await rename(place, target)
  await syncFolder(dirname(target))
}

/** Originals and snapshots that exist only on their side: from where, to where. */
async function missingFiles(theirs: Places, ours: Places): Promise<[string, string][]> {
  const missing: [string, string][] = []
  for (const kind of ['original', 'snapshots'] as const) {
    const entries = await readdir(theirs[kind], { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.endsWith('.new')) continue
      const source = join(entry.parentPath, entry.name)
      const target = join(ours[kind], source.slice(theirs[kind].length + 1))
      const isThere = await stat(target).then(
        () => true,
        () => false,
      )
      if (!isThere) missing.push([source, target])
    }
  }
  return missing
}

async function copyDurably(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await copyFile(source, target, constants.COPYFILE_EXCL)
  const handle = await open(target, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(target))
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
  const { '': _, ...people } = theirs.people
  const known = new Set(ours.scale.map((rating) => rating.id))
  const newRatings = theirs.scale.filter((rating) => !known.has(rating.id))
  return {
    ...ours,
    people: { ...people, ...ours.people },
    scale: [...ours.scale, ...newRatings.toSorted((a, b) => (a.id < b.id ? -1 : 1))],
  }
}
