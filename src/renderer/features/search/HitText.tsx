import { segmentsOf } from '../../../core/text/segments'

interface Props {
  readonly text: string
  readonly matches: readonly (readonly [number, number])[]
}

/** How much of a long text is shown before the first match, in UTF-16 code units. */
const before = 40

/** A text with its matches highlighted, starting shortly before the first one. */
export function HitText({ text, matches }: Props) {
  const first = matches[0]?.[0] ?? 0
  const wordStart = text.lastIndexOf(' ', first - before) + 1
  const from = first > before ? wordStart : 0
  const marks = matches.map(([start, end]) => ({ start, end }))
  return (
    <>
      {from > 0 && '…'}
      {segmentsOf({ start: from, end: Math.max(text.length, from + 1) }, marks).map(
        ({ start, end, marks: inside }) =>
          inside.length > 0 ? <mark key={start}>{text.slice(start, end)}</mark> : text.slice(start, end),
      )}
    </>
  )
}
