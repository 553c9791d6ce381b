import { Ellipsis } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { rowOfClaim } from '../../../core/checklist/row'
import { keepClaimBeside, useBeside } from '../../lib/places/beside'
import { passOrRestore, prioritise } from '../../lib/checking/checking'
import { openDialog } from '../../lib/dialogs'
import { Button } from '../../ui/Button'
import { PopupMenu } from '../../ui/PopupMenu'

/** Every action on a claim besides rating it. */
export function ClaimActs({ article, claim }: { article: Article; claim: Claim }) {
  const { urgency } = claim
  const isKept = useBeside(({ beside }) => beside?.kind === 'claim' && beside.claim === claim.id)
  return (
    <div className="acts">
      <Button
        keyHint="N"
        aria-pressed={claim.dismissed}
        onClick={() => passOrRestore(article.id, rowOfClaim(claim))}
      >
        Nothing to check
      </Button>
      <Button keyHint="B" onClick={() => openDialog('bounds')}>
        Bounds
      </Button>
      <PopupMenu
        label="More actions for this claim"
        groups={[
          [
            {
              name: urgency === 'first' ? 'Check in its turn' : 'Check first',
              key: 'P',
              run: () => prioritise(article.id, claim, 'first'),
            },
            {
              name: urgency === 'last' ? 'Check in its turn' : 'Check last',
              key: 'W',
              run: () => prioritise(article.id, claim, 'last'),
            },
          ],
          [
            { name: 'Split…', key: 'S', run: () => openDialog('split') },
            { name: 'Merge with another…', run: () => openDialog('merge') },
          ],
          [
            {
              name: isKept ? 'Close it beside' : 'Keep beside',
              key: 'I',
              run: () => keepClaimBeside(article.id, claim.id),
            },
          ],
          [{ name: 'History…', key: 'H', run: () => openDialog({ history: claim.id }) }],
        ]}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </PopupMenu>
    </div>
  )
}
