import { Download, FolderOpen, PanelLeft, Redo2, Undo2 } from 'lucide-react'
import { ReviewButton } from '../features/review/ReviewButton'
import { SearchBox } from '../features/search/SearchBox'
import { useArticle } from '../lib/article/article'
import { openDialog } from '../lib/dialogs'
import { chooseFiles } from '../lib/library/importing'
import { nextUndo, redo, undo } from '../lib/article/undoing'
import { toggleLibrary } from './Panes'
import { SaveState } from './SaveState'
import { IconButton } from '../ui/IconButton'

export function TopBar() {
  return (
    <header className="topbar">
      <div className="topbar__start">
        <IconButton
          className="topbar__fold"
          name="Fold the library, or bring it back"
          onClick={toggleLibrary}
        >
          <PanelLeft size={16} aria-hidden="true" />
        </IconButton>
        <button type="button" className="button button--quiet" onClick={chooseFiles}>
          <FolderOpen size={16} aria-hidden="true" /> Open…
        </button>
      </div>
      <SearchBox />
      <ArticleActs />
    </header>
  )
}

/** What can be done with the open article, and whether it is saved. */
function ArticleActs() {
  const view = useArticle((state) => state.view)
  const step = useArticle(nextUndo)
  return (
    <div className="topbar__acts" role="toolbar" aria-label="History and export">
      {view && <SaveState />}
      <IconButton
        disabled={!step}
        name={step ? `Undo: ${step.name}` : 'Undo'}
        title={step ? `Undo: ${step.name}` : 'Nothing to undo'}
        onClick={undo}
      >
        <Undo2 size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        disabled={!view?.redo}
        name={view?.redo ? `Redo: ${view.redo.name}` : 'Redo'}
        title={view?.redo ? `Redo: ${view.redo.name}` : 'Nothing to redo'}
        onClick={redo}
      >
        <Redo2 size={16} aria-hidden="true" />
      </IconButton>
      {view && <ReviewButton />}
      <button
        type="button"
        className="button button--strong"
        disabled={!view}
        onClick={() => openDialog('report')}
      >
        <Download size={16} aria-hidden="true" /> <span className="topbar__word">Export report</span>
      </button>
    </div>
  )
}
