import { act } from '../act'
import { ElementPlace, withElementMark } from '../elements'

/** Takes the tick from an element, so that it is to be ticked again; one the person had not seen stays. */
export const clearTick = act({
  input: ElementPlace,
  describe: ({ kind }) => `clear tick of ${kind}`,
  apply: (article, place, context) =>
    withElementMark(article, place, context, (mark) => {
      const { tick, ...rest } = mark
      return tick && !context.saw(tick.line) ? mark : rest
    }),
})
