import { memo } from 'react'
import type { Claim } from '../../../core/model/claim'
import { ratingOf, type Scale } from '../../../core/model/scale'
import type { SentenceState } from '../../../core/checklist/coverage'
import { speakerInWords } from '../../../core/model/speakerInWords'
import { isContested } from '../../../core/checklist/contested'
import { takenEvidence } from '../../../core/checklist/evidence'
import type { ListItem } from '../../../core/checklist/list'
import { isAsked } from '../../../core/checklist/questions'
import type { OutlinedSentence } from '../../../core/checklist/outline'
import { isolated } from '../../../core/text/bidi'
import { counted } from '../../../core/text/counted'
import { shorten } from '../../../core/text/shorten'
import { ClaimMark } from '../../ui/ClaimMark'
import { SentenceMark } from '../../ui/SentenceMark'

interface Props {
  readonly item: ListItem
  /** The article's text. */
  readonly text: string
  readonly scale: Scale
}

/**
 * One line of the checklist: a sentence by its number and state, or a claim by its verdict, label and speaker. It is
 * drawn again only when its item changes.
 */
export const ChecklistRow = memo(function ChecklistRow({ item, text, scale }: Props) {
  const { row, level, outlined, isFolded } = item
  if (row.type === 'claim') return <ClaimLine claim={row.claim} scale={scale} />
  const { start, end } = row.sentence
  return (
    <SentenceLine
      text={text.slice(start, end)}
      outlined={outlined}
      isPassed={row.sentence.nothingToCheck}
      isBare={level === 1 && isFolded === undefined}
    />
  )
})

const stateWords: Record<SentenceState, string> = {
  unread: 'unread',
  open: 'open',
  settled: 'done',
  passed: 'nothing to check',
}

interface SentenceProps {
  readonly text: string
  readonly outlined: OutlinedSentence | undefined
  readonly isPassed: boolean
  /** Whether it carries no claim. */
  readonly isBare: boolean
}

function SentenceLine({ text, outlined, isPassed, isBare }: SentenceProps) {
  const state = outlined?.state ?? (isPassed ? 'passed' : 'unread')
  return (
    <>
      <span className="row__number">{outlined?.number}</span>
      <SentenceMark state={state} />
      <span dir="auto" className={`row__label row__label--sentence row__label--${state}`}>
        {shorten(text, 90)}
      </span>
      <span className={state === 'unread' ? 'row__about row__about--unread' : 'row__about'}>
        <span className={isBare ? undefined : 'visually-hidden'}>{stateWords[state]}</span>
        {!isBare && <span className="visually-hidden">, {counted(outlined?.own.length ?? 0, 'claim')}</span>}
      </span>
    </>
  )
}

function ClaimLine({ claim, scale }: { claim: Claim; scale: Scale }) {
  const { label, kinds, speaker, dismissed, urgency, verdict, evidence, signOff, notes = [] } = claim
  const contested = !dismissed && isContested(claim)
  const rating = dismissed || contested ? undefined : ratingOf(scale, verdict?.rating)
  const taken = takenEvidence(claim).length
  const offered = evidence.length - taken
  const about = [
    dismissed ? 'nothing to check' : contested ? undefined : (rating?.name ?? kinds[0]),
    urgency && !dismissed ? `put ${urgency}` : undefined,
    rating && signOff ? 'signed off' : undefined,
    speaker && speakerInWords(speaker, isolated),
    taken > 0 ? `evidence: ${taken}` : undefined,
    offered > 0 ? `${counted(offered, 'source')} offered` : undefined,
    notes.length > 0 ? counted(notes.length, 'note') : undefined,
    isAsked(claim) ? 'writer asked' : (claim.answer ?? '') !== '' ? 'writer answered' : undefined,
  ].filter((part) => part !== undefined)
  return (
    <>
      <ClaimMark claim={claim} scale={scale} />
      <span className="row__text">
        <span dir="auto" className={dismissed ? 'row__label row__label--passed' : 'row__label'}>
          {label}
        </span>
        <span className="row__about">
          {contested && <strong className="row__contested">contested</strong>}
          {contested && about.length > 0 && ' · '}
          {about.join(' · ')}
        </span>
      </span>
    </>
  )
}
