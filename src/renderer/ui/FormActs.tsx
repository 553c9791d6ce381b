import { closeDialog } from '../lib/dialogs'
import { Button } from './Button'

interface Props {
  /** The label of the button that confirms the form. */
  readonly act: string
  /** Confirms the form; if it is missing, the surrounding form is submitted. */
  readonly onAct?: () => void
}

/** The end of every form: cancel and confirm. */
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
