import type { Claim } from '../../../core/model/claim'
import { save } from '../../lib/article'
import { SavedText } from '../../ui/SavedText'
import { AskedText } from './AskedText'

/**
 * How we know, what could not be checked, and what the article should say instead. The fields name their article, so
 * that leaving it loses nothing.
 */
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
      <div className="reasoning__asked">
        <AskedText
          label="What could not be checked"
          field="limits"
          name={`${articleId} ${claim.id} limits`}
          placeholder="What, and why?"
          value={claim.limits ?? ''}
          onSave={(limits, act) => save(articleId, { type: 'setLimits', claim: claim.id, limits }, act)}
        />
        <AskedText
          label="Question to the writer"
          field="question"
          name={`${articleId} ${claim.id} question`}
          hint="Goes out as a comment in the checked copy; only internal reports include it."
          value={claim.question ?? ''}
          onSave={(question, act) => save(articleId, { type: 'askWriter', claim: claim.id, question }, act)}
        />
        {(claim.question ?? '') !== '' && (
          <AskedText
            label="The writer’s answer"
            field="answer"
            name={`${articleId} ${claim.id} answer`}
            hint="Comes back by itself when the writer answers the comment in the draft."
            value={claim.answer ?? ''}
            onSave={(answer, act) => save(articleId, { type: 'setAnswer', claim: claim.id, answer }, act)}
          />
        )}
        <AskedText
          label="Private note"
          field="private-note"
          name={`${articleId} ${claim.id} private-note`}
          hint="Stays at the desk: reports leave it out unless you include it there."
          value={claim.privateNote ?? ''}
          onSave={(privateNote, act) =>
            save(articleId, { type: 'setPrivateNote', claim: claim.id, privateNote }, act)
          }
        />
      </div>
    </div>
  )
}
