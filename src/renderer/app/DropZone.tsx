import { useEffect, useState } from 'react'
import { useArticle } from '../lib/article/article'
import { addSources, dropOnSource } from '../lib/checking/evidence'
import { goToClaim } from '../lib/checking/cursor'
import { importFiles } from '../lib/library/importing'
import { notify, notifyFailure } from '../lib/notices'
import { takePicture } from '../lib/checking/pasting'

/** What a drop would do where the pointer is, and the part of the window that takes it. */
type Target =
  | { readonly kind: 'articles'; readonly place: null }
  /** On a claim, or its card: the files become sources for it. */
  | { readonly kind: 'claim'; readonly claim: string; readonly place: HTMLElement }
  | { readonly kind: 'source'; readonly source: string; readonly place: HTMLElement }

const words: Record<Target['kind'], string> = {
  articles: 'Drop articles to open them',
  claim: 'Drop to add sources for this claim',
  source: 'Drop to attach to this source',
}

/** Makes the whole window a drop target for files: a claim, its card and a source take them as sources. */
export function DropZone() {
  const [target, setTarget] = useState<Target | null>(null)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setTarget(targetAt(event))
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setTarget(null)
    }
    const drop = (event: DragEvent) => {
      setTarget(null)
      // Words dragged into a text field belong to the field.
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const on = targetAt(event)
      void takeDropped(on, [...event.dataTransfer.files])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (target === null) return null
  return (
    <div className="dropzone" aria-hidden="true" style={target.place ? boundsOf(target.place) : {}}>
      <p>{words[target.kind]}</p>
    </div>
  )
}

function targetAt({ target }: DragEvent): Target {
  const place =
    target instanceof Element ? target.closest<HTMLElement>('[data-drop-source], [data-drop-claim]') : null
  const { dropSource: source, dropClaim: claim } = place?.dataset ?? {}
  if (place && source !== undefined) return { kind: 'source', source, place }
  if (place && claim !== undefined) return { kind: 'claim', claim, place }
  return { kind: 'articles', place: null }
}

/** A part of the window is framed where it is, with room for the words. */
function boundsOf(place: HTMLElement) {
  const { left, top, width, height } = place.getBoundingClientRect()
  return { left, top, width, height: Math.max(height, 28), right: 'auto', bottom: 'auto' }
}

/** A browser also gives pictures that are no files on the disk. */
async function takeDropped(target: Target, dropped: readonly File[]): Promise<void> {
  try {
    const files = await window.touchstone.tokensOf(dropped)
    if (files.length > 0 || dropped.length === 0) return await take(target, files)
    const article = useArticle.getState().view?.article.id
    if (target.kind === 'claim') goToClaim(target.claim)
    if (target.kind !== 'articles' && article !== undefined) return await takePicture(article, dropped)
    notify(
      'What was dropped is no file on this computer, so it can’t be opened as an article. Save it as a file first.',
      {
        tone: 'problem',
      },
    )
  } catch (error) {
    notifyFailure(error)
  }
}

async function take(target: Target, files: readonly string[]): Promise<void> {
  const article = useArticle.getState().view?.article.id
  if (target.kind === 'articles' || article === undefined) return importFiles(files)
  if (target.kind === 'source') return dropOnSource(article, target.source, files)
  goToClaim(target.claim)
  return addSources(article, files)
}
