import { ChevronDown, ChevronUp } from 'lucide-react'
import type { Ref } from 'react'
import { counted, grouped } from '../../../core/text/counted'
import { IconButton } from '../../ui/IconButton'

interface Props {
  readonly ref?: Ref<HTMLInputElement>
  readonly words: string
  /** The label of the claim whose words are marked while nothing is typed. */
  readonly claim: string | undefined
  /** The place one is at, from 0; negative for none. */
  readonly hit: number
  readonly hits: number
  readonly onWords: (words: string) => void
  readonly onGo: (by: 1 | -1) => void
}

/** Finds words in the source; with none typed, the current claim's own. */
export function FindBar({ ref, words, claim, hit, hits, onWords, onGo }: Props) {
  const isOwn = words.trim() === ''
  return (
    <div className="findbar" role="search" aria-label="In the source">
      <input
        ref={ref}
        type="text"
        autoComplete="off"
        data-field="source-find"
        aria-label="Find in the source"
        placeholder={isOwn && claim !== undefined ? `Words of “${claim}”` : 'Find in the source'}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onGo(event.shiftKey ? -1 : 1)
        }}
      />
      <output className="findbar__count">{inWords(hit, hits, isOwn && claim === undefined)}</output>
      <IconButton
        name="Previous place"
        title="Previous place (Shift+Enter)"
        disabled={hits === 0}
        onClick={() => onGo(-1)}
      >
        <ChevronUp size={15} aria-hidden="true" />
      </IconButton>
      <IconButton name="Next place" title="Next place (Enter)" disabled={hits === 0} onClick={() => onGo(1)}>
        <ChevronDown size={15} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

function inWords(hit: number, hits: number, isIdle: boolean): string {
  if (isIdle) return ''
  if (hits === 0) return 'none'
  return hit < 0 ? counted(hits, 'place') : `${grouped(hit + 1)} of ${grouped(hits)}`
}
