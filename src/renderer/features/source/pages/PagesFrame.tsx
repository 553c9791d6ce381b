import type { ReactNode, RefObject } from 'react'
import { ScrollRegion } from '../../../ui/ScrollRegion'
import { actOnKey, type Look } from './look'
import { PagesBar } from './PagesBar'

interface Props {
  readonly label: string
  readonly look: Look
  /** The factor at which pages are shown. */
  readonly factor: number
  readonly scroller: RefObject<HTMLDivElement | null>
  /** What the bar has before its buttons. */
  readonly bar?: ReactNode
  readonly children: ReactNode
}

/** Pages or a picture to be scrolled, with what can be done with them and its keys. */
export function PagesFrame({ label, look, factor, scroller, bar, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys act in what has the focus within
    <section className="pages" aria-label={label} onKeyDown={(event) => actOnKey(event, look, factor)}>
      <PagesBar
        factor={factor}
        isFitting={look.zoom === 'width'}
        isCutting={look.isCutting}
        onZoom={(to) => look.onZoom(to, factor)}
        onTurn={look.onTurn}
        onCut={look.onCut}
      >
        {bar}
      </PagesBar>
      <ScrollRegion className="pages__scroll" label="Pages" role="group" ref={scroller}>
        {children}
      </ScrollRegion>
    </section>
  )
}
