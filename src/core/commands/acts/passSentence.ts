import { z } from 'zod'
import { act, CommandRefused } from '../act'
import { mustKnowVersion } from '../claims'

/** Marks a sentence as read with nothing to check in it, or as unread. `start` identifies the sentence. */
export const passSentence = act({
  input: z.object({ start: z.number().int().nonnegative(), nothingToCheck: z.boolean() }),
  describe: ({ nothingToCheck }) => (nothingToCheck ? 'mark nothing to check' : 'mark unread'),
  apply: (article, { start, nothingToCheck }, context) => {
    mustKnowVersion(article, context)
    if (!article.sentences.some((sentence) => sentence.start === start)) {
      throw new CommandRefused('No sentence starts there. Nothing was changed.')
    }
    const sentences = article.sentences.map((sentence) =>
      sentence.start === start ? { ...sentence, nothingToCheck } : sentence,
    )
    return { ...article, sentences }
  },
})
