import type { Claim } from '../../../core/model/claim'
import { claimText } from '../../lib/article/claimText'
import { SavedText } from '../../ui/SavedText'
import { AskedText } from './AskedText'

/** How we know, what could not be checked, and what the article should say instead. */
export function ClaimReasoning({ articleId, claim }: { articleId: string; claim: Claim }) {
  const { id, rationale, correction, limits, question, answer, privateNote } = claim
  const place = { article: articleId, claim: id }
  return (
    <div className="reasoning">
      <SavedText
        label="Rationale"
        multiline
        keyHint="R"
        placeholder="How do we know?"
        {...claimText(place, 'rationale', rationale, (text) => ({
          type: 'setRationale',
          claim: id,
          rationale: text,
        }))}
      />
      <SavedText
        label="Suggested correction"
        multiline
        placeholder="What should the article say instead?"
        {...claimText(place, 'correction', correction, (text) => ({
          type: 'setCorrection',
          claim: id,
          correction: text,
        }))}
      />
      <div className="reasoning__asked">
        <AskedText
          label="What could not be checked"
          placeholder="What, and why?"
          {...claimText(place, 'limits', limits, (text) => ({ type: 'setLimits', claim: id, limits: text }))}
        />
        <AskedText
          label="Question to the writer"
          hint="Goes out as a comment in the checked copy; only internal reports include it."
          {...claimText(place, 'question', question, (text) => ({
            type: 'askWriter',
            claim: id,
            question: text,
          }))}
        />
        {(question ?? '') !== '' && (
          <AskedText
            label="The writer’s answer"
            hint="Comes back by itself when the writer answers the comment in the draft."
            {...claimText(place, 'answer', answer, (text) => ({
              type: 'setAnswer',
              claim: id,
              answer: text,
            }))}
          />
        )}
        <AskedText
          label="Private note"
          hint="Stays at the desk: reports leave it out unless you include it there."
          {...claimText(place, 'private-note', privateNote, (text) => ({
            type: 'setPrivateNote',
            claim: id,
            privateNote: text,
          }))}
        />
      </div>
    </div>
  )
}
