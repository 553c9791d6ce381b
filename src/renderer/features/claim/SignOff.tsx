import { BadgeCheck } from 'lucide-react'
import { isSamePerson } from '../../../core/checklist/samePerson'
import type { Claim } from '../../../core/model/claim'
import type { Verdict } from '../../../core/model/verdict'
import { signOffOrWithdraw } from '../../lib/checking/checking'
import { useLibrary } from '../../lib/library/library'
import { Button } from '../../ui/Button'
import { Name } from '../../ui/Name'

interface Props {
  readonly articleId: string
  readonly claim: Claim
  readonly verdict: Verdict
}

/** A second person's confirmation of the verdict. */
export function SignOff({ articleId, claim, verdict }: Props) {
  const person = useLibrary((state) => state.start?.person ?? '')
  const { signOff } = claim
  const act = () => signOffOrWithdraw(articleId, claim)
  if (signOff) {
    return (
      <div className="signoff">
        <BadgeCheck size={16} aria-hidden="true" />
        <p className="signoff__by">
          Signed off by{' '}
          <strong>
            <Name>{signOff.by}</Name>
          </strong>
          , {signOff.at.slice(0, 10)}
        </p>
        <Button tone="quiet" keyHint="O" onClick={act}>
          Withdraw
        </Button>
      </div>
    )
  }
  if (isSamePerson(person, verdict.by)) return <p className="signoff__hint">A second person signs off.</p>
  return (
    <div className="signoff">
      <Button keyHint="O" onClick={act}>
        Sign off
      </Button>
      <p className="signoff__hint">
        that <Name>{verdict.by}</Name>’s verdict stands
      </p>
    </div>
  )
}
