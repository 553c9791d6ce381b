import { webAddress } from '../../../core/text/webAddress'
import { useArticle } from '../article/article'
import { additionTo, changeComposition, citing, newSource, useComposing, composeEvidence } from './composing'
import { sourceBeside } from '../places/beside'
import { addSources, currentClaim, pastePicture } from './evidence'
import { notify, notifyFailure } from '../notices'

/**
 * What is pasted outside a text field: files and pictures become sources, words a quoted passage, a web address a
 * source for the current claim. Returns whether there was anything of use.
 */
export function takePasted({
  files,
  words,
}: {
  readonly files: readonly File[]
  readonly words: string
}): boolean {
  const article = useArticle.getState().view?.article.id
  if (article === undefined) return false
  if (files.length > 0) {
    void takeFiles(article, files).catch(notifyFailure)
    return true
  }
  const text = words.trim()
  if (text === '') return false
  compose(text)
  return true
}

/** Files on the disk by their tokens; a picture that is nowhere but on the clipboard by its bytes. */
async function takeFiles(article: string, files: readonly File[]): Promise<void> {
  const tokens = await window.touchstone.tokensOf(files)
  if (tokens.length > 0) return addSources(article, tokens)
  await takePicture(article, files)
}

/** A picture that is no file on the disk, as a source; says what to do where there is none among the files. */
export async function takePicture(article: string, files: readonly File[]): Promise<void> {
  const picture = files.find(({ type }) => type.startsWith('image/'))
  if (picture) return pastePicture(article, await asPng(picture))
  notify('That is no file on this computer, and no picture. Save it as a file first, then add the file.', {
    tone: 'problem',
  })
}

/** Whatever format the clipboard has it in. */
async function asPng(picture: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (picture.type === 'image/png') return new Uint8Array(await picture.arrayBuffer())
  const bitmap = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

function compose(text: string): void {
  const at = currentClaim()
  if (!at) return
  composeEvidence(at.article, at.claim.id, sourceBeside(at.article.id))
  const open = additionTo(useComposing.getState().compositions, at.article.id, at.claim.id)
  if (!open) return
  if (isAddress(text)) {
    const known = at.article.sources.find(({ url }) => url === text)
    return changeComposition(open.evidence.id, citing(known ?? { ...newSource(titleOf(text)), url: text }))
  }
  const quotation = [open.evidence.quotation, text].filter((part) => part.trim() !== '').join('\n')
  changeComposition(open.evidence.id, { evidence: { ...open.evidence, quotation } })
}

function isAddress(text: string): boolean {
  return !/\s/.test(text) && webAddress(text) !== ''
}

/** Until the person gives it a title: where it is. */
function titleOf(address: string): string {
  const { host, pathname } = new URL(address)
  return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`
}
