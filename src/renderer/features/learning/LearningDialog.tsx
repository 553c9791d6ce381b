import { useEffect, useRef, useState } from 'react'
import type { DecisionAct } from '../../../core/ranking/decisions'
import type { Lesson } from '../../../core/ranking/learning'
import type { LearningSummary } from '../../../core/ranking/summary'
import { counted } from '../../../core/text/counted'
import { useDialogs } from '../../lib/dialogs'
import { forgetLearning } from '../../lib/library/learning'
import { useLibrary } from '../../lib/library/library'
import { capitalised } from '../../lib/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TitledList } from '../../ui/TitledList'
import { ScrollRegion } from '../../ui/ScrollRegion'

export function LearningDialog() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('learning' in open)) return null
  return <Learning summary={open.learning} />
}

/** What the ranking has learned from the person, in words, with a button to forget it. */
function Learning({ summary }: { summary: LearningSummary }) {
  return (
    <Dialog title="What the ranking has learned" wide>
      <p>
        “By priority” learns from what you set aside, add, put first or last, and rate. It changes only the
        order, stays in this library on this computer, and is never merged.
      </p>
      <Lessons summary={summary} />
    </Dialog>
  )
}

function Lessons({ summary: { decisions, counts, lessons } }: { summary: LearningSummary }) {
  const isReadOnly = useLibrary((state) => state.start?.readOnly !== null)
  const [isAsking, setAsking] = useState(false)
  if (decisions === 0) return <p>It has learned nothing yet.</p>
  return (
    <>
      <p className="lessons__count">
        Learned from {counted(decisions, 'decision')}: {countsInWords(counts)}.
        {lessons.length === 0 && ' Nothing moves before three decisions about similar claims.'}
      </p>
      {lessons.length > 0 && (
        <ScrollRegion className="lessons" label="What was learned" hasFocus>
          <TitledList title="Come earlier" lines={wordsOf(lessons.filter(({ weight }) => weight > 0))} />
          <TitledList title="Come later" lines={wordsOf(lessons.filter(({ weight }) => weight < 0))} />
        </ScrollRegion>
      )}
      {isReadOnly ? null : isAsking ? (
        <Question onKeep={() => setAsking(false)} />
      ) : (
        <div className="form__acts">
          <Button onClick={() => setAsking(true)}>Forget all of it…</Button>
        </div>
      )}
    </>
  )
}

function wordsOf(lessons: readonly Lesson[]): string[] {
  return lessons.map(({ words }) => capitalised(words))
}

function Question({ onKeep }: { onKeep: () => void }) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div className="trash__question" role="group" aria-labelledby="forget-question">
      <p id="forget-question">
        <strong>Forget all that was learned?</strong> Your verdicts and everything else stay as they are. This
        can’t be undone.
      </p>
      <div className="form__acts">
        <button type="button" className="button button--plain" ref={keep} onClick={onKeep}>
          Keep it
        </button>
        <Button tone="danger" onClick={forgetLearning}>
          Forget it
        </Button>
      </div>
    </div>
  )
}

const actNames: readonly (readonly [DecisionAct, string])[] = [
  ['dismissed', 'set aside'],
  ['added', 'added'],
  ['first', 'put first'],
  ['last', 'put last'],
  ['checked', 'rated'],
]

/** "3 set aside, 2 put first". */
function countsInWords(counts: LearningSummary['counts']): string {
  return actNames
    .filter(([act]) => counts[act] > 0)
    .map(([act, name]) => `${counts[act].toLocaleString('en')} ${name}`)
    .join(', ')
}
