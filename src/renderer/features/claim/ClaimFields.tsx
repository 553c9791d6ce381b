import type { Article } from '../../../core/model/article'
import type { Claim, Speaker } from '../../../core/model/claim'
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
      {claim.speaker && <Occasion article={article} claim={claim} speaker={claim.speaker} />}
    </div>
  )
}

/** When and where it was said. */
function Occasion({ article, claim, speaker }: { article: Article; claim: Claim; speaker: Speaker }) {
  const { name } = speaker
  return (
    <>
      <SavedText
        label="Said on"
        field="said-on"
        name={`${article.id} ${claim.id} said-on`}
        value={speaker.date ?? ''}
        placeholder="2019-09-27"
        onSave={(date, act) => save(article.id, { type: 'setSpeaker', claim: claim.id, name, date }, act)}
      />
      <SavedText
        label="Said where"
        field="said-where"
        name={`${article.id} ${claim.id} said-where`}
        value={speaker.place ?? ''}
        placeholder="a place or a programme"
        onSave={(place, act) => save(article.id, { type: 'setSpeaker', claim: claim.id, name, place }, act)}
      />
    </>
  )
}
