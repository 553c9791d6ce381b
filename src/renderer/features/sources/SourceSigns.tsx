import { Archive, Lock, Paperclip } from 'lucide-react'
import type { ListedSource } from '../../../core/sources/sourceList'

/** Whether a file is attached, an archived copy is named, and the source must stay secret. */
export function SourceSigns({ source, isAttached, isArchived }: ListedSource) {
  return (
    <>
      {source.confidential && (
        <span className="sources__sign sources__sign--confidential">
          <Lock size={12} aria-hidden="true" /> Confidential
        </span>
      )}
      {isAttached && (
        <span className="sources__sign">
          <Paperclip size={12} aria-hidden="true" /> Attached
        </span>
      )}
      {isArchived && (
        <span className="sources__sign">
          <Archive size={12} aria-hidden="true" /> Archived
        </span>
      )}
    </>
  )
}
