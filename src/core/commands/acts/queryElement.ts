import { z } from 'zod'
import { act } from '../act'
import { ElementPlace, withElementMark } from '../elements'
import { reworded } from '../opinions'

/** What the writer is asked about an element, which is no longer ticked then; an empty question withdraws it. */
export const queryElement = act({
  input: z.object({ ...ElementPlace.shape, question: z.string() }),
  describe: ({ kind, question }) => (question === '' ? `withdraw query of ${kind}` : `query ${kind}`),
  apply: (article, { question, ...place }, context) =>
    withElementMark(article, place, context, (mark) => {
      const { tick, answer: _, ...rest } = mark
      const standing = question === '' && tick ? { tick } : {}
      return { ...rest, ...standing, ...reworded(mark, 'question', question, context) }
    }),
})
