import type { Claim } from '../../../core/model/claim'
import { save } from '../../lib/article'
import { SavedText } from '../../ui/SavedText'

/** How we know, and what the article should say instead. The article is named, so that leaving it loses no word. */
export function ClaimReasoning({ articleId, claim }: { articleId: string; claim: Claim }) {
  return (
    <div className="reasoning">
      <SavedText
        label="Rationale"
        field="rationale"
        name={`${articleId} ${claim.id} rationale`}
        multiline
        keyHint="R"
        placeholder="How do we know?"
        value={claim.rationale}
        onSave={(rationale, act) =>
          save(articleId, { type: 'setRationale', claim: claim.id, rationale }, act)
        }
      />
      <SavedText
        label="Suggested correction"
        field="correction"
        name={`${articleId} ${claim.id} correction`}
        multiline
        placeholder="What should the article say instead?"
        value={claim.correction}
        onSave={(correction, act) =>
          save(articleId, { type: 'setCorrection', claim: claim.id, correction }, act)
        }
      />
    </div>
  )
}
