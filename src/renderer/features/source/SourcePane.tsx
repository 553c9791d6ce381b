import { FolderOpen, Paperclip, X } from 'lucide-react'
import type { Anchor } from '../../../core/model/anchor'
import type { Article } from '../../../core/model/article'
import type { Attachment, Source } from '../../../core/model/source'
import { ask } from '../../lib/ask'
import { closeBeside, openSourceBeside } from '../../lib/places/beside'
import { attachToSource } from '../../lib/checking/evidence'
import { notifyFailure } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { SourceReader } from './SourceReader'
import { useSourceContent } from './useSourceContent'
import { IconButton } from '../../ui/IconButton'

interface Props {
  readonly article: Article
  readonly source: Source
  /** The passage to go to. */
  readonly at: Anchor | null
}

/** A source beside the article: which one, and its file as a text or as it looks. */
export function SourcePane({ article, source, at }: Props) {
  const { attachment } = source
  return (
    <aside className="source" aria-label="Source" data-drop-source={source.id}>
      <header className="source__head">
        <SourcePicker article={article} source={source} />
        {attachment && (
          <IconButton
            name="Show the file in its folder"
            onClick={() =>
              void ask('source.reveal', { id: article.id, source: source.id }).catch(notifyFailure)
            }
          >
            <FolderOpen size={15} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton name="Close the source" title="Close" onClick={closeBeside}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </header>
      {attachment ? (
        <SourceFile key={attachment.sha256} article={article} source={{ ...source, attachment }} at={at} />
      ) : (
        <div className="source__none">
          <p>No file is attached to this source, so there is nothing to read here.</p>
          <Button onClick={() => void attachToSource(article.id, source.id)}>
            <Paperclip size={14} aria-hidden="true" /> Attach a file…
          </Button>
          <p className="detail__hint">You can also drop a file here.</p>
        </div>
      )}
    </aside>
  )
}

/** Which source is read; another is a choice away. */
function SourcePicker({ article, source }: Pick<Props, 'article' | 'source'>) {
  return (
    <select
      className="source__picker"
      aria-label="Source"
      value={source.id}
      onChange={(event) => openSourceBeside(article.id, event.target.value)}
    >
      {article.sources.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  )
}

interface FileProps extends Pick<Props, 'article' | 'at'> {
  readonly source: Source & { readonly attachment: Attachment }
}

function SourceFile({ article, source, at }: FileProps) {
  const { content, problem } = useSourceContent(article.id, source.id)
  if (problem !== null) return <p className="source__none">{problem}</p>
  if (!content) return <p className="source__none">Reading {source.attachment.name} …</p>
  return <SourceReader article={article} source={source} content={content} at={at} />
}
