import { useEffect, useState } from 'react'
import type { Hit } from '../../../contract/answers'
import { ask } from '../../lib/ask'
import { notifyFailure } from '../../lib/notices'

/** How long typing has to pause before a search starts, in milliseconds. */
const pause = 80

/** The latest hits with the words they were found for, which stay until newer ones come, and the index of the current one. */
export function useHits(text: string) {
  const [found, setFound] = useState<{ readonly words: string; readonly hits: readonly Hit[] } | null>(null)
  const [at, setAt] = useState(0)

  useEffect(() => {
    if (text.trim() === '') return
    let isLatest = true
    const timer = setTimeout(() => {
      ask('search.query', { text })
        .then((hits) => {
          if (!isLatest) return
          setFound({ words: text, hits })
          setAt(0)
        })
        .catch(notifyFailure)
    }, pause)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [text])

  return { found, at, setAt, clear: () => setFound(null) }
}
