import { X } from 'lucide-react'
import { useEffect } from 'react'
import { type Stance, stances } from '../../../core/model/evidence'
import { inTextField } from '../../lib/places/focus'
import { Button } from '../../ui/Button'
import { StanceSign } from '../../ui/StanceSign'
import { stanceNames } from '../../ui/stances'
import { IconButton } from '../../ui/IconButton'

interface Props {
  /** The label of the claim that the passage becomes evidence for; undefined at none. */
  readonly claim: string | undefined
  readonly what: string
  readonly place: string
  readonly onTake: (stance: Stance) => void
  /** Lets go of it. */
  readonly onLeave: () => void
}

/** What the selected passage becomes: evidence for the current claim, with one key. */
export function PassageBar({ claim, what, place, onTake, onLeave }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || inTextField()) return
      const digit = /^(?:Digit|Numpad)([123])$/.exec(event.code)?.[1]
      const stance = digit === undefined ? undefined : stances[Number(digit) - 1]
      if (!stance) return
      event.preventDefault()
      event.stopPropagation()
      onTake(stance)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [onTake])
  return (
    // Pressing the mouse on a button would clear the selection before the click.
    <div
      className="passagebar"
      role="toolbar"
      aria-label="Selected passage"
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="passagebar__what">
        {[what, place].filter(Boolean).join(' on ')}
        {claim === undefined ? ': go to a claim to take it as evidence' : ` as evidence for “${claim}”`}
      </span>
      <IconButton name="Let go of it" onClick={onLeave}>
        <X size={14} aria-hidden="true" />
      </IconButton>
      {claim !== undefined &&
        stances.map((stance, at) => (
          <Button key={stance} keyHint={String(at + 1)} onClick={() => onTake(stance)}>
            <StanceSign stance={stance} /> {stanceNames[stance]}
          </Button>
        ))}
    </div>
  )
}
