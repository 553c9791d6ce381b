import { createRef, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Group, Panel, type PanelImperativeHandle, Separator, useDefaultLayout } from 'react-resizable-panels'
import { useMedia } from './media'

interface Props {
  readonly library: ReactNode
  /** The article's text, or what stands in its place. */
  readonly text: ReactNode
  /** What is kept beside the text; null where nothing is. */
  readonly beside: ReactNode
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

function ResizablePanes({ library, text, beside, side }: Props) {
  const [isFolded, setFolded] = useState(false)
  // Four columns next to the library leave the text its measure only in the widest windows.
  const isWide = useMedia(beside ? '(min-width: 2300px)' : '(min-width: 1800px)')
  const panelIds = ['library', 'text', ...(beside ? ['beside'] : []), ...(side ? ['side'] : [])]
  const layout = useDefaultLayout({ id: layoutOf('panes', isWide), panelIds, storage: localStorage })
  const sidePanel = useWidthFor(isWide)
  useRoomFor(beside !== null, useMedia('(min-width: 1700px)'))
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
      {beside && (
        <>
          <Separator className="separator" aria-label="Width of what is beside the article" />
          <Panel id="beside" defaultSize="34%" minSize={280} className="pane">
            {beside}
          </Panel>
        </>
      )}
      {side && (
        <>
          <Separator className="separator" aria-label="Width of the checklist" />
          <Panel
            id="side"
            panelRef={sidePanel}
            defaultSize={sideWidth(isWide)}
            minSize={isWide ? 700 : 340}
            maxSize={isWide ? 1300 : 680}
            className="pane"
          >
            <SidePanes {...side} isWide={isWide} />
          </Panel>
        </>
      )}
    </Group>
  )
}

/** How wide the panes are is remembered apart for where the checklist and the card stand side by side. */
function layoutOf(panes: 'panes' | 'side', isWide: boolean): string {
  return `touchstone-${panes}${isWide ? '-wide' : ''}`
}

function sideWidth(isWide: boolean): string {
  return isWide ? '42%' : '31%'
}

/** A panel that gets the width that suits it when the window becomes wide or narrow; what is open in it stays open. */
function useWidthFor(isWide: boolean): RefObject<PanelImperativeHandle | null> {
  const panel = useRef<PanelImperativeHandle>(null)
  const wasWide = useRef(isWide)
  useEffect(() => {
    if (wasWide.current === isWide) return
    wasWide.current = isWide
    panel.current?.resize(sideWidth(isWide))
  }, [isWide])
  return panel
}

/** What opens beside the article gets the library's room where there is little; it comes back afterwards. */
function useRoomFor(isBeside: boolean, isWide: boolean): void {
  const hasFolded = useRef(false)
  useEffect(() => {
    // The panels take their sizes anew once there is one more of them.
    const frame = requestAnimationFrame(() => {
      const panel = libraryPanel.current
      if (isBeside && !isWide && panel && !panel.isCollapsed()) {
        panel.collapse()
        hasFolded.current = true
      } else if (!isBeside && hasFolded.current) {
        panel?.expand()
        hasFolded.current = false
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [isBeside, isWide])
}

/** The checklist over the card; in a wide window beside it. */
function SidePanes({ list, card, isWide }: NonNullable<Props['side']> & { readonly isWide: boolean }) {
  const layout = useDefaultLayout({
    id: layoutOf('side', isWide),
    panelIds: ['list', 'card'],
    storage: localStorage,
  })
  return (
    <aside className="side" aria-label="Checking">
      <Group orientation={isWide ? 'horizontal' : 'vertical'} {...layout}>
        <Panel id="list" defaultSize={isWide ? '50%' : '42%'} minSize={isWide ? 300 : 120} className="pane">
          {list}
        </Panel>
        <Separator
          className={isWide ? 'separator' : 'separator separator--flat'}
          aria-label={isWide ? 'Width of the card' : 'Height of the checklist'}
        />
        <Panel id="card" minSize={isWide ? 340 : 200} className="pane">
          {card}
        </Panel>
      </Group>
    </aside>
  )
}

function StackedPanes({ library, text, beside, side }: Props) {
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
      {beside}
    </div>
  )
}
