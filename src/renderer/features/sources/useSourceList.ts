import { useEffect, useState } from 'react'
import type { FoundSources } from '../../../contract/answers'
import { ask } from '../../lib/ask'
import { useLibrary } from '../../lib/library/library'
import { notifyFailure } from '../../lib/notices'

/** How long typing has to pause before the library is asked, in milliseconds. */
const pause = 120

interface SourceList extends FoundSources {
  /** The words that found them. */
  readonly text: string
  /** How many sources the library has. */
  readonly all: number
}

/** The sources of all articles that fit the words, asked for again when an article changes; null until they are there. */
export function useSourceList(words: string): SourceList | null {
  const [list, setList] = useState<SourceList | null>(null)
  const articles = useLibrary((state) => state.articles)
  const text = words.trim()
  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(
      () => {
        listed(text)
          .then((found) => isLatest && setList(found))
          .catch((error: unknown) => isLatest && notifyFailure(error))
      },
      text === '' ? 0 : pause,
    )
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
    // Asked for again when an article changes, although the request does not name the articles.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [text, articles])
  return list
}

async function listed(text: string): Promise<SourceList> {
  const found = await ask('sources.list', { text })
  const all = text === '' ? found.total : (await ask('sources.list', { limit: 1 })).total
  return { ...found, text, all }
}
