import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Article } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { type Beside, closeBeside } from '../../lib/places/beside'
import { KeptClaim } from './KeptClaim'
import { EarlierText } from './EarlierText'
import { IconButton } from '../../ui/IconButton'

interface Props {
  readonly article: Article
  readonly scale: Scale
  readonly beside: Exclude<Beside, { kind: 'source' }>
}

/** What a person keeps beside the article: another of its claims, or an earlier version of its text. */
export function BesidePane({ article, scale, beside }: Props) {
  return (
    <aside className="beside" aria-label="Beside the article">
      {beside.kind === 'claim' ? (
        <Titled title="Kept beside">
          <KeptClaim article={article} scale={scale} id={beside.claim} />
        </Titled>
      ) : (
        <Titled title="Earlier version">
          <EarlierText article={article} version={beside.version} />
        </Titled>
      )}
    </aside>
  )
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className="beside__head">
        <h2 className="pane-title">{title}</h2>
        <IconButton name="Close what is beside the article" title="Close" onClick={closeBeside}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </header>
      {children}
    </>
  )
}
