import type { ReadersReport } from '../../../contract/answers'
import { useDialogs } from '../../lib/dialogs'
import { useLibrary } from '../../lib/library/library'
import { share } from '../../lib/library/libraryWork'
import { notifyFailure } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

const words = {
  account:
    'Only this account can read the library. Other accounts of this computer see none of its articles, notes and sources.',
  group:
    'The group that owns the library’s folder can read it, as a desk’s shared folder needs. That includes private notes and confidential sources.',
  everyone:
    'Everyone with an account on this computer can read the library, including private notes and confidential sources. Nobody else can change it.',
}

export function ReadersDialog() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('readers' in open)) return null
  return <ReadersOf report={open} />
}

/** Who on this computer can read the library, and the choice between this account and everyone. */
function ReadersOf({ report: { readers } }: { report: ReadersReport }) {
  const isReadOnly = useLibrary((state) => state.start?.readOnly !== null)
  const set = (isShared: boolean) => void share(isShared).catch(notifyFailure)
  return (
    <Dialog title="Who can read the library">
      <p>
        {readers === null
          ? 'The settings of this system say who can read the library’s folder.'
          : words[readers]}
      </p>
      {readers !== null && (
        <div className="form__acts">
          {readers !== 'everyone' && (
            <Button disabled={isReadOnly} onClick={() => set(true)}>
              Let every account read it
            </Button>
          )}
          {readers !== 'account' && (
            <Button disabled={isReadOnly} onClick={() => set(false)}>
              Only this account
            </Button>
          )}
        </div>
      )}
    </Dialog>
  )
}
