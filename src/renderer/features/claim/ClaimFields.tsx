import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { claimText } from '../../lib/article/claimText'
import { SavedText } from '../../ui/SavedText'

/** The claim's label and who made it, when and where, for a person to correct what the finder got wrong. */
export function ClaimFields({ article, claim }: { article: Article; claim: Claim }) {
  const { id, label, speaker } = claim
  const place = { article: article.id, claim: id }
  return (
    <div className="claimfields">
      <SavedText
        label="Label"
        mayBeEmpty={false}
        {...claimText(place, 'label', label, (text) => ({ type: 'relabelClaim', claim: id, label: text }))}
      />
      <SavedText
        label="Speaker"
        placeholder="the article itself"
        {...claimText(place, 'speaker', speaker?.name, (name) => ({ type: 'setSpeaker', claim: id, name }))}
      />
      {speaker && (
        <div className="claimfields__said">
          <SavedText
            label="Said on"
            placeholder="2019-09-27"
            {...claimText(place, 'said-on', speaker.date, (date) => ({
              type: 'setSpeaker',
              claim: id,
              date,
            }))}
          />
          <SavedText
            label="Said at"
            placeholder="a press conference, Caracas"
            {...claimText(place, 'said-at', speaker.place, (at) => ({
              type: 'setSpeaker',
              claim: id,
              place: at,
            }))}
          />
        </div>
      )}
    </div>
  )
}
