import { closeDialog } from '../lib/dialogs'
import { Button } from './Button'

interface Props {
  /** What the form does, on its button. */
  readonly act: string
  /** Does it; where none is given, the form around it is submitted. */
  readonly onAct?: () => void
}

/** How every form ends: a way out, and what it is for. */
export function FormActs({ act, onAct }: Props) {
  return (
    <div className="form__acts">
      <Button onClick={closeDialog}>Cancel</Button>
      <Button tone="primary" {...(onAct ? { onClick: onAct } : { type: 'submit' })}>
        {act}
      </Button>
    </div>
  )
}
