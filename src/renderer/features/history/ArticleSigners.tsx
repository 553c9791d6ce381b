import { useState } from 'react'
import type { ArticleSigners as Signers } from '../../../contract/answers'
import { ask } from '../../lib/ask'
import { notifyFailure } from '../../lib/notices'
import { SignedBy } from '../../ui/SignedBy'

/** Who signed the lines of an article's log; the signatures are checked when a person opens this. */
export function ArticleSigners({ id }: { id: string }) {
  const [signers, setSigners] = useState<Signers | null>(null)
  const check = () => ask('article.signers', { id }).then(setSigners).catch(notifyFailure)
  return (
    <details className="signers" onToggle={(event) => void (event.currentTarget.open && check())}>
      <summary>Who signed</summary>
      {signers ? (
        <>
          {signers.problems.map((problem) => (
            <p key={problem} className="signed__warning">
              {problem}
            </p>
          ))}
          <SignedBy signed={signers} />
        </>
      ) : (
        <p>Checking the signatures…</p>
      )}
    </details>
  )
}
