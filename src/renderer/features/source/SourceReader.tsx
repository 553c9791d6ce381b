import { useMemo, useState } from 'react'
import type { SourceContent } from '../../../contract/answers'
import { rowNamed } from '../../../core/checklist/row'
import type { Anchor, Span } from '../../../core/model/anchor'
import type { Article } from '../../../core/model/article'
import type { Stance } from '../../../core/model/evidence'
import type { Attachment, Source } from '../../../core/model/source'
import { locatorAt } from '../../../core/text/locators'
import { useCursor } from '../../lib/cursor'
import { takePassage } from '../../lib/evidence'
import { focusChecklist } from '../../lib/focus'
import { FindBar } from './FindBar'
import { placesOf, startingPoints } from './found'
import { PassageBar } from './PassageBar'
import { sentenceFrom } from './sentenceFrom'
import { SourceText } from './SourceText'

interface Props {
  readonly article: Article
  readonly source: Source & { readonly attachment: Attachment }
  readonly content: SourceContent
  readonly at: Anchor | null
}

/** A source's text, what is found in it, and what is taken from it. */
export function SourceReader({ article, source, content, at }: Props) {
  const { text } = content
  const current = useCursor((state) => state.row)
  const row = rowNamed(article, current)
  const claim = row?.type === 'claim' ? row.claim : undefined
  const [words, setWords] = useState('')
  const [hit, setHit] = useState(-1)
  const [selected, setSelected] = useState<Span | null>(null)
  const own = useMemo(() => (claim ? startingPoints(text, claim) : []), [text, claim])
  const typed = useMemo(() => placesOf(text, words), [text, words])
  const hits = words.trim() === '' ? own : typed
  const taken = useMemo(() => takenFrom(article, source), [article, source])
  const asked = useMemo(() => placeOfAnchor(text, at), [text, at])
  const here = hits[hit] ?? null
  const around = useMemo(
    () =>
      here ? (sentenceFrom(text, content.blocks, { start: here.start, end: here.start }, 1) ?? null) : asked,
    [text, content.blocks, here, asked],
  )
  const passage = selected ?? around

  const go = (by: 1 | -1) => {
    if (hits.length === 0) return
    const next = hit < 0 ? (by === 1 ? 0 : hits.length - 1) : (hit + by + hits.length) % hits.length
    setHit(next)
  }
  const take = async (stance: Stance) => {
    if (!passage) return
    const read = { source: source.id, sha256: source.attachment.sha256, text, blocks: content.blocks }
    if (!(await takePassage(read, passage, stance))) return
    document.getSelection()?.removeAllRanges()
    setHit(-1)
    focusChecklist()
  }

  return (
    <>
      <FindBar
        words={words}
        claim={claim?.label}
        hit={hit}
        hits={hits.length}
        onWords={(typedWords) => {
          setWords(typedWords)
          setHit(-1)
        }}
        onGo={go}
      />
      {content.why !== '' ? (
        <p className="source__none">{content.why}</p>
      ) : (
        <SourceText
          content={content}
          hits={hits}
          here={here}
          passage={around}
          taken={taken}
          goal={here ?? asked}
          onSelect={setSelected}
        />
      )}
      {passage && !(passage === asked) && (
        <PassageBar
          claim={claim?.label}
          place={locatorAt(content.blocks, passage.start)}
          onTake={(stance) => void take(stance)}
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
}

/** Where the anchor's words stand: at their place, or where they stand now that the file is read otherwise. */
function placeOfAnchor(text: string, anchor: Anchor | null): Span | null {
  if (!anchor) return null
  if (text.slice(anchor.start, anchor.end) === anchor.exact) return { start: anchor.start, end: anchor.end }
  const around = text.indexOf(`${anchor.prefix}${anchor.exact}${anchor.suffix}`)
  const start = around >= 0 ? around + anchor.prefix.length : text.indexOf(anchor.exact)
  return start < 0 ? null : { start, end: start + anchor.exact.length }
}
