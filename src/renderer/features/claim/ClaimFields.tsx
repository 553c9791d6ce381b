import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { save } from '../../lib/article'
import { SavedText } from '../../ui/SavedText'

/** The claim's label and who made it, when and where, for a person to correct what the finder got wrong. */
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
      {claim.speaker && (
        <div className="claimfields__said">
          <SavedText
            label="Said on"
            field="said-on"
            name={`${article.id} ${claim.id} said-on`}
            value={claim.speaker.date ?? ''}
            placeholder="2019-09-27"
            onSave={(date, act) => save(article.id, { type: 'setSpeaker', claim: claim.id, date }, act)}
          />
          <SavedText
            label="Said at"
            field="said-at"
            name={`${article.id} ${claim.id} said-at`}
            value={claim.speaker.place ?? ''}
            placeholder="a press conference, Caracas"
            onSave={(place, act) => save(article.id, { type: 'setSpeaker', claim: claim.id, place }, act)}
          />
        </div>
      )}
    </div>
  )
}
