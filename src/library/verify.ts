import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Anchor } from '../core/model/anchor'
import type { Article } from '../core/model/article'
import { attachmentsOf } from '../core/model/attachments'
import { titleOf } from '../core/model/summary'
import { anchorAt } from '../core/text/anchors'
import { messageOf } from '../core/errors'
import { allSigned, nothingSigned, type SignedLines } from '../core/signing/signers'
import { type Progress, sha256OfPlain } from './copies/backup'
import { sha256 } from './log/chain'
import { causeInWords } from './errors'
import { LearningFile } from './learningFile'
import { LibraryFile } from './libraryFile'
import { articlePlaces } from './places'
import { listPlain, listPlainTree, passedOver } from './disk/plainFolder'
import { readArticle, wasAdded } from './readArticle'
import { readersInWords, readersOf } from './disk/sharing'
import { articleSignatures } from './signing/logSignatures'
import { listArticles, noLibrary, strayArticles } from './list/survey'
import { isEarlierLeftOver } from './trash'
import { type View, viewFile } from './view'

/** Something that is wrong. */
export interface Problem {
  /** The article's id; null for a problem of the library itself. */
  readonly article: string | null
  readonly title: string
  /** What exactly is wrong with which file: a sentence. */
  readonly sentence: string
}

/** What was checked, and what is wrong. */
export interface VerifyOutcome {
  readonly articles: number
  readonly lines: number
  readonly files: number
  readonly anchors: number
  /** Who signed the log lines. */
  readonly signed: SignedLines
  readonly problems: readonly Problem[]
  /** Damaged files that were set aside earlier. */
  readonly setAside: readonly string[]
  /** Sentences about what is not wrong but good to know: who else can read the library. */
  readonly remarks: readonly string[]
}

type Count = { articles: number; lines: number; files: number; anchors: number }

/**
 * Checks every hash and signature of every log, every original and snapshot, and every anchor against the text. Only reads, so that it
 * can run beside the library's writer. Throws a LibraryError when there is no library.
 */
export async function verifyLibrary(
  folder: string,
  onProgress: Progress = () => undefined,
): Promise<VerifyOutcome> {
  const { ids, strays, others } = await listArticles(folder).catch((cause: unknown) => {
    throw noLibrary(folder, cause)
  })
  const problems: Problem[] = []
  const setAside: string[] = []
  const signed: SignedLines[] = []
  const count: Count = { articles: 0, lines: 0, files: 0, anchors: 0 }
  const own = (sentence: string) => problems.push({ article: null, title: '', sentence })
  const report = (error: unknown) => own(messageOf(error))
  for (const sentence of others) own(sentence)
  await LibraryFile.open({ folder, device: '', readOnly: true, onDamage: own }).catch(report)
  await LearningFile.open({ folder, readOnly: true, onDamage: own }).catch(report)
  for (const sentence of await strayArticles(folder, strays)) own(sentence)
  for (const [index, id] of ids.toSorted().entries()) {
    onProgress(index, ids.length)
    if (!(await wasAdded(folder, id))) continue
    count.articles++
    const sentences: string[] = []
    const found = (sentence: string) => void sentences.push(sentence)
    setAside.push(...(await asides(folder, id)))
    for (const sentence of await notPlain(folder, id)) found(sentence)
    const article = await verifyLog(folder, id, found, count)
    signed.push(await verifySignatures(folder, id, found))
    if (article) {
      await verifyFiles(folder, article, found, count)
      verifyText(article, found, count)
    }
    const title = article ? titleOf(article) : id
    for (const sentence of sentences) problems.push({ article: id, title, sentence })
  }
  onProgress(ids.length, ids.length)
  const readers = await readersOf(folder)
  const remarks = readers === 'everyone' || readers === 'group' ? [readersInWords(readers)] : []
  return { ...count, signed: allSigned(signed), problems, setAside, remarks }
}

async function verifySignatures(
  folder: string,
  id: string,
  found: (sentence: string) => void,
): Promise<SignedLines> {
  try {
    const { signers, unsigned, problems } = await articleSignatures(folder, id)
    for (const sentence of problems) found(sentence)
    return { signers, unsigned }
  } catch {
    // That its log can't be read was found before.
    return nothingSigned
  }
}

/** The article as folded from its log, if that is possible. */
async function verifyLog(
  folder: string,
  id: string,
  found: (sentence: string) => void,
  count: Count,
): Promise<Article | undefined> {
  let view: View | null = null
  try {
    view = await viewFile(folder, id, { onDamage: found, readOnly: true }).read()
  } catch (error) {
    found(messageOf(error))
  }
  try {
    const { history, damage, isNewer } = await readArticle(folder, id, view)
    for (const { sentence } of damage) found(sentence)
    if (isNewer) found('A newer version of Touchstone wrote lines to its log that this one can’t check.')
    count.lines += history.entries.length
    const isSameState = view?.heads !== null && isDeepStrictEqual(view?.heads, history.heads)
    // An outdated one is no mistake: it follows its log.
    if (view && isSameState && !isDeepStrictEqual(view.article, history.article))
      found('article.json differs from the log. It is rebuilt when the article is opened.')
    return history.article
  } catch (error) {
    found(messageOf(error))
    return undefined
  }
}

async function verifyFiles(
  folder: string,
  article: Article,
  found: (sentence: string) => void,
  count: Count,
): Promise<void> {
  const { id, original, earlier = [] } = article
  const places = articlePlaces(folder, id)
  const files = [
    ...[...earlier.map((version) => version.original), original].map((kept) => ({
      ...kept,
      name: `original/${kept.file}`,
      file: join(places.original, kept.file),
    })),
    ...attachmentsOf(article).map((attachment) => ({
      ...attachment,
      name: `snapshots/${attachment.file}`,
      file: join(places.snapshots, attachment.file),
    })),
  ]
  const known = new Set(files.map(({ file }) => file))
  for (const { name, file, sha256: right, bytes } of files) {
    count.files++
    try {
      const is = await sha256OfPlain(file, folder)
      if (is.bytes !== bytes) found(`${name} has ${is.bytes} bytes; it had ${bytes} when it was kept.`)
      else if (is.sha256 !== right)
        found(`${name} has changed since it was kept: its SHA-256 is ${is.sha256}, and was ${right}.`)
    } catch (error) {
      found(`${name} can't be read: ${causeInWords(error)}.`)
    }
  }
  // Files that were attached and later replaced are still named by their hash.
  const { files: names } = await listPlain(places.snapshots, folder).catch(() => ({ files: [] }))
  for (const name of names) {
    const file = join(places.snapshots, name)
    const right = /^[0-9a-f]{64}/.exec(name)?.[0]
    // A file that was being written when a program was killed was never acknowledged.
    if (isEarlierLeftOver(`snapshots/${name}`)) continue
    if (known.has(file) || right === undefined) continue
    count.files++
    if ((await sha256OfPlain(file, folder)).sha256 !== right)
      found(`snapshots/${name} has changed since it was kept: its SHA-256 is different.`)
  }
}

/** Reports what is wrong with an article's text and the anchors in it; counts those of claims. */
export function verifyText(
  article: Article,
  found: (sentence: string) => void,
  count: { anchors: number },
): void {
  const { text, claims, elementMarks = [], blocks, sentences } = article
  if (sha256(text) !== article.textSha256)
    found('Its text has changed since it was kept: its SHA-256 is different.')
  count.anchors += claims.length
  const anchored = [
    ...claims.map(({ label, anchor }) => ({ what: `claim “${label}”`, anchor })),
    ...elementMarks.map(({ kind, anchor }) => ({ what: `${kind} “${anchor.exact}”`, anchor })),
  ]
  for (const { what, anchor } of anchored) {
    const wrong = wrongPlace(what, anchor, text)
    if (wrong !== undefined) found(wrong)
  }
  for (const { start, end } of [...blocks, ...sentences])
    if (start >= end || end > text.length)
      found(`A block or sentence is at ${start}–${end}; the text has ${text.length} characters.`)
}

/** What is wrong with an anchor, in a sentence; undefined if its words are where it says. */
function wrongPlace(what: string, anchor: Anchor, text: string): string | undefined {
  const { start, end, exact, prefix, suffix } = anchor
  if (end > text.length || start >= end)
    return `The ${what} is at ${start}–${end}; the text has ${text.length} characters.`
  const there = anchorAt(text, start, end)
  if (there.exact !== exact)
    return `The ${what} says “${exact}”, but the text at ${start}–${end} is “${there.exact}”.`
  if (there.prefix !== prefix || there.suffix !== suffix)
    return `The words around the ${what} at ${start}–${end} have changed.`
  return undefined
}

/** Files that were set aside in an article's folder, by their path in the library. */
async function asides(folder: string, id: string): Promise<string[]> {
  const { folder: place, log } = articlePlaces(folder, id)
  const names = async (at: string) =>
    (await listPlain(at, folder).catch(() => ({ files: [] }))).files
      .filter((name) => name.includes('.damaged-'))
      .map((name) => join(at, name).slice(folder.length + 1))
  return [...(await names(place)), ...(await names(log))]
}

/** Sentences about what is in an article's folder but is neither a file nor a folder. Damaged logs name theirs. */
async function notPlain(folder: string, id: string): Promise<string[]> {
  const { others } = await listPlainTree(articlePlaces(folder, id).folder, folder)
  return others
    .filter(({ name }) => !/^(article\.json|log|log\/.*\.ndjson)$/.test(name) && !name.includes('.damaged-'))
    .map(({ name, kind }) => passedOver(name, kind))
}
