import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Article } from '../../../core/model/article'
import type { Piece } from '../../../core/versions/compareTexts'
import { shortenMiddle } from '../../../core/text/shorten'
import { counted, grouped } from '../../../core/text/counted'
import { ask } from '../../lib/ask'
import { notifyFailure } from '../../lib/notices'
import { scrollTextTo } from '../../lib/places/reading'
import { Button } from '../../ui/Button'
import { ComparedText } from '../../ui/ComparedText'
import { Name } from '../../ui/Name'
import { ScrollRegion } from '../../ui/ScrollRegion'

/** Longer texts show what did not change only in part, in UTF-16 code units. */
const longest = 200_000

/** An earlier text with what the present one changed in it, and the way from change to change in both. */
export function EarlierText({ article, version }: { article: Article; version: number }) {
  const pieces = useDifferences(article, version)
  const changes = useMemo(() => (pieces ?? []).filter(({ kind }) => kind !== 'same'), [pieces])
  const numbers = useMemo(() => new Map(changes.map((piece, number) => [piece, number])), [changes])
  const [at, setAt] = useState(-1)
  const region = useRef<HTMLDivElement>(null)
  const earlier = article.earlier?.[version]
  if (!earlier) return null
  const go = (by: 1 | -1) => {
    const next = (at + by + changes.length) % changes.length
    setAt(next)
    scrollTextTo(changes[next]!.after.start)
    region.current?.querySelector(`[data-change="${next}"]`)?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <div className="beside__about">
        <p>
          <Name>{earlier.original.name}</Name>, replaced by <Name>{earlier.replacedBy}</Name> on{' '}
          {earlier.replacedAt.slice(0, 10)}
        </p>
        <p className="beside__changes" aria-live="polite">
          {pieces ? placeAmong(changes.length, at) : 'Comparing…'}
          <Button tone="quiet" disabled={changes.length === 0} onClick={() => go(-1)}>
            <ArrowUp size={14} aria-hidden="true" /> Previous
          </Button>
          <Button tone="quiet" disabled={changes.length === 0} onClick={() => go(1)}>
            <ArrowDown size={14} aria-hidden="true" /> Next
          </Button>
        </p>
      </div>
      <ScrollRegion className="beside__text" label="The earlier text, with what changed" ref={region}>
        <div className="comparison comparison--open" dir="auto">
          {(pieces ?? []).map((piece, index) => (
            <ComparedText
              key={index}
              kind={piece.kind}
              text={wordsOf(piece, earlier.text, article.text)}
              change={numbers.get(piece)}
              isHere={numbers.get(piece) === at}
            />
          ))}
        </div>
      </ScrollRegion>
    </>
  )
}

/** What differs, once the program has compared the two; null until then. A verdict changes neither text. */
function useDifferences({ id, textSha256 }: Article, version: number): readonly Piece[] | null {
  const compared = `${id} ${textSha256} ${version}`
  const [found, setFound] = useState<{ of: string; pieces: readonly Piece[] } | null>(null)
  useEffect(() => {
    let isWanted = true
    ask('article.differences', { id, version })
      .then((pieces) => isWanted && setFound({ of: compared, pieces }))
      .catch(notifyFailure)
    return () => {
      isWanted = false
    }
  }, [id, version, compared])
  return found?.of === compared ? found.pieces : null
}

function placeAmong(changes: number, at: number): string {
  return at < 0 ? counted(changes, 'change') : `Change ${grouped(at + 1)} of ${grouped(changes)}`
}

function wordsOf({ kind, before, after }: Piece, earlier: string, present: string): string {
  if (kind === 'added') return present.slice(after.start, after.end)
  const text = earlier.slice(before.start, before.end)
  return kind === 'same' && earlier.length > longest ? shortenMiddle(text, 160) : text
}
