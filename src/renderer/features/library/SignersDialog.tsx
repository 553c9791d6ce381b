import { useDialogs } from '../../lib/dialogs'
import { Dialog } from '../../ui/Dialog'
import { SignedBy } from '../../ui/SignedBy'

/** Who signed what a merge brought in. */
export function SignersDialog() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('signers' in open)) return null
  return (
    <Dialog title="Who signed">
      <SignedBy signed={open.signers} />
    </Dialog>
  )
}
