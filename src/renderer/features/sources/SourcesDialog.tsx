import { useState } from 'react'
import type { Scale } from '../../../core/model/scale'
import { grouped } from '../../../core/text/counted'
import { useArticle } from '../../lib/article'
import { useDialogs } from '../../lib/dialogs'
import { focusField } from '../../lib/focus'
import { Dialog } from '../../ui/Dialog'
import { actOn } from './sourceAct'
import { SourceDetail } from './SourceDetail'
import { SourceRows } from './SourceRows'
import { keyOf } from './sourceWords'
import { useSourceList } from './useSourceList'

export function SourcesDialog({ scale }: { scale: Scale }) {
  return useDialogs((state) => state.open) === 'sources' ? <Sources scale={scale} /> : null
}

/** The sources of all articles: to find one, to see where it is used, and to use it again. */
function Sources({ scale }: { scale: Scale }) {
  const article = useArticle((state) => state.view?.article)
  const [words, setWords] = useState('')
  const [key, setKey] = useState('')
  const list = useSourceList(words)
  const sources = list?.sources ?? []
  const chosen = Math.max(
    0,
    sources.findIndex((listed) => keyOf(listed) === key),
  )
  const listed = sources[chosen]
  const find = (typed: string) => {
    setWords(typed)
    setKey('')
    useDialogs.setState({ problem: null })
  }
  return (
    <Dialog title="Sources" size="large">
      <div className="sources">
        <div className="sources__head">
          <input
            type="search"
            aria-label="Find a source"
            placeholder="Title, author, publisher, address, article or claim"
            maxLength={500}
            value={words}
            onChange={(event) => find(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              focusField('sources')
            }}
          />
          <p className="count" role="status">
            {list && countInWords(list)}
          </p>
        </div>
        {listed ? (
          <div className="sources__body">
            <SourceRows
              sources={sources}
              chosen={chosen}
              onChoose={(index) => setKey(sources[index] ? keyOf(sources[index]) : '')}
              onEnter={() => void actOn(listed, article).run()}
            />
            <SourceDetail listed={listed} article={article} scale={scale} />
          </div>
        ) : (
          <p className="sources__none">{list ? whyNone(list) : 'Reading the sources…'}</p>
        )}
      </div>
    </Dialog>
  )
}

interface Counted {
  readonly sources: readonly unknown[]
  readonly total: number
  readonly all: number
  readonly text: string
}

/** "340", "12 of 340", or how many of more are shown. */
function countInWords({ sources, total, all }: Counted): string {
  const shown =
    sources.length < total ? `the first ${grouped(sources.length)} of ${grouped(total)}` : grouped(total)
  return total < all ? `${shown} of ${grouped(all)}` : shown
}

function whyNone({ text }: Counted): string {
  if (text !== '') return `No source fits “${text}”.`
  return 'The library has no source yet. What you cite as evidence in an article is listed here, for all articles.'
}
