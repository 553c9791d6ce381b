import { Menu } from '@base-ui/react/menu'
import { Download, FolderOpen, Redo2, Undo2 } from 'lucide-react'
import type { ReportFormat } from '../../contract/requests'
import { SearchBox } from '../features/search/SearchBox'
import { redo, undo, useArticle } from '../lib/article'
import { chooseFiles } from '../lib/library'
import { exportReport } from '../lib/report'

const formats: readonly { readonly format: ReportFormat; readonly name: string }[] = [
  { format: 'html', name: 'Web page (HTML)' },
  { format: 'pdf', name: 'PDF' },
  { format: 'md', name: 'Markdown' },
  { format: 'claimreview', name: 'ClaimReview JSON-LD' },
]

export function TopBar() {
  const view = useArticle((state) => state.view)
  return (
    <header className="topbar">
      <button type="button" className="button button--plain" onClick={chooseFiles}>
        <FolderOpen size={16} aria-hidden="true" /> Open…
      </button>
      <SearchBox />
      <div className="topbar__acts" role="toolbar" aria-label="History and export">
        <button
          type="button"
          className="button button--quiet button--icon"
          disabled={!view?.undo}
          aria-label={view?.undo ? `Undo: ${view.undo.name}` : 'Undo'}
          title={view?.undo ? `Undo: ${view.undo.name}` : 'Nothing to undo'}
          onClick={undo}
        >
          <Undo2 size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button button--quiet button--icon"
          disabled={!view?.redo}
          aria-label={view?.redo ? `Redo: ${view.redo.name}` : 'Redo'}
          title={view?.redo ? `Redo: ${view.redo.name}` : 'Nothing to redo'}
          onClick={redo}
        >
          <Redo2 size={16} aria-hidden="true" />
        </button>
        <Menu.Root>
          <Menu.Trigger className="button button--plain" disabled={!view}>
            <Download size={16} aria-hidden="true" /> Export report
          </Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner sideOffset={4} align="end" className="positioner">
              <Menu.Popup className="menu">
                {formats.map(({ format, name }) => (
                  <Menu.Item key={format} className="menu__item" onClick={() => exportReport(format)}>
                    {name}
                  </Menu.Item>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </div>
    </header>
  )
}
