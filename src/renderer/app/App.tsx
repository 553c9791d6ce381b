import { useEffect } from 'react'
import type { Start } from '../../contract/answers'
import type { Article } from '../../core/model/article'
import { ArticlePane } from '../features/article/ArticlePane'
import { Beside } from './Beside'
import { Checklist } from '../features/checklist/Checklist'
import { ClaimDetail } from '../features/claim/ClaimDetail'
import { EvidenceList } from '../features/evidence/EvidenceList'
import { LibraryPane } from '../features/library/LibraryPane'
import { Welcome } from '../features/library/Welcome'
import { Notices } from '../features/notices/Notices'
import { useArticle } from '../lib/article/article'
import { besideOf, useBeside } from '../lib/places/beside'
import { followLibrary } from '../lib/library/following'
import { useLibrary } from '../lib/library/library'
import { useClosing } from './closing'
import { DropZone } from './DropZone'
import { LateDialogs } from './LateDialogs'
import { useMenu } from './menu'
import { Panes } from './Panes'
import { usePasting } from './pasting'
import { ReadOnlyBanner } from './ReadOnlyBanner'
import { useShortcuts } from './shortcuts'
import { useTitle } from './title'
import { TopBar } from './TopBar'

/** The workbench: the library, the article's text, and its checklist with the current claim. */
export function App() {
  useEffect(followLibrary, [])
  useMenu()
  useShortcuts()
  useClosing()
  usePasting()
  useTitle()
  const start = useLibrary((state) => state.start)
  if (!start) return <p className="starting">Opening the library…</p>
  return (
    <div className="workbench">
      <TopBar />
      {start.readOnly !== null && <ReadOnlyBanner why={start.readOnly} />}
      <Parts />
      <DropZone />
      <LateDialogs start={start} />
    </div>
  )
}

/**
 * The parts side by side. Each follows the open article by itself, and their elements are made once, so that an act draws
 * again what shows the article and nothing around it.
 */
function Parts() {
  const isOpen = useArticle((state) => state.view !== null)
  const kept = useBeside((state) => state.beside)
  const isBeside = useArticle(({ view }) => view !== null && besideOf(view.article, kept) !== undefined)
  return <Panes library={library} text={text} beside={isBeside ? beside : null} side={isOpen ? side : null} />
}

const library = <LibraryPane />
const text = (
  <div className="textpane">
    <TextPart />
    <Notices />
  </div>
)
const beside = <BesidePart />
const side = { list: <ListPart />, card: <CardPart /> }

function TextPart() {
  const article = useArticle((state) => state.view?.article)
  return article ? <ArticlePane key={article.id} article={article} /> : <Welcome />
}

function BesidePart() {
  const open = useOpen()
  const kept = useBeside((state) => state.beside)
  const shown = open && besideOf(open.article, kept)
  return shown ? <Beside {...open} beside={shown} /> : null
}

function ListPart() {
  const open = useOpen()
  return open && <Checklist {...open} />
}

function CardPart() {
  const open = useOpen()
  return open && <ClaimDetail {...open} evidence={<EvidenceList article={open.article} />} />
}

/** The open article with the library's rating scale; null where none is open. */
function useOpen(): { readonly article: Article; readonly scale: Start['scale'] } | null {
  const article = useArticle((state) => state.view?.article)
  const scale = useLibrary((state) => state.start?.scale)
  return article && scale ? { article, scale } : null
}
