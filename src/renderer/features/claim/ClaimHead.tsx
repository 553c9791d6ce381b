import { Ellipsis } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import type { WriterNote } from '../../../core/model/writerNote'
import { overlaps } from '../../../core/text/anchors'
import { isolated } from '../../../core/text/bidi'
import { passOrRestore, prioritise } from '../../lib/checking'
import { openDialog } from '../../lib/dialogs'
import { useLibrary } from '../../lib/library'
import { useRanking } from '../../lib/ranking'
import { Button } from '../../ui/Button'
import { PopupMenu } from '../../ui/PopupMenu'
import { Name } from '../../ui/Name'

/** How many lessons are shown for a claim; the dialog lists all. */
const shownLessons = 3

/** What is claimed, by whom, why it is worth checking, and every action on it besides rating. */
export function ClaimHead({ article, claim }: { article: Article; claim: Claim }) {
  const row = { type: 'claim', id: '', start: claim.anchor.start, claim } as const
  const { speaker, kinds, urgency } = claim
  const place = article.blocks.find((block) => overlaps(block, claim.anchor))?.locator
  const { reasons, learned } = useRanking((state) => state.latest?.claims[claim.id]) ?? {
    ...claim,
    learned: [],
  }
  return (
    <div className="claimhead">
      <h2 className="visually-hidden">{claim.label}</h2>
      <ClaimInContext article={article} claim={claim} />
      {claim.formerly && <Formerly formerly={claim.formerly} />}
      {place !== undefined && <p className="claimhead__cue">{place}</p>}
      {speaker && (
        <p className="claimhead__speaker">
          <Name>{speaker.name}</Name>
          {speaker.cue && (
            <span className="claimhead__cue">
              {' '}
              — “<Name>{speaker.cue}</Name>”
            </span>
          )}
        </p>
      )}
      {claim.notes?.map((note, index) => (
        <WriterNoteText key={index} note={note} />
      ))}
      <p className="claimhead__why">
        {kinds.map((kind) => (
          <span key={kind} className="chip">
            {kind}
          </span>
        ))}
        <span className="claimhead__reasons">{reasons.join('; ')}</span>
      </p>
      {learned.length > 0 && (
        <p className="claimhead__learned">
          <span className="claimhead__whose">Learned from you:</span>{' '}
          {learned.slice(0, shownLessons).join('; ')}
        </p>
      )}
      <div className="acts">
        <Button keyHint="N" aria-pressed={claim.dismissed} onClick={() => passOrRestore(article.id, row)}>
          Nothing to check
        </Button>
        <Button keyHint="B" onClick={() => openDialog('bounds')}>
          Bounds
        </Button>
        <PopupMenu
          label="More actions for this claim"
          groups={[
            [
              {
                name: urgency === 'first' ? 'Check in its turn' : 'Check first',
                key: 'P',
                run: () => prioritise(article.id, claim, 'first'),
              },
              {
                name: urgency === 'last' ? 'Check in its turn' : 'Check last',
                key: 'W',
                run: () => prioritise(article.id, claim, 'last'),
              },
            ],
            [
              { name: 'Split…', key: 'S', run: () => openDialog('split') },
              { name: 'Merge with another…', run: () => openDialog('merge') },
            ],
            [{ name: 'History…', key: 'H', run: () => openDialog({ history: claim.id }) }],
          ]}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </PopupMenu>
      </div>
    </div>
  )
}

/** The claim's own words, and the rest of the sentence they stand in. */
function ClaimInContext({ article, claim }: { article: Article; claim: Claim }) {
  const { start, end } = claim.anchor
  const around = article.sentences.filter((sentence) => overlaps(sentence, claim.anchor))
  const from = Math.min(start, around[0]?.start ?? start)
  const to = Math.max(end, around.at(-1)?.end ?? end)
  return (
    <blockquote className="detail__quote detail__quote--context" dir="auto">
      {article.text.slice(from, start)}
      <mark>{article.text.slice(start, end)}</mark>
      {article.text.slice(end, to)}
    </blockquote>
  )
}

const noteNames = { comment: 'Comment', footnote: 'Footnote', endnote: 'Endnote' } as const

/** The writer's note on these words, with its author and date. */
function WriterNoteText({ note: { kind, text, author, at } }: { note: WriterNote }) {
  const about = [noteNames[kind], isolated(author), at.slice(0, 10)].filter((part) => part !== '')
  return (
    <figure className="claimhead__note">
      <figcaption>{about.join(' · ')}</figcaption>
      <p>{text}</p>
    </figure>
  )
}

/** What the previous version said here, and how that was rated: the words have changed since. */
function Formerly({ formerly: { exact, rating } }: { formerly: NonNullable<Claim['formerly']> }) {
  const scale = useLibrary((state) => state.start?.scale)
  const name = scale?.find(({ id }) => id === rating)?.name ?? rating
  return (
    <div className="claimhead__note">
      <p className="claimhead__cue">
        The previous version said{name === undefined ? '' : `, and it was rated ${name}`}:
      </p>
      <p>“{exact}”</p>
    </div>
  )
}
