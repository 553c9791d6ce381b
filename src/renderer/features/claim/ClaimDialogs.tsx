import { useEffect } from 'react'
import type { Article } from '../../../core/model/article'
import { rowNamed } from '../../../core/checklist/row'
import { useArticle } from '../../lib/article/article'
import { useCursor } from '../../lib/checking/cursor'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { BoundsDialog } from './BoundsDialog'
import { MergeDialog } from './MergeDialog'
import { SplitDialog } from './SplitDialog'

export function ClaimDialogs() {
  const article = useArticle((state) => state.view?.article)
  return article ? <OpenDialog article={article} /> : null
}

function OpenDialog({ article }: { article: Article }) {
  const open = useDialogs((state) => state.open)
  const current = useCursor((state) => state.row)
  const row = rowNamed(article, current)
  const claim = row?.type === 'claim' ? row.claim : undefined
  const isOpen = open === 'bounds' || open === 'split' || open === 'merge'
  // A dialog closes when its claim is gone.
  useEffect(() => {
    if (isOpen && !claim) closeDialog()
  }, [isOpen, claim])
  if (!claim) return null
  const props = { article, claim }
  if (open === 'bounds') return <BoundsDialog {...props} />
  if (open === 'split') return <SplitDialog {...props} />
  if (open === 'merge') return <MergeDialog {...props} />
  return null
}
