import { z } from 'zod'
import { act, CommandRefused } from '../act'
import { withClaim } from '../claims'

/**
 * Who made the claim, when and where; an empty name means the article itself. What is not given stays as it is.
 * Refused where a day or a place is given and nobody is named.
 */
export const setSpeaker = act({
  input: z.object({
    claim: z.string(),
    name: z.string().trim().optional(),
    date: z.string().trim().optional(),
    place: z.string().trim().optional(),
  }),
  describe: () => 'change speaker',
  apply: (article, { claim, name, date, place }) =>
    withClaim(article, claim, ({ speaker, ...rest }) => {
      const who = name ?? speaker?.name
      if (who === undefined)
        throw new CommandRefused('The claim has no speaker any more. Nothing was changed.')
      if (who === '') return rest
      return {
        ...rest,
        speaker: {
          name: who,
          cue: speaker?.cue ?? '',
          ...kept('date', date ?? speaker?.date),
          ...kept('place', place ?? speaker?.place),
        },
      }
    }),
})

function kept(field: 'date' | 'place', text: string | undefined): { date?: string; place?: string } {
  return text === undefined || text === '' ? {} : { [field]: text }
}
