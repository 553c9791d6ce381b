import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt, byPosition, overlaps, trimSpan } from '../../src/core/text/anchors'
import { marksBySpan, rangeWithin, segmentsOf } from '../../src/core/text/segments'
import { wordsIn } from '../../src/core/text/words'

const spanIn = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('segments', () => {
  it('together are the span, without gaps and in order, whatever the marks', () => {
    fc.assert(
      fc.property(spanIn(60), fc.array(spanIn(60), { maxLength: 8 }), (span, marks) => {
        const segments = segmentsOf(span, marks)
        expect(segments[0]?.start).toBe(span.start)
        expect(segments.at(-1)?.end).toBe(span.end)
        segments.slice(1).forEach((segment, index) => expect(segment.start).toBe(segments[index]!.end))
        for (const { start, end } of segments) expect(start).toBeLessThan(end)
      }),
    )
  })

  it('have exactly the marks that cover them from start to end', () => {
    fc.assert(
      fc.property(spanIn(60), fc.array(spanIn(60), { maxLength: 8 }), (span, marks) => {
        for (const segment of segmentsOf(span, marks)) {
          const covering = marks.filter((mark) => mark.start <= segment.start && mark.end >= segment.end)
          expect(segment.marks).toEqual(covering)
          expect(marks.filter((mark) => overlaps(mark, segment))).toEqual(covering)
        }
      }),
    )
  })

  it('of a span without marks are the span itself', () => {
    expect(segmentsOf({ start: 3, end: 9 }, [{ start: 9, end: 12 }])).toEqual([
      { start: 3, end: 9, marks: [] },
    ])
  })
})

const spans = fc
  .uniqueArray(fc.nat(60), { minLength: 2, maxLength: 12 })
  .map((edges) => edges.toSorted((a, b) => a - b))
  .map((edges) => edges.slice(1).map((end, index) => ({ start: edges[index]!, end })))

describe('the range within a span', () => {
  it('is those that overlap it', () => {
    fc.assert(
      fc.property(spans, spanIn(60), (inOrder, span) => {
        expect(inOrder.slice(...rangeWithin(inOrder, span))).toEqual(
          inOrder.filter((one) => overlaps(one, span)),
        )
      }),
    )
  })
})

describe('the marks of each span', () => {
  it('are those that overlap it, in the order given', () => {
    fc.assert(
      fc.property(spans, fc.array(spanIn(60), { maxLength: 8 }), (inOrder, marks) => {
        expect(marksBySpan(inOrder, marks)).toEqual(
          inOrder.map((span) => marks.filter((mark) => overlaps(mark, span))),
        )
      }),
    )
  })
})

describe('an anchor', () => {
  const text = 'Ann planted forty elms along the long road to the town. Bob felled twelve.'

  it('has its words and thirty-two characters on each side', () => {
    const start = text.indexOf('road')
    const anchor = anchorAt(text, start, start + 4)
    expect(anchor).toEqual({
      exact: 'road',
      prefix: text.slice(start - 32, start),
      suffix: text.slice(start + 4, start + 36),
      start,
      end: start + 4,
    })
  })

  it('has less at the ends of the text', () => {
    expect(anchorAt(text, 0, text.length)).toMatchObject({ exact: text, prefix: '', suffix: '' })
  })

  it('is refused outside the text', () => {
    for (const [start, end] of [
      [4, 4],
      [5, 4],
      [-1, 4],
      [0, text.length + 1],
      [Number.NaN, 4],
    ] as const)
      expect(() => anchorAt(text, start, end), `${start}–${end}`).toThrow(RangeError)
  })

  it('comes before another that starts later, or together with it and ends earlier', () => {
    const spans = [
      { start: 5, end: 6 },
      { start: 0, end: 2 },
      { start: 0, end: 9 },
    ]
    expect(spans.toSorted(byPosition)).toEqual([spans[2], spans[1], spans[0]])
  })
})

describe('a selection', () => {
  it('loses all kinds of white space at its ends', () => {
    expect(trimSpan(' \u00a0\n elms\u3000 ', { start: 0, end: 10 })).toEqual({ start: 4, end: 8 })
  })

  it('of white space alone, or outside the text, is undefined', () => {
    expect(trimSpan('a  b', { start: 1, end: 3 })).toBeUndefined()
    expect(trimSpan('a  b', { start: 0, end: 5 })).toBeUndefined()
    expect(trimSpan('a  b', { start: 3, end: 1 })).toBeUndefined()
  })

  it('splits into its words', () => {
    const text = 'Ann planted  forty\nelms.'
    expect(wordsIn(text, { start: 4, end: 24 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      'planted',
      'forty',
      'elms.',
    ])
  })
})
