import { createRef, type ReactNode, useState } from 'react'
import { Group, Panel, type PanelImperativeHandle, Separator, useDefaultLayout } from 'react-resizable-panels'
import { useMedia } from './media'

interface Props {
  readonly library: ReactNode
  /** The article's text, or what stands in its place. */
  readonly text: ReactNode
  /** The checklist and the card of the current row; null where no article is open. */
  readonly side: { readonly list: ReactNode; readonly card: ReactNode } | null
}

const libraryPanel = createRef<PanelImperativeHandle>()

/** Folds the library away, or brings it back. */
export function toggleLibrary(): void {
  const panel = libraryPanel.current
  if (panel?.isCollapsed()) panel.expand()
  else panel?.collapse()
}

/** The parts of the window side by side, resized by mouse and keyboard; in a narrow window they stack. */
export function Panes(props: Props) {
  return useMedia('(max-width: 860px)') ? <StackedPanes {...props} /> : <ResizablePanes {...props} />
}

function ResizablePanes({ library, text, side }: Props) {
  const [isFolded, setFolded] = useState(false)
  const panelIds = side ? ['library', 'text', 'side'] : ['library', 'text']
  const layout = useDefaultLayout({ id: 'touchstone-panes', panelIds, storage: localStorage })
  return (
    <Group className="panes" {...layout}>
      <Panel
        id="library"
        panelRef={libraryPanel}
        collapsible
        defaultSize={232}
        minSize={180}
        maxSize={480}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => setFolded(inPixels < 1)}
      >
        <div className="pane" inert={isFolded}>
          {library}
        </div>
      </Panel>
      <Separator className="separator" aria-label="Width of the library" />
      <Panel id="text" minSize={300} className="pane">
        {text}
      </Panel>
      {side && (
        <>
          <Separator className="separator" aria-label="Width of the checklist" />
          <Panel id="side" defaultSize="31%" minSize={340} maxSize={680} className="pane">
            <SidePanes {...side} />
          </Panel>
        </>
      )}
    </Group>
  )
}

function SidePanes({ list, card }: NonNullable<Props['side']>) {
  const layout = useDefaultLayout({
    id: 'touchstone-side',
    panelIds: ['list', 'card'],
    storage: localStorage,
  })
  return (
    <aside className="side" aria-label="Checking">
      <Group orientation="vertical" {...layout}>
        <Panel id="list" defaultSize="42%" minSize={120} className="pane">
          {list}
        </Panel>
        <Separator className="separator separator--flat" aria-label="Height of the checklist" />
        <Panel id="card" minSize={200} className="pane">
          {card}
        </Panel>
      </Group>
    </aside>
  )
}

function StackedPanes({ library, text, side }: Props) {
  return (
    <div className="panes panes--stacked">
      {library}
      {text}
      {side && (
        <aside className="side side--stacked" aria-label="Checking">
          {side.list}
          {side.card}
        </aside>
      )}
    </div>
  )
}
