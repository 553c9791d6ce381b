import type { AttachedFiles } from '../../../contract/answers'
import type { Span } from '../../../core/model/anchor'
import type { Article, Block } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import type { CutOut, Evidence, Stance } from '../../../core/model/evidence'
import { rowNamed } from '../../../core/checklist/row'
import { anchorAt, trimSpan, wholeWords } from '../../../core/text/anchors'
import { counted } from '../../../core/text/counted'
import { locatorOf } from '../../../core/text/locators'
import { give, takeView, useArticle } from '../article/article'
import { ask } from '../ask'
import { openSourceBeside, sourceBeside } from '../places/beside'
import {
  blankEvidence,
  changeComposition,
  citing,
  composeEvidence,
  additionTo,
  useComposing,
} from './composing'
import { useCursor } from './cursor'
import { notify, notifyFailure } from '../notices'

/** Begins to write down evidence for a claim, in its card. */
export function addEvidenceHere(article: Article, claim: Claim): void {
  composeEvidence(article, claim.id, sourceBeside(article.id))
}

/**
 * Opens a source beside the article to be read: the claim's last one that has a file, else the article's; where none has,
 * the person is asked for files.
 */
export function readSource(article: Article, claim: Claim): void {
  const cited = new Set(claim.evidence.map(({ source }) => source))
  const withFile = article.sources.filter(({ attachment }) => attachment !== undefined)
  const source = withFile.findLast(({ id }) => cited.has(id)) ?? withFile.at(-1)
  if (source) openSourceBeside(article.id, source.id)
  else void addSources(article.id)
}

/** The open article and the claim that the person is at; says what is missing if they are at none. */
export function currentClaim(): { readonly article: Article; readonly claim: Claim } | undefined {
  const article = useArticle.getState().view?.article
  const row = article && rowNamed(article, useCursor.getState().row)
  if (article && row?.type === 'claim') return { article, claim: row.claim }
  notify('Go to the claim that this is evidence for first.')
  return undefined
}

/** A text in which a passage was selected, and the file it comes from. */
export interface ReadText {
  readonly source: string
  readonly sha256: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Makes the selected words of a source evidence for the current claim: word for word, and with their place. */
export async function takePassage(read: ReadText, selected: Span, stance: Stance): Promise<boolean> {
  const trimmed = trimSpan(read.text, selected)
  const span = trimmed && wholeWords(read.text, trimmed)
  const at = currentClaim()
  if (!span || !at) return false
  const anchor = anchorAt(read.text, span.start, span.end)
  return addTaken(at.article.id, at.claim, {
    ...blankEvidence(),
    source: read.source,
    stance,
    quotation: anchor.exact,
    locator: locatorOf(read.blocks, span),
    passage: { sha256: read.sha256, anchor },
  })
}

/** The same with words of a page as it looks that the source's text does not have in this order. */
export async function takeWords(
  source: string,
  words: string,
  locator: string,
  stance: Stance,
): Promise<boolean> {
  const at = currentClaim()
  if (!at || words.trim() === '') return false
  return addTaken(at.article.id, at.claim, {
    ...blankEvidence(),
    source,
    stance,
    quotation: words.trim(),
    locator,
  })
}

/** The same with a picture cut out of a page, and where it was cut out. */
export async function takeCutOut(
  source: { readonly id: string; readonly sha256: string },
  cut: Omit<CutOut, 'attachment' | 'sha256'> & { readonly png: Uint8Array<ArrayBuffer> },
  locator: string,
  stance: Stance,
): Promise<boolean> {
  const at = currentClaim()
  if (!at) return false
  const { png, ...place } = cut
  try {
    const attachment = await ask('source.keepCutOut', { id: at.article.id, picture: png })
    return await addTaken(at.article.id, at.claim, {
      ...blankEvidence(),
      source: source.id,
      stance,
      locator,
      cutOut: { ...place, attachment, sha256: source.sha256 },
    })
  } catch (error) {
    notifyFailure(error)
    return false
  }
}

async function addTaken(article: string, claim: Claim, evidence: Evidence): Promise<boolean> {
  const isAdded = await give(article, { type: 'addEvidence', claim: claim.id, evidence })
  if (isAdded) notify(`Added to “${claim.label}”.`)
  return isAdded
}

/** Attaches a file that the person chooses to a source, and opens it beside the article. */
export async function attachToSource(article: string, source: string): Promise<void> {
  await attach(article, () => ask('source.attach', { id: article, source }))
}

/** Adds files as sources of an article: those named, or those the person chooses. */
export async function addSources(article: string, files?: readonly string[]): Promise<void> {
  if (files?.length === 0) return
  await attach(article, () =>
    ask('source.attach', { id: article, source: null, ...(files ? { files: [...files] } : {}) }),
  )
}

/** Attaches one dropped file to a source; further ones become sources of their own. */
export async function dropOnSource(article: string, source: string, files: readonly string[]): Promise<void> {
  const [first, ...rest] = files
  if (first === undefined) return
  await attach(article, () => ask('source.attach', { id: article, source, files: [first] }))
  await addSources(article, rest)
}

/** A picture from the clipboard becomes a source. */
export async function pastePicture(article: string, picture: Uint8Array<ArrayBuffer>): Promise<void> {
  await attach(article, () => ask('source.paste', { id: article, picture }))
}

/** What was attached opens beside the article, and is the source of what is written down at the current claim. */
async function attach(article: string, request: () => Promise<AttachedFiles | null>): Promise<void> {
  try {
    const attached = await request()
    if (!attached) return
    takeView(attached.view)
    const { sources, refused } = attached
    const last = sources.at(-1)
    if (last !== undefined) {
      openSourceBeside(article, last)
      citeInComposition(attached.view.article, last)
    }
    if (sources.length > 1) notify(`${counted(sources.length, 'source was', 'sources were')} added.`)
    if (refused.length > 0) notify(refused[0]!, { tone: 'problem', details: refused.slice(1) })
  } catch (error) {
    notifyFailure(error)
  }
}

function citeInComposition(article: Article, id: string): void {
  const row = rowNamed(article, useCursor.getState().row)
  const source = article.sources.find((one) => one.id === id)
  const claim = row?.type === 'claim' ? row.claim.id : undefined
  const open = claim !== undefined && additionTo(useComposing.getState().compositions, article.id, claim)
  if (open && source && !open.source) changeComposition(open.evidence.id, citing(source))
}
