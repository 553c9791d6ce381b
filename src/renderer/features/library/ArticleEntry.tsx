import { grouped } from '../../../core/text/counted'
import { BadgeCheck } from 'lucide-react'
import { signedOffInWords } from '../../../core/checklist/signOffProgress'
import { elementsInWords } from '../../../core/elements/coverage'
import type { Assignment } from '../../../core/model/assignment'
import type { ArticleSummary } from '../../../core/model/summary'
import { isolated } from '../../../core/text/bidi'
import { ContextMenu } from '../../ui/ContextMenu'
import { Name } from '../../ui/Name'

interface Props {
  readonly article: ArticleSummary
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onAssign: () => void
  readonly onRemove: () => void
}

/** One article of the list, with a menu of its own. */
export function ArticleEntry({ article, isOpen, onOpen, onAssign, onRemove }: Props) {
  return (
    <ContextMenu
      groups={[
        [{ name: 'Open', key: 'Enter', run: onOpen }],
        [{ name: 'Assignment and tags…', run: onAssign }],
        [{ name: 'Move to trash', key: 'Delete', run: onRemove }],
      ]}
    >
      <button
        type="button"
        className="entry"
        aria-current={isOpen ? 'page' : undefined}
        aria-keyshortcuts="Delete"
        onClick={onOpen}
        onKeyDown={(event) => event.key === 'Delete' && !event.repeat && onRemove()}
      >
        <Summary article={article} />
      </button>
    </ContextMenu>
  )
}

function Summary({ article }: Pick<Props, 'article'>) {
  const { title, publisher, published, claims, checked, contested, signedOff = 0, elements } = article
  const about = [publisher, published]
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ')
  return (
    <>
      <span className="entry__title">
        <Name>{title}</Name>
      </span>
      {about && <span className="entry__about">{about}</span>}
      <span className="entry__progress">
        <meter
          min={0}
          max={Math.max(claims, 1)}
          value={checked}
          aria-label={`${grouped(checked)} of ${grouped(claims)} claims checked`}
        />
        <span aria-hidden="true">
          {grouped(checked)}/{grouped(claims)}
        </span>
        {elements && <span>{elementsInWords(elements)}</span>}
        {signedOff > 0 && (
          <span className="entry__signed">
            <BadgeCheck size={13} aria-hidden="true" /> {signedOffInWords(signedOff, claims)}
          </span>
        )}
        {contested > 0 && <span className="entry__contested">{grouped(contested)} contested</span>}
      </span>
      <AssignmentLine assignment={article} />
    </>
  )
}

/** Who has the article, when it is due and its tags; nothing where none of it is known. */
function AssignmentLine({ assignment: { assignee, due, tags } }: { assignment: Assignment }) {
  const parts = [assignee, due && `due ${due}`, ...tags.map((tag) => `#${tag}`)]
  const line = parts.filter((part) => part !== '').map(isolated)
  return line.length === 0 ? null : (
    <span className="entry__about">
      {assignee !== '' && <span className="visually-hidden">Assigned to </span>}
      {line.join(' · ')}
    </span>
  )
}
