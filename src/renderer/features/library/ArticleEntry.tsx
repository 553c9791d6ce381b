import { grouped } from '../../../core/text/counted'
import { BadgeCheck } from 'lucide-react'
import { signedOffInWords } from '../../../core/checklist/signOffProgress'
import { elementsInWords } from '../../../core/elements/coverage'
import type { ArticleSummary } from '../../../core/model/summary'
import { isolated } from '../../../core/text/bidi'
import { Name } from '../../ui/Name'

interface Props {
  readonly article: ArticleSummary
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

export function ArticleEntry({ article, isOpen, onOpen, onRemove }: Props) {
  const { title, publisher, published, claims, checked, contested, signedOff = 0, elements } = article
  const about = [publisher, published]
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ')
  return (
    <button
      type="button"
      className="entry"
      aria-current={isOpen ? 'page' : undefined}
      aria-keyshortcuts="Delete"
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Delete' && !event.repeat && onRemove()}
    >
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
    </button>
  )
}
