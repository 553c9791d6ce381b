import { Crop, Minus, MoveHorizontal, Plus, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'

interface Props {
  /** The factor at which pages are shown. */
  readonly factor: number
  readonly isFitting: boolean
  readonly isCutting: boolean
  readonly onZoom: (to: 1 | -1 | 'width') => void
  readonly onTurn: () => void
  readonly onCut: () => void
  /** What is said of the pages, before the buttons. */
  readonly children?: ReactNode
}

/** What can be done with pages as they look. */
export function PagesBar({ factor, isFitting, isCutting, onZoom, onTurn, onCut, children }: Props) {
  return (
    <div className="pages__bar" role="toolbar" aria-label="Pages">
      {children}
      <span className="pages__zoom">
        <IconButton name="Smaller" keyHint="-" onClick={() => onZoom(-1)}>
          <Minus size={15} aria-hidden="true" />
        </IconButton>
        <output aria-label="Zoom">{Math.round(factor * 100)} %</output>
        <IconButton name="Larger" keyHint="+" onClick={() => onZoom(1)}>
          <Plus size={15} aria-hidden="true" />
        </IconButton>
        <IconButton
          name="As wide as there is room"
          keyHint="0"
          isPressed={isFitting}
          onClick={() => onZoom('width')}
        >
          <MoveHorizontal size={15} aria-hidden="true" />
        </IconButton>
      </span>
      <IconButton name="Turn right" onClick={onTurn}>
        <RotateCw size={15} aria-hidden="true" />
      </IconButton>
      <Button
        tone="quiet"
        aria-label="Cut out"
        title="Cut out (X)"
        aria-pressed={isCutting}
        keyHint="X"
        onClick={onCut}
      >
        <Crop size={15} aria-hidden="true" /> <span className="pages__word">Cut out</span>
      </Button>
    </div>
  )
}
