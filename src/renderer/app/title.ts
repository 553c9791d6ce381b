import { useEffect } from 'react'
import { withSigns } from '../../core/text/bidi'
import { useArticle } from '../lib/article/article'
import { useLibrary } from '../lib/library/library'

/** Names the window after the open article and the library's folder, as the system's lists of windows show it. */
export function useTitle(): void {
  const article = useArticle((state) => state.view?.article.details.title)
  const folder = useLibrary((state) => state.start?.folder)
  useEffect(() => {
    document.title = windowTitle(article, folder)
  }, [article, folder])
}

/** `Article — Library — Touchstone`; characters that nobody sees are shown as signs. */
export function windowTitle(article: string | undefined, folder: string | undefined): string {
  const library = folder?.split(/[/\\]/).findLast((part) => part !== '')
  return [article, library, 'Touchstone'].flatMap((part) => (part ? [withSigns(part)] : [])).join(' — ')
}
