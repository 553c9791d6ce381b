import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { save } from '../../lib/article'
import { SavedText } from '../../ui/SavedText'

/** What the claim is called and who made it, to be put right where the finder was wrong. */
export function ClaimFields({ article, claim }: { article: Article; claim: Claim }) {
  return (
    <div className="claimfields">
      <SavedText
        label="Label"
        field="label"
        name={`${article.id} ${claim.id} label`}
        value={claim.label}
        mayBeEmpty={false}
        onSave={(label, act) => save(article.id, { type: 'relabelClaim', claim: claim.id, label }, act)}
      />
      <SavedText
        label="Speaker"
        field="speaker"
        name={`${article.id} ${claim.id} speaker`}
        value={claim.speaker?.name ?? ''}
        placeholder="the article itself"
        onSave={(name, act) => save(article.id, { type: 'setSpeaker', claim: claim.id, name }, act)}
      />
    </div>
  )
}
