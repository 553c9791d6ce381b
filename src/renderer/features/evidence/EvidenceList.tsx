import { Lock, Paperclip, Pencil, Trash2 } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import type { Evidence, Stance } from '../../../core/model/evidence'
import type { Source } from '../../../core/model/source'
import { rowNamed } from '../../../core/checklist/row'
import { isolated } from '../../../core/text/bidi'
import { give, takeView } from '../../lib/article'
import { ask } from '../../lib/ask'
import { useCursor } from '../../lib/cursor'
import { openDialog } from '../../lib/dialogs'
import { notifyFailure } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { stanceNames } from './stances'
import { Name } from '../../ui/Name'

/** The evidence of the current claim, and a button to add more. */
export function EvidenceList({ article }: { article: Article }) {
  const current = useCursor((state) => state.row)
  const row = rowNamed(article, current)
  if (row?.type !== 'claim') return null
  const { claim } = row
  return (
    <section className="evidence" aria-label="Evidence">
      <div className="evidence__head">
        <h3>Evidence</h3>
        <Button keyHint="E" onClick={() => openDialog({ evidence: null })}>
          Add evidence
        </Button>
      </div>
      {claim.evidence.length === 0 ? (
        <p className="detail__hint">
          None yet. A verdict needs one primary source, or three independent secondary ones.
        </p>
      ) : (
        <ul>
          {claim.evidence.map((evidence) => {
            const source = article.sources.find((candidate) => candidate.id === evidence.source)
            return source ? (
              <Item key={evidence.id} article={article} claim={claim} evidence={evidence} source={source} />
            ) : null
          })}
        </ul>
      )}
    </section>
  )
}

interface ItemProps {
  readonly article: Article
  readonly claim: Claim
  readonly evidence: Evidence
  readonly source: Source
}

const signs: Record<Stance, string> = { supports: '+', refutes: '−', context: '○' }

function Item({ article, claim, evidence, source }: ItemProps) {
  const about = [source.author, source.publisher, source.published, `${source.tier} source`]
    .filter((part) => part !== '')
    .map(isolated)
  return (
    <li className={`item item--${evidence.proposed ? 'proposed' : evidence.stance}`}>
      <div className="item__head">
        {evidence.proposed ? (
          <span className="item__stance">Proposed by the writer; does not count until you accept it</span>
        ) : (
          <span className="item__stance">
            <span aria-hidden="true">{signs[evidence.stance]}</span> {stanceNames[evidence.stance]}
          </span>
        )}
        {evidence.proposed && (
          <Button
            aria-label={`Accept ${source.title} as evidence`}
            onClick={() =>
              void give(article.id, { type: 'acceptEvidence', claim: claim.id, evidence: evidence.id })
            }
          >
            Accept
          </Button>
        )}
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={`Edit evidence from ${source.title}`}
          onClick={() => openDialog({ evidence: evidence.id })}
        >
          <Pencil size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={`Remove evidence from ${source.title}`}
          onClick={() =>
            void give(article.id, { type: 'removeEvidence', claim: claim.id, evidence: evidence.id })
          }
        >
          <Trash2 size={14} aria-hidden="true" />
        </button>
      </div>
      <p className="item__source">
        <Name>{source.title}</Name>
      </p>
      {source.confidential && (
        <p className="item__confidential">
          <Lock size={13} aria-hidden="true" /> Confidential: reports do not name it
        </p>
      )}
      <p className="item__about">{about.join(' · ')}</p>
      {source.url && <p className="item__about">{source.url}</p>}
      {evidence.quotation && <blockquote>{evidence.quotation}</blockquote>}
      {evidence.locator && <p className="item__about">At {evidence.locator}</p>}
      {evidence.note && <p className="item__about">{evidence.note}</p>}
      <AttachmentLine article={article} source={source} />
    </li>
  )
}

function AttachmentLine({ article, source }: { article: Article; source: Source }) {
  const place = { id: article.id, source: source.id }
  if (source.attachment) {
    return (
      <button
        type="button"
        className="button button--quiet item__file"
        onClick={() => void ask('source.reveal', place).catch(notifyFailure)}
      >
        <Paperclip size={14} aria-hidden="true" /> <Name>{source.attachment.name}</Name>
      </button>
    )
  }
  return (
    <button
      type="button"
      className="button button--quiet item__file"
      onClick={() =>
        void ask('source.attach', place)
          .then((view) => view && takeView(view))
          .catch(notifyFailure)
      }
    >
      <Paperclip size={14} aria-hidden="true" /> Attach a file…
    </button>
  )
}
