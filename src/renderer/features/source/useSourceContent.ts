import { useEffect, useState } from 'react'
import type { SourceContent } from '../../../contract/answers'
import { toUserFacing } from '../../../core/errors'
import { ask } from '../../lib/ask'

interface Read {
  /** Null until it has been read. */
  readonly content: SourceContent | null
  /** Why it can't be read, in a sentence. */
  readonly problem: string | null
}

const unread: Read = { content: null, problem: null }

/** What the file attached to a source says. */
export function useSourceContent(article: string, source: string): Read {
  const [read, setRead] = useState(unread)
  useEffect(() => {
    let isWanted = true
    const take = (now: Read) => isWanted && setRead(now)
    ask('source.read', { id: article, source }).then(
      (content) => take({ content, problem: null }),
      (error: unknown) => take({ content: null, problem: toUserFacing(error).message }),
    )
    return () => {
      isWanted = false
    }
  }, [article, source])
  return read
}
