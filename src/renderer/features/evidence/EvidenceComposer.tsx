import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../../core/model/article'
import { correctionOf, withCorrection } from '../../../core/sources/correction'
import {
  type Composition,
  changeComposition,
  endComposition,
  newSource,
  useComposing,
} from '../../lib/checking/composing'
import { giveOrSayWhy } from '../../lib/article/article'
import { focusChecklist } from '../../lib/places/focus'
import { useQuotationCheck } from '../../lib/article/quotationChecks'
import { Button } from '../../ui/Button'
import { TextArea } from '../../ui/Field'
import { QuotationNote } from './QuotationNote'
import { SourceChoice } from './SourceChoice'
import { SourceFields } from '../../ui/SourceFields'
import { StanceChoice, stanceOfKey } from './StanceChoice'

interface Props {
  readonly article: Article
  readonly composition: Composition
}

/** Evidence as it is written down, in the claim's card: the passage first, then its source; the rest is folded. */
export function EvidenceComposer({ article, composition }: Props) {
  const { evidence, source, isEdit } = composition
  const [problem, setProblem] = useState<string | null>(null)
  const checked = useQuotationCheck(article.id, source ?? noFile, evidence.quotation, pause)
  const form = useRef<HTMLFormElement>(null)
  const isBegun = useComposing((state) => state.begun === evidence.id)
  // Before the next key, which is the passage's first letter already.
  useLayoutEffect(() => {
    if (!isBegun) return
    form.current?.querySelector('textarea')?.focus({ preventScroll: true })
    // As much of it as there is room for, and not just the field that has the focus.
    form.current?.scrollIntoView({ block: 'start' })
    useComposing.setState({ begun: null })
  }, [isBegun])
  const change = (part: Partial<Composition>) => {
    setProblem(null)
    changeComposition(evidence.id, part)
  }
  const save = async (chosen = source ?? named(composition)) => {
    const why = chosen
      ? await saved(article, { ...composition, source: chosen })
      : 'Which source says so? Type its title.'
    if (why !== null) return setProblem(why)
    endComposition(evidence.id)
    focusChecklist()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isTyped(composition)) endComposition(evidence.id)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else if ((event.ctrlKey || event.altKey) && stanceOfKey(event))
      change({ evidence: { ...evidence, stance: stanceOfKey(event)! } })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys act in any of its fields
    <form
      ref={form}
      className="composer"
      aria-label={isEdit ? 'Edit evidence' : 'New evidence'}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        label="Quoted passage"
        data-field={isEdit ? undefined : 'passage'}
        placeholder="In the source’s own words"
        value={evidence.quotation}
        // What stood elsewhere no longer does once other words are typed.
        onChange={(event) => change({ evidence: retyped(evidence, event.target.value) })}
      />
      {source?.attachment && (
        <QuotationNote checked={checked} quotation={evidence.quotation} file={source.attachment.name} />
      )}
      <SourceChoice
        article={article}
        composition={composition}
        onChange={change}
        onConfirm={(chosen) => void save(chosen)}
      />
      <StanceChoice
        stance={evidence.stance}
        onChoose={(stance) => change({ evidence: { ...evidence, stance } })}
      />
      <PlaceAndNote evidence={evidence} onChange={(changed) => change({ evidence: changed })} />
      <details className="composer__more">
        <summary>About the source</summary>
        <SourceFields
          source={source ?? newSource(composition.words)}
          onChange={(described) => change({ source: described })}
        />
      </details>
      {problem !== null && (
        <p className="composer__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="composer__acts">
        <Button onClick={() => endComposition(evidence.id)}>{isEdit ? 'Cancel' : 'Discard'}</Button>
        <Button tone="primary" type="submit" keyHint="Ctrl+Enter">
          {isEdit ? 'Save evidence' : 'Add evidence'}
        </Button>
      </div>
    </form>
  )
}

interface PlaceAndNoteProps {
  readonly evidence: Composition['evidence']
  readonly onChange: (evidence: Composition['evidence']) => void
}

/** What is seldom written down, and so folded. */
function PlaceAndNote({ evidence, onChange }: PlaceAndNoteProps) {
  return (
    <details className="composer__more">
      <summary>Where in the source, and a note</summary>
      <div className="composer__fields">
        <TextArea
          label="Where in the source"
          hint="p. 14, paragraph 3, 00:12:40"
          rows={1}
          value={evidence.locator}
          onChange={(event) => onChange({ ...evidence, locator: event.target.value })}
        />
        <TextArea
          label="Note on this evidence"
          rows={2}
          value={evidence.note}
          onChange={(event) => onChange({ ...evidence, note: event.target.value })}
        />
      </div>
    </details>
  )
}

/** Before a source is chosen. */
const noFile = { id: '' }
/** How long typing has to pause before the words are looked up, in milliseconds. */
const pause = 300

/** Whether giving it up would lose words. */
function isTyped({ isEdit, evidence, words }: Composition): boolean {
  return (
    isEdit || [evidence.quotation, evidence.locator, evidence.note, words].some((text) => text.trim() !== '')
  )
}

/** A new source with the title that was typed; null where none was. */
function named({ words }: Composition) {
  return words.trim() === '' ? null : newSource(words.trim())
}

function retyped(evidence: Composition['evidence'], quotation: string): Composition['evidence'] {
  const { passage: _, ...rest } = evidence
  return { ...rest, quotation }
}

/** Puts it on the disk, with what was corrected in its source, as one act; null once it is, else why it is not. */
async function saved(
  article: Article,
  { claim, isEdit, evidence, source, base }: Composition,
): Promise<string | null> {
  if (!source) return null
  if (source.title.trim() === '') return 'A source needs a title.'
  // Whoever corrects proposed evidence has looked at it.
  const { proposed: _, ...looked } = evidence
  const complete = { ...looked, source: source.id }
  const known = article.sources.find(({ id }) => id === source.id)
  // Only what was corrected here: since it was chosen, others may have corrected more.
  const corrected = known ? withCorrection(known, correctionOf(base ?? source, source)) : source
  if (isEdit)
    return giveOrSayWhy(article.id, { type: 'editEvidence', claim, evidence: complete, source: corrected })
  const act = crypto.randomUUID()
  const addition = {
    type: 'addEvidence',
    claim,
    evidence: complete,
    ...(known ? {} : { newSource: source }),
  } as const
  const why = await giveOrSayWhy(article.id, addition, act)
  if (why !== null || !known || known === corrected) return why
  return giveOrSayWhy(article.id, { type: 'editSource', source: corrected }, act)
}
