import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { whyProbably } from '../../../core/model/speakerInWords'
import { isolated } from '../../../core/text/bidi'
import { give } from '../../lib/article/article'
import { Button } from '../../ui/Button'

/** Why the speaker is only probable, and a button that says it is right; nothing if the sentence names the speaker. */
export function InferredSpeaker({ article, claim }: { article: Article; claim: Claim }) {
  const { id, speaker } = claim
  const why = speaker && whyProbably(speaker, isolated)
  if (!speaker || why === undefined) return null
  const confirm = () => void give(article.id, { type: 'setSpeaker', claim: id, name: speaker.name })
  return (
    <div className="claimhead__inferred">
      <p className="claimhead__cue">{why}</p>
      <Button onClick={confirm}>That’s right</Button>
    </div>
  )
}
