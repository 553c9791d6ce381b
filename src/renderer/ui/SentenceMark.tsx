import type { ReactNode } from 'react'
import type { SentenceState } from '../../core/checklist/coverage'

const shapes: Record<SentenceState, ReactNode> = {
  unread: <circle cx="8" cy="8" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  open: (
    <>
      <circle cx="8" cy="8" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M8 3.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  settled: (
    <path
      d="M3.5 8.5l3 3 6-7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  passed: <path d="M5 8h6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />,
}

/** How far a sentence is checked: a ring, a half ring, a tick or a dash. */
export function SentenceMark({ state }: { state: SentenceState }) {
  return (
    <svg
      className={`sentencemark sentencemark--${state}`}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
    >
      {shapes[state]}
    </svg>
  )
}
