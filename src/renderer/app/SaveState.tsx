import { useArticle } from '../lib/article/article'
import { useDrafts } from '../lib/article/drafts'
import { useLibrary } from '../lib/library/library'

/** Whether everything the person did is on the disk; visible from anywhere in the article. */
export function SaveState() {
  const isSaving = useArticle((state) => state.saving > 0)
  const hasFailed = useArticle((state) => state.hasFailed)
  const drafts = useDrafts((state) => state.drafts)
  const isUnsaved = hasFailed || [...drafts.values()].some((draft) => draft.hasFailed)
  const isReadOnly = useLibrary((state) => state.start?.readOnly !== null)
  const isPending = isSaving || drafts.size > 0
  return (
    <span className="savestate" role="status" data-saved={!isPending && !isUnsaved}>
      {isUnsaved ? 'Not saved' : isPending ? 'Saving…' : isReadOnly ? 'Reading only' : 'Saved'}
    </span>
  )
}
