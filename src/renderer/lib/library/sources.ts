import { useEffect, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Source } from '../../../core/model/source'
import type { SourcePlace } from '../../../core/sources/articleSources'
import type { ListedSource } from '../../../core/sources/sourceList'
import { takeView } from '../article/article'
import { ask } from '../ask'
import { notifyFailure } from '../notices'

/** How long typing has to pause before the library is asked, in milliseconds. */
const pause = 120
/** How many are asked for: those that the article has already are left out of them. */
const asked = 12

const none: readonly ListedSource[] = []

/** Sources of other articles that what was typed finds; none without words. */
export function useSourcesElsewhere(article: Article, words: string): readonly ListedSource[] {
  const [found, setFound] = useState<{ readonly words: string; readonly sources: readonly ListedSource[] }>()
  const text = words.trim()
  useEffect(() => {
    if (text === '') return
    let isLatest = true
    const timer = setTimeout(() => {
      ask('sources.find', { text, limit: asked })
        .then((sources) => isLatest && setFound({ words: text, sources }))
        .catch(notifyFailure)
    }, pause)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [text])
  if (text === '' || found?.words !== text) return none
  return found.sources.filter(({ places }) => places.every((place) => place.article !== article.id))
}

/** Takes a source of another article into this one, with its details and its file; null when it can't be. */
export async function takeOver(
  article: string,
  { article: from, source }: SourcePlace,
): Promise<Source | null> {
  try {
    const { view, source: id } = await ask('source.use', {
      id: article,
      from: { article: from, source: source.id },
    })
    takeView(view)
    return view.article.sources.find((one) => one.id === id) ?? null
  } catch (error) {
    notifyFailure(error)
    return null
  }
}
