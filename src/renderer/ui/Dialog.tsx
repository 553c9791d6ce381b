import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { closeDialog, useDialogs } from '../lib/dialogs'

interface Props {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A dialog over the workbench; Escape and the cross close it without a trace. It opens at its first field. */
export function Dialog({ title, wide = false, children }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const problem = useDialogs((state) => state.problem)
  const firstField = () =>
    popup.current?.querySelector<HTMLElement>('input:not([type=radio]), textarea, select') ?? true
  return (
    <Base.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup ref={popup} initialFocus={firstField} className={wide ? 'dialog dialog--wide' : 'dialog'}>
          <div className="dialog__head">
            <Base.Title className="dialog__title">{title}</Base.Title>
            <Base.Close className="button button--quiet button--icon" aria-label="Close">
              <X size={16} aria-hidden="true" />
            </Base.Close>
          </div>
          {children}
          <p className="dialog__problem" role="alert">
            {problem}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
