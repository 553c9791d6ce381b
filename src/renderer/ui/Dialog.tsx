import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { closeDialog, useDialogs } from '../lib/dialogs'

interface Props {
  readonly title: string
  readonly wide?: boolean
  /** `large`: as large as the window allows. */
  readonly size?: 'large'
  /** Whether closing would discard something that was typed. */
  readonly isDirty?: boolean
  /** What Escape leaves instead of the dialog: a form within it. */
  readonly onEscape?: (() => void) | undefined
  readonly children: ReactNode
}

/**
 * A dialog over the workbench, with focus on its first field or its list. Escape and the cross close it; if that
 * would discard what was typed, only the second time. Within a form of its own, Escape leaves that form alone.
 */
export function Dialog({ title, wide = false, size, isDirty = false, onEscape, children }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const problem = useDialogs((state) => state.problem)
  const [isWarned, setWarned] = useState(false)
  const close = (leave: () => void) => {
    if (isDirty && !isWarned) return setWarned(true)
    setWarned(false)
    leave()
  }
  const firstField = () =>
    popup.current?.querySelector<HTMLElement>(
      'input:not([type=radio]), textarea, select, [data-autofocus]',
    ) ?? true
  return (
    <Base.Root
      open
      disablePointerDismissal
      onOpenChange={(open, { reason }) =>
        !open && close(reason === 'escape-key' ? (onEscape ?? closeDialog) : closeDialog)
      }
    >
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup
          ref={popup}
          initialFocus={firstField}
          className={size ? `dialog dialog--${size}` : wide ? 'dialog dialog--wide' : 'dialog'}
        >
          <div className="dialog__head">
            <Base.Title className="dialog__title">{title}</Base.Title>
            <Base.Close className="button button--quiet button--icon" aria-label="Close">
              <X size={16} aria-hidden="true" />
            </Base.Close>
          </div>
          {children}
          <p className="dialog__problem" role="alert">
            {problem ?? (isWarned ? 'Close again to discard what you typed.' : null)}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
