import { isSamePerson } from '../../../core/commands/signOff'
import type { Claim } from '../../../core/model/claim'
import type { Verdict } from '../../../core/model/verdict'
import { signOffOrWithdraw } from '../../lib/checking'
import { useLibrary } from '../../lib/library'
import { Button } from '../../ui/Button'

interface Props {
  readonly articleId: string
  readonly claim: Claim
  readonly verdict: Verdict
}

/** A second person's word that the verdict stands. */
export function SignOff({ articleId, claim, verdict }: Props) {
  const person = useLibrary((state) => state.person)
  const { signOff } = claim
  const act = () => signOffOrWithdraw(articleId, claim)
  if (signOff)
    return (
      <div className="signoff">
        <span>
          Signed off by {signOff.by}, {signOff.at.slice(0, 10)}
        </span>
        <Button tone="quiet" keyHint="O" onClick={act}>
          Withdraw
        </Button>
      </div>
    )
  return (
    <div className="signoff">
      {isSamePerson(person, verdict.by) ? (
        <p>A second person can sign this off.</p>
      ) : (
        <Button keyHint="O" onClick={act}>
          Sign off
        </Button>
      )}
    </div>
  )
}
