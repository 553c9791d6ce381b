import { TriangleAlert } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import { secretsOf } from '../../../core/checklist/secrets'
import { counted } from '../../../core/text/counted'

/** The confidential content that a report reveals. */
export interface Revealed {
  readonly confidentialSources: boolean
  readonly privateNotes: boolean
}

export const nothingRevealed: Revealed = { confidentialSources: false, privateNotes: false }

interface Props {
  readonly article: Article
  readonly revealed: Revealed
  readonly onChange: (revealed: Revealed) => void
}

/** What a report leaves out unless it is chosen here; shown if the article has any. */
export function Secrets({ article, revealed, onChange }: Props) {
  const { sources, notes } = secretsOf(article)
  if (sources === 0 && notes === 0) return null
  return (
    <fieldset className="radios">
      <legend>Confidential</legend>
      {sources > 0 && (
        <label className="tick">
          <input
            type="checkbox"
            checked={revealed.confidentialSources}
            onChange={({ target }) => onChange({ ...revealed, confidentialSources: target.checked })}
          />
          <span>Name {counted(sources, 'confidential source')}</span>
        </label>
      )}
      {notes > 0 && (
        <label className="tick">
          <input
            type="checkbox"
            checked={revealed.privateNotes}
            onChange={({ target }) => onChange({ ...revealed, privateNotes: target.checked })}
          />
          <span>Show {counted(notes, 'private note')}</span>
        </label>
      )}
    </fieldset>
  )
}

/** Warns about confidential content in the report, visible while exporting. */
export function SecretsWarning({ revealed }: { revealed: Revealed }) {
  const secrets = [
    revealed.confidentialSources && 'the identity of confidential sources',
    revealed.privateNotes && 'private notes',
  ].filter((part) => part !== false)
  return (
    <p className="secrets__warning" role="status">
      {secrets.length > 0 && (
        <>
          <TriangleAlert size={15} aria-hidden="true" />
          <span>This report reveals {secrets.join(' and ')} to everyone who gets it. Do not publish it.</span>
        </>
      )}
    </p>
  )
}
