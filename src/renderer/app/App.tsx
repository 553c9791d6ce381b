import { useEffect } from 'react'
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
import { TopBar } from './TopBar'

/** The workbench: the library, the article's text, and its checklist with the current claim. */
export function App() {
  useEffect(followLibrary, [])
  useMenu()
  useShortcuts()
  useClosing()
  usePasting()
  const start = useLibrary((state) => state.start)
  const isEmpty = useLibrary((state) => state.articles.every(({ removed }) => removed !== null))
  const article = useArticle((state) => state.view?.article)
  const kept = useBeside((state) => state.beside)
  const beside = article && besideOf(article, kept)
  if (!start) return <p className="starting">Opening the library…</p>
  return (
    <div className="workbench">
      <TopBar />
      {start.readOnly !== null && <ReadOnlyBanner why={start.readOnly} />}
      <Panes
        library={<LibraryPane />}
        text={
          <div className="textpane">
            {article ? <ArticlePane key={article.id} article={article} /> : <Welcome isEmpty={isEmpty} />}
            <Notices />
          </div>
        }
        beside={article && beside ? <Beside article={article} scale={start.scale} beside={beside} /> : null}
        side={
          article
            ? {
                list: <Checklist article={article} scale={start.scale} />,
                card: (
                  <ClaimDetail
                    article={article}
                    scale={start.scale}
                    evidence={<EvidenceList article={article} />}
                  />
                ),
              }
            : null
        }
      />
      <DropZone />
      <LateDialogs start={start} />
    </div>
  )
}
