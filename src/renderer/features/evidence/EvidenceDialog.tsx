import { useEffect, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { type Evidence, stances } from '../../../core/model/evidence'
import { noSource, type Source } from '../../../core/model/source'
import { rowNamed } from '../../../core/checklist/row'
import { give, useArticle } from '../../lib/article'
import { useCursor } from '../../lib/cursor'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { Dialog } from '../../ui/Dialog'
import { Choice, TextArea } from '../../ui/Field'
import { FormActs } from '../../ui/FormActs'
import { SourceFields } from './SourceFields'
import { stanceNames } from './stances'

/** The form for one piece of evidence and its source; rendered while the dialogs' state has it open. */
export function EvidenceDialog() {
  const open = useDialogs((state) => state.open)
  const article = useArticle((state) => state.view?.article)
  const current = useCursor((state) => state.row)
  const row = article && rowNamed(article, current)
  const isOpen = open !== null && typeof open === 'object' && 'evidence' in open
  const claim = row?.type === 'claim' ? row.claim : undefined
  // A dialog closes when its claim is gone.
  useEffect(() => {
    if (isOpen && !claim) closeDialog()
  }, [isOpen, claim])
  if (!isOpen || !article || !claim) return null
  const edited = claim.evidence.find((evidence) => evidence.id === open.evidence)
  return (
    <EvidenceForm key={`${article.id} ${open.evidence}`} article={article} claim={claim} edited={edited} />
  )
}

interface FormProps {
  readonly article: Article
  readonly claim: Claim
  readonly edited: Evidence | undefined
}

const blank = (): Evidence => ({
  id: crypto.randomUUID(),
  source: '',
  stance: 'supports',
  quotation: '',
  locator: '',
  note: '',
})
const newSource = (): Source => ({
  ...noSource,
  id: crypto.randomUUID(),
  accessed: today(),
})

/** The day in the person's own time zone, not UTC: 2019-09-27. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function EvidenceForm({ article, claim, edited }: FormProps) {
  const [start] = useState(() => ({
    evidence: edited ?? blank(),
    source: article.sources.find((candidate) => candidate.id === edited?.source) ?? newSource(),
  }))
  const [evidence, setEvidence] = useState(start.evidence)
  const [source, setSource] = useState<Source>(start.source)
  const isDirty = evidence !== start.evidence || source !== start.source
  const known = article.sources.find((candidate) => candidate.id === source.id)

  const save = async () => {
    // Whoever corrects a proposed source has looked at it.
    const { proposed: _, ...looked } = evidence
    const complete = { ...looked, source: source.id }
    if (edited) return give(article.id, { type: 'editEvidence', claim: claim.id, evidence: complete, source })
    const act = crypto.randomUUID()
    const added = await give(
      article.id,
      { type: 'addEvidence', claim: claim.id, evidence: complete, newSource: source },
      act,
    )
    // The same form may have corrected a source that was cited before.
    return added && known && source !== known
      ? give(article.id, { type: 'editEvidence', claim: claim.id, evidence: complete, source }, act)
      : added
  }

  return (
    <Dialog title={edited ? 'Edit evidence' : `Evidence for “${claim.label}”`} wide isDirty={isDirty}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter in any of its fields */}
      <form
        className="form form--evidence"
        onKeyDown={(event) => {
          // In fields of several lines Enter starts a new line.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          void save().then((saved) => saved && closeDialog())
        }}
      >
        <fieldset className="stances">
          <legend>This source</legend>
          {stances.map((stance) => (
            <label key={stance} className="stance">
              <input
                type="radio"
                name="stance"
                value={stance}
                checked={evidence.stance === stance}
                onChange={() => setEvidence({ ...evidence, stance })}
              />
              {stance === 'context' ? 'is context for' : stanceNames[stance].toLowerCase()}
            </label>
          ))}
          <span>the claim</span>
        </fieldset>
        {!edited && article.sources.length > 0 && (
          <Choice
            label="Source"
            value={known ? source.id : ''}
            options={[
              { value: '', name: 'A new source' },
              ...article.sources.map((known) => ({ value: known.id, name: known.title })),
            ]}
            onChoose={(id) => setSource(article.sources.find((known) => known.id === id) ?? newSource())}
          />
        )}
        <SourceFields source={source} onChange={setSource} />
        <TextArea
          label="Quoted passage"
          hint="In the source’s own words"
          value={evidence.quotation}
          onChange={(event) => setEvidence({ ...evidence, quotation: event.target.value })}
        />
        <TextArea
          label="Where in the source"
          hint="p. 14, paragraph 3, 00:12:40"
          rows={1}
          value={evidence.locator}
          onChange={(event) => setEvidence({ ...evidence, locator: event.target.value })}
        />
        <TextArea
          label="Note on this evidence"
          rows={2}
          value={evidence.note}
          onChange={(event) => setEvidence({ ...evidence, note: event.target.value })}
        />
        <FormActs act={edited ? 'Save evidence' : 'Add evidence'} />
      </form>
    </Dialog>
  )
}
