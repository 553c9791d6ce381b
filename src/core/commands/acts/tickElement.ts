import { act, CommandRefused } from '../act'
import { ElementPlace, shortly, withElementMark } from '../elements'

/** A person found an element of the text to be right. A query that the person had not seen is not ticked away. */
export const tickElement = act({
  input: ElementPlace,
  describe: ({ kind }) => `tick ${kind}`,
  apply: (article, place, context) =>
    withElementMark(article, place, context, (mark) => {
      const { question = '', wordings, tick } = mark
      const isUnseen = (wordings?.question ?? []).some(({ line }) => !context.saw(line))
      if (question !== '' && isUnseen)
        throw new CommandRefused(`“${shortly(place.exact)}” was queried in the meantime. It was not ticked.`)
      return { ...mark, tick: tick ?? { by: context.person, at: context.time, line: context.line } }
    }),
})
