import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import type { Claim, ClaimKind } from '../../../core/model/claim'
import { giveTo } from '../../lib/article'
import { passOrRestore } from '../../lib/checking'
import { openDialog } from '../../lib/dialogs'
import { Button } from '../../ui/Button'
import { SavedText } from '../../ui/SavedText'

const kindNames: Record<ClaimKind, string> = {
  quantity: 'quantity',
  quotation: 'quotation',
  statement: 'statement',
  name: 'name',
  date: 'date',
  event: 'event',
  comparison: 'comparison',
  superlative: 'superlative',
  cause: 'cause',
}

/** What is claimed, by whom, and why it is worth checking. */
export function ClaimHead({ article, claim }: { article: Article; claim: Claim }) {
  const row = { type: 'claim', id: '', start: claim.anchor.start, claim } as const
  return (
    <div className="claimhead">
      <blockquote className="detail__quote">{claim.anchor.exact}</blockquote>
      <div className="claimhead__fields">
        <SavedText
          label="Label"
          id="label"
          value={claim.label}
          mayBeEmpty={false}
          onSave={(label, act) => giveTo(article.id, { type: 'relabelClaim', claim: claim.id, label }, act)}
        />
        <SavedText
          label={claim.speaker?.cue ? `Speaker (“${claim.speaker.cue}”)` : 'Speaker'}
          id="speaker"
          value={claim.speaker?.name ?? ''}
          placeholder="the article itself"
          onSave={(name, act) => giveTo(article.id, { type: 'setSpeaker', claim: claim.id, name }, act)}
        />
      </div>
      <p className="claimhead__why">
        {claim.kinds.map((kind) => (
          <span key={kind} className="chip">
            {kindNames[kind]}
          </span>
        ))}
        <span className="claimhead__reasons">{claim.reasons.join('; ')}</span>
      </p>
      <div className="acts">
        <Button keyHint="N" aria-pressed={claim.dismissed} onClick={() => passOrRestore(row)}>
          Nothing to check
        </Button>
        <Button keyHint="B" onClick={() => openDialog('bounds')}>
          Bounds
        </Button>
        <Menu.Root>
          <Menu.Trigger className="button button--plain button--icon" aria-label="More acts on this claim">
            <Ellipsis size={16} aria-hidden="true" />
          </Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner sideOffset={4} align="end" className="positioner">
              <Menu.Popup className="menu">
                <Menu.Item className="menu__item" onClick={() => openDialog('split')}>
                  Split… <kbd>S</kbd>
                </Menu.Item>
                <Menu.Item className="menu__item" onClick={() => openDialog('merge')}>
                  Merge with another…
                </Menu.Item>
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </div>
    </div>
  )
}
