import { useEffect, useState } from 'react'
import type { QuotationCheck } from '../../../contract/answers'
import type { Source } from '../../../core/model/source'
import { putRecent } from '../../../core/recent'
import { ask } from '../ask'

/** How a quotation compares with its source's file; undefined while it is being looked up, null where it can't be. */
export type Checked = QuotationCheck | null | undefined

/** The answers given last, by what was asked: a card is drawn again at every key. */
const answers = new Map<string, Promise<QuotationCheck | null>>()
const mostKept = 500

/** Looks a quotation up in the file attached to its source, once typing pauses for `pause` milliseconds. */
export function useQuotationCheck(
  article: string,
  { id, attachment }: Pick<Source, 'id' | 'attachment'>,
  quotation: string,
  pause = 0,
): Checked {
  const words = quotation.trim()
  const [known, setKnown] = useState<{ readonly of: string; readonly checked: QuotationCheck | null }>()
  const of = attachment && words !== '' ? JSON.stringify([article, id, attachment.sha256, words]) : undefined
  useEffect(() => {
    if (of === undefined) return
    let isWanted = true
    const timer = setTimeout(() => {
      void answerTo(of, () => ask('quotation.check', { id: article, source: id, text: words })).then(
        (checked) => isWanted && setKnown({ of, checked }),
      )
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // `of` names all of it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [of, pause])
  if (of === undefined) return null
  return known?.of === of ? known.checked : undefined
}

/** A file that can't be read is told where it is opened, and by the rules before the sign-off. */
function answerTo(of: string, look: () => Promise<QuotationCheck>): Promise<QuotationCheck | null> {
  const known = answers.get(of)
  if (known) return known
  const answer = look().catch(() => null)
  putRecent(answers, of, answer, mostKept)
  void answer.then((checked) => checked === null && answers.delete(of))
  return answer
}
