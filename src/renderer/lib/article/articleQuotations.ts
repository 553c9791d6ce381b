import { useEffect, useState } from 'react'
import type { ArticleQuotation } from '../../../contract/answers'
import type { Article } from '../../../core/model/article'
import { ask } from '../ask'

const none: readonly ArticleQuotation[] = []

/** What was asked last, by the text and the files it is compared with: every card asks the same. */
let latest: { readonly of: string; readonly answer: Promise<readonly ArticleQuotation[]> } | undefined

/** The article's own quotations that stand in a file attached to its sources, word for word or nearly so. */
export function useArticleQuotations(article: Article): readonly ArticleQuotation[] {
  const [known, setKnown] = useState<{ readonly of: string; readonly found: readonly ArticleQuotation[] }>()
  const files = article.sources.flatMap(({ attachment }) => (attachment ? [attachment.sha256] : []))
  const of = files.length === 0 ? undefined : JSON.stringify([article.id, article.textSha256, files])
  useEffect(() => {
    if (of === undefined) return
    let isWanted = true
    void answerTo(of, article.id).then((found) => isWanted && setKnown({ of, found }))
    return () => {
      isWanted = false
    }
  }, [of, article.id])
  return of !== undefined && known?.of === of ? known.found : none
}

/** A file that can't be read is told where it is opened; a quotation in no file may well stand in a source without one. */
function answerTo(of: string, id: string): Promise<readonly ArticleQuotation[]> {
  if (latest?.of === of) return latest.answer
  const answer = ask('article.quotations', { id })
    .then(({ quotations }) => quotations.filter(({ result }) => result.found !== 'none'))
    .catch(() => {
      // The next card asks again.
      latest = undefined
      return none
    })
  latest = { of, answer }
  return answer
}
