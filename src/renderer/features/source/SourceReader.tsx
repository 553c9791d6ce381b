import { useMemo, useState } from 'react'
import type { SourceContent } from '../../../contract/answers'
import { keptAddress } from '../../../contract/keptAddress'
import { rowNamed } from '../../../core/checklist/row'
import type { Anchor, Span } from '../../../core/model/anchor'
import type { Article } from '../../../core/model/article'
import type { Stance } from '../../../core/model/evidence'
import type { Attachment, Source } from '../../../core/model/source'
import { placeOfAnchor } from '../../../core/text/anchors'
import { locatorAt, locatorOf, pageOf } from '../../../core/text/locators'
import { useCursor } from '../../lib/checking/cursor'
import { takePassage } from '../../lib/checking/evidence'
import { focusChecklist } from '../../lib/places/focus'
import { FindBar } from './FindBar'
import { PassageBar } from './PassageBar'
import { type OnPage, pageInWords, pageOfPart, readOf, takeFromPage } from './onPage'
import { SourcePages } from './pages/SourcePages'
import { sentenceFrom } from './sentenceFrom'
import { SourceText } from './SourceText'
import { useFound } from './useFound'
import { ViewChoice } from './ViewChoice'

interface Props {
  readonly article: Article
  readonly source: Source & { readonly attachment: Attachment }
  readonly content: SourceContent
  readonly at: Anchor | null
}

/** A source as a text or as it looks: what is found in it, and what is taken from it. */
export function SourceReader({ article, source, content, at }: Props) {
  const { text, kind, blocks } = content
  const current = useCursor((state) => state.row)
  const row = rowNamed(article, current)
  const claim = row?.type === 'claim' ? row.claim : undefined
  const [isPages, setPages] = useState(content.why !== '' && kind !== 'text')
  const [selected, setSelected] = useState<Span | null>(null)
  const [onPage, setOnPage] = useState<OnPage | null>(null)
  const { words, setWords, hits, hit, here, go: goToHit, leave } = useFound(text, claim)
  const taken = useMemo(() => takenFrom(article, source), [article, source])
  const asked = useMemo(() => at && (placeOfAnchor(text, at) ?? null), [text, at])
  const around = useMemo(
    () => (here ? (sentenceFrom(text, blocks, { start: here.start, end: here.start }, 1) ?? null) : null),
    [text, blocks, here],
  )
  const passage = selected ?? around
  const marked = useMemo(
    () => [...new Set(hits.map(({ start, end }) => text.slice(start, end)))].slice(0, 100),
    [text, hits],
  )
  const goTo = useMemo(() => pageAt(content, here ?? asked), [content, here, asked])

  const go = (by: 1 | -1) => {
    if (hits.length > 0) setOnPage(null)
    goToHit(by)
  }
  const letGo = () => {
    document.getSelection()?.removeAllRanges()
    leave()
    setOnPage(null)
  }
  const take = async (stance: Stance) => {
    const from = { source, content }
    const isTaken = onPage
      ? await takeFromPage(from, onPage, stance)
      : passage !== null && (await takePassage(readOf(from), passage, stance))
    if (!isTaken) return
    letGo()
    focusChecklist()
  }

  return (
    <>
      <div className="source__bar">
        {kind !== 'text' && content.why === '' && (
          <ViewChoice
            isPages={isPages}
            onChoose={(pages) => {
              setPages(pages)
              setOnPage(null)
            }}
          />
        )}
        {content.why === '' && (
          <FindBar
            words={words}
            claim={claim?.label}
            hit={hit}
            hits={hits.length}
            onWords={setWords}
            onGo={go}
          />
        )}
      </div>
      {isPages && kind !== 'text' ? (
        <SourcePages
          address={keptAddress(article.id, source.attachment.sha256)}
          kind={kind}
          goTo={goTo}
          highlights={marked}
          onPassage={({ text: found, page }) => setOnPage({ kind: 'words', words: found, page })}
          onCutOut={(part) => setOnPage({ kind: 'cut', part })}
        />
      ) : content.why !== '' ? (
        <p className="source__none">{content.why}</p>
      ) : (
        <SourceText
          content={content}
          hits={hits}
          here={here}
          passage={around ?? asked}
          taken={taken}
          goal={here ?? asked}
          onSelect={setSelected}
        />
      )}
      {(onPage ?? passage) && (
        <PassageBar
          claim={claim?.label}
          what={onPage?.kind === 'cut' ? 'Cut-out' : 'Passage'}
          place={onPage ? pageInWords(content, pageOfPart(onPage)) : locatorOf(blocks, passage!)}
          onTake={(stance) => void take(stance)}
          onLeave={letGo}
        />
      )}
    </>
  )
}

/** The passages of this file that are evidence already. */
function takenFrom({ claims }: Article, { id, attachment }: Props['source']): Span[] {
  return claims
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ source, passage }) =>
      source === id && passage?.sha256 === attachment.sha256 ? [passage.anchor] : [],
    )
    .toSorted((a, b) => a.start - b.start)
}

/** The page that a place of the text is on, with its words to look for there. */
function pageAt({ blocks, text, pageLabels }: SourceContent, place: Span | null) {
  const label = place && pageOf(locatorAt(blocks, place.start))
  const index = label ? pageLabels.indexOf(label) : -1
  return place && index >= 0 ? { page: index + 1, words: text.slice(place.start, place.end) } : null
}
