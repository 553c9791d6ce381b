import { BookOpen, Lock, Paperclip, Pencil, Trash2 } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { keptAddress } from '../../../contract/keptAddress'
import type { CutOut, Evidence } from '../../../core/model/evidence'
import type { Source } from '../../../core/model/source'
import { isolated } from '../../../core/text/bidi'
import { give } from '../../lib/article/article'
import { openSourceBeside } from '../../lib/places/beside'
import { correctEvidence } from '../../lib/checking/composing'
import { attachToSource } from '../../lib/checking/evidence'
import { useQuotationCheck } from '../../lib/article/quotationChecks'
import { Button } from '../../ui/Button'
import { Name } from '../../ui/Name'
import { StanceSign } from '../../ui/StanceSign'
import { stanceNames } from '../../ui/stances'
import { QuotationNote } from './QuotationNote'
import { IconButton } from '../../ui/IconButton'

interface Props {
  readonly article: Article
  readonly claim: Claim
  readonly evidence: Evidence
  readonly source: Source
}

/** One piece of evidence: how it bears on the claim, the passage, and where it comes from. */
export function EvidenceItem({ article, claim, evidence, source }: Props) {
  const about = [source.author, source.publisher, source.published, `${source.tier} source`]
    .filter((part) => part !== '')
    .map(isolated)
  const checked = useQuotationCheck(article.id, source, evidence.quotation)
  return (
    <li className={`item item--${evidence.proposed ? 'proposed' : evidence.stance}`}>
      <div className="item__head">
        {evidence.proposed ? (
          <span className="item__stance">Proposed by the writer; does not count until you accept it</span>
        ) : (
          <span className="item__stance">
            <StanceSign stance={evidence.stance} /> {stanceNames[evidence.stance]}
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
        <IconButton
          name={`Edit evidence from ${source.title}`}
          onClick={() => correctEvidence(article, claim.id, evidence)}
        >
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          name={`Remove evidence from ${source.title}`}
          onClick={() =>
            void give(article.id, { type: 'removeEvidence', claim: claim.id, evidence: evidence.id })
          }
        >
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
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
      {evidence.cutOut && <CutOutPicture article={article.id} cutOut={evidence.cutOut} />}
      {source.attachment && (
        <QuotationNote checked={checked} quotation={evidence.quotation} file={source.attachment.name} />
      )}
      {evidence.locator && <p className="item__about">At {evidence.locator}</p>}
      {evidence.note && <p className="item__about">{evidence.note}</p>}
      <FileLine article={article} source={source} evidence={evidence} />
    </li>
  )
}

/** What was cut out of a page, as large as there is room. */
function CutOutPicture({ article, cutOut: { attachment, page } }: { article: string; cutOut: CutOut }) {
  return (
    <img
      className="item__cutout"
      src={keptAddress(article, attachment.sha256)}
      alt={page === null ? 'Cut out of the picture' : `Cut out of page ${page}`}
    />
  )
}

function FileLine({ article, source, evidence }: Omit<Props, 'claim'>) {
  if (!source.attachment) {
    return (
      <button
        type="button"
        className="button button--quiet item__file"
        onClick={() => void attachToSource(article.id, source.id)}
      >
        <Paperclip size={14} aria-hidden="true" /> Attach a file…
      </button>
    )
  }
  return (
    <button
      type="button"
      className="button button--quiet item__file"
      title="Read it beside the article"
      onClick={() => openSourceBeside(article.id, source.id, evidence.passage?.anchor ?? null)}
    >
      <BookOpen size={14} aria-hidden="true" /> <Name>{source.attachment.name}</Name>
    </button>
  )
}
