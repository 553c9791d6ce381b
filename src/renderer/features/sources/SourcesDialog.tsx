import { useEffect, useRef, useState } from 'react'
import type { Scale } from '../../../core/model/scale'
import type { ListedSource } from '../../../core/sources/sourceList'
import type { SourcePlace } from '../../../core/sources/articleSources'
import { useArticle } from '../../lib/article/article'
import { useDialogs } from '../../lib/dialogs'
import { focusField } from '../../lib/places/focus'
import { notifyFailure } from '../../lib/notices'
import { Dialog } from '../../ui/Dialog'
import { CorrectSource } from './CorrectSource'
import { reachOf, recordOf } from './correctSource'
import { ExchangeButtons } from './ExchangeButtons'
import { FindSource } from './FindSource'
import { actOn } from './sourceAct'
import { SourceDetail } from './SourceDetail'
import { SourceRows } from './SourceRows'
import { keyOf, whyNone } from './sourceWords'
import { UniteSources } from './UniteSources'
import { uniteSources } from './uniteSources'
import { useSourceList } from './useSourceList'

export function SourcesDialog({ scale }: { scale: Scale }) {
  return useDialogs((state) => state.open) === 'sources' ? <Sources scale={scale} /> : null
}

/** A record of a source that is being corrected, and how far that reaches. */
interface Correcting {
  readonly record: SourcePlace
  readonly shared: number
  readonly apart: number
  readonly isTyped: boolean
}

/** The sources of all articles: to find one, to see where it is used, to use it again and to correct it. */
function Sources({ scale }: { scale: Scale }) {
  const article = useArticle((state) => state.view?.article)
  const [words, setWords] = useState('')
  /** The chosen source, by its key; the first where that is not in the list. */
  const [key, setKey] = useState('')
  const [correcting, setCorrecting] = useState<Correcting | null>(null)
  /** The source of which a person looks for the same one in the list. */
  const [same, setSame] = useState<ListedSource | null>(null)
  const list = useSourceList(words)
  const sources = list?.sources ?? []
  const found = sources.findIndex((listed) => keyOf(listed) === key)
  const chosen = Math.max(0, found)
  const listed = sources[chosen]
  useFocusAfter(correcting !== null)

  const find = (typed: string) => {
    setWords(typed)
    setKey('')
    useDialogs.setState({ problem: null })
  }
  const endCorrecting = () => {
    setCorrecting(null)
    useDialogs.setState({ problem: null })
  }
  const endSame = () => {
    setSame(null)
    useDialogs.setState({ problem: null })
    focusField('sources')
  }
  const unite = () => {
    if (!same || !listed || keyOf(same) === keyOf(listed)) return
    uniteSources(same, listed).then(endSame).catch(notifyFailure)
  }
  const onEscape = correcting ? endCorrecting : same ? endSame : undefined
  return (
    <Dialog
      title={correcting ? 'Correct a source' : 'Sources'}
      size="large"
      isDirty={correcting?.isTyped ?? false}
      onEscape={onEscape}
    >
      {correcting ? (
        <CorrectSource
          {...correcting}
          onTyped={() => setCorrecting({ ...correcting, isTyped: true })}
          onEnd={endCorrecting}
        />
      ) : (
        <div className="sources">
          <div className="sources__head">
            <FindSource words={words} list={list} onFind={find} />
            <ExchangeButtons article={article?.id} />
          </div>
          {listed ? (
            <div className="sources__body">
              <SourceRows
                sources={sources}
                chosen={chosen}
                onChoose={(index) => setKey(sources[index] ? keyOf(sources[index]) : '')}
                onEnter={same ? unite : () => void actOn(listed, article).run()}
              />
              {same ? (
                <UniteSources one={same} other={listed} onUnite={unite} onCancel={endSame} />
              ) : (
                <SourceDetail
                  listed={listed}
                  article={article}
                  scale={scale}
                  onCorrect={() => {
                    const record = recordOf(listed, article?.id)
                    setKey(keyOf(listed))
                    setCorrecting({ record, ...reachOf(listed, record), isTyped: false })
                  }}
                  onSame={
                    (list?.all ?? 0) < 2
                      ? undefined
                      : () => {
                          setKey(keyOf(listed))
                          setSame(listed)
                          focusField('sources')
                        }
                  }
                />
              )}
            </div>
          ) : (
            <p className="sources__none">{list ? whyNone(list) : 'Reading the sources…'}</p>
          )}
        </div>
      )}
    </Dialog>
  )
}

/** Focuses the list when the form has gone, which would take the focus with it. */
function useFocusAfter(isCorrecting: boolean): void {
  const wasCorrecting = useRef(false)
  useEffect(() => {
    if (wasCorrecting.current && !isCorrecting) focusField('sources')
    wasCorrecting.current = isCorrecting
  }, [isCorrecting])
}
