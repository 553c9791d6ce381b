import { ArrowDown, Ellipsis, Pencil } from 'lucide-react'
import { memo } from 'react'
import type { Article } from '../../../core/model/article'
import { startsWithTitle, titleOf } from '../../../core/model/summary'
import { coverageOf } from '../../../core/checklist/coverage'
import { isolated } from '../../../core/text/bidi'
import { everyRow } from '../../../core/checklist/filter'
import { outlineOf } from '../../../core/checklist/outline'
import { openQuestions } from '../../../core/checklist/questions'
import { signedOffInWords, signOffProgress } from '../../../core/checklist/signOffProgress'
import { counted, grouped } from '../../../core/text/counted'
import { showVersionBeside } from '../../lib/places/beside'
import { useCursor } from '../../lib/checking/cursor'
import { openDialog } from '../../lib/dialogs'
import { goToNext } from '../../lib/checking/goingOn'
import { backUp } from '../../lib/library/libraryWork'
import { exportCopy } from '../../lib/reports/report'
import { moveToTrash } from '../../lib/library/trash'
import { capitalised } from '../../lib/words'
import { TickCounter } from './TickCounter'
import { PopupMenu } from '../../ui/PopupMenu'
import { Name } from '../../ui/Name'
import { IconButton } from '../../ui/IconButton'

/** What the article is and how far it is checked. A title that the text itself starts with is not repeated. */
export function ArticleHead({ article }: { article: Article }) {
  const { byline, publisher, published, address } = article.details
  const about = [publisher, byline, published].filter((part) => part !== '').map(isolated)
  return (
    <header className="article__head">
      <div className="article__titleline">
        {!startsWithTitle(article) && (
          <h1 className="article__title">
            <Name>{titleOf(article)}</Name>
          </h1>
        )}
        {startsWithTitle(article) && (
          <p className="article__about" dir="auto">
            {about.join(' · ') || isolated(article.original.name)}
          </p>
        )}
        <IconButton name="Edit details" onClick={() => openDialog('details')}>
          <Pencil size={15} aria-hidden="true" />
        </IconButton>
        <ArticleMenu id={article.id} earlier={article.earlier} />
      </div>
      {about.length > 0 && !startsWithTitle(article) && (
        <p className="article__about" dir="auto">
          {about.join(' · ')}
        </p>
      )}
      {address && (
        <p className="article__address" dir="ltr">
          {address}
        </p>
      )}
      <LastPublication article={article} />
      <Counter article={article} />
    </header>
  )
}

interface MenuProps {
  readonly id: string
  readonly earlier: Article['earlier']
}

/** What can be done with the article as a whole; the same whatever is checked in it. */
const ArticleMenu = memo(function ArticleMenu({ id, earlier }: MenuProps) {
  return (
    <PopupMenu
      label="More actions for this article"
      tone="quiet"
      groups={[
        ...(earlier?.length
          ? [[{ name: 'Earlier version beside', run: () => showVersionBeside({ id, earlier }) }]]
          : []),
        [{ name: 'Assignment and tags…', run: () => openDialog({ assignment: id }) }],
        [
          { name: 'Checked copy for Word…', run: exportCopy },
          { name: 'History…', run: () => openDialog({ history: null }) },
          { name: 'Back up this article…', run: () => void backUp(id) },
        ],
        [{ name: 'Move to trash', run: () => void moveToTrash(id) }],
      ]}
    >
      <Ellipsis size={15} aria-hidden="true" />
    </PopupMenu>
  )
})

/** How much of the article is checked, and the way to what is not. */
function Counter({ article }: { article: Article }) {
  const { claims, checked, contested, sentences, settled, unread } = coverageOf(article, outlineOf(article))
  const open = claims - checked
  const asked = openQuestions(article.claims).length
  return (
    <p className="counter">
      <span>
        <strong>
          {grouped(checked)} of {grouped(claims)}
        </strong>{' '}
        claims checked
      </span>
      <span>
        {grouped(settled)} of {grouped(sentences)} sentences done
      </span>
      <GoButton article={article} state="unread" keyHint="G" count={unread} />
      <GoButton article={article} state="open" keyHint="A" count={open} />
      {asked > 0 && (
        <button
          type="button"
          className="counter__go"
          onClick={() => useCursor.setState({ filter: { ...everyRow, wants: ['asked'] } })}
        >
          {counted(asked, 'question')} to the writer
        </button>
      )}
      <SignOffs article={article} />
      <TickCounter article={article} />
      {contested > 0 && <span className="counter__contested">{grouped(contested)} contested</span>}
    </p>
  )
}

/** How far the sign-off is once it has begun, and the way to what waits for it. */
function SignOffs({ article }: { article: Article }) {
  const { claims, signedOff, waiting } = signOffProgress(article)
  return (
    <>
      {signedOff > 0 && <span>{capitalised(signedOffInWords(signedOff, claims))}</span>}
      {waiting > 0 && (
        <button
          type="button"
          className="counter__go"
          onClick={() => useCursor.setState({ filter: { ...everyRow, wants: ['signOff'] } })}
        >
          {waiting} to sign off
        </button>
      )}
    </>
  )
}

interface GoProps {
  readonly article: Article
  readonly state: 'unread' | 'open'
  readonly keyHint: string
  readonly count: number
}

/** How much is left of one kind, and the way to the next of it; nothing where none is left. */
function GoButton({ article, state, keyHint, count }: GoProps) {
  if (count === 0) return null
  return (
    <button
      type="button"
      className="counter__go"
      aria-keyshortcuts={keyHint}
      onClick={() => goToNext(article, state)}
    >
      {grouped(count)} {state} <ArrowDown size={13} aria-hidden="true" />
    </button>
  )
}

/** When and where a report of the article was last published. */
function LastPublication({ article }: { article: Article }) {
  const last = article.publications?.at(-1)
  if (!last) return null
  return (
    <p className="article__address" dir="ltr">
      Fact-check published {last.at.slice(0, 10)}
      {last.address !== '' && `: ${last.address}`}
    </p>
  )
}
