import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act, CommandRefused } from '../act'
import { withClaim } from '../claims'

/**
 * Who made the claim, when and where; an empty name means the article itself. Fields that are not given stay as they
 * are; a speaker whom a person names is no longer an inferred one. Refused if a day or a place is given for a claim
 * without a speaker.
 */
export const setSpeaker = act({
  input: z.object({
    claim: Identifier,
    name: z.string().trim().optional(),
    date: z.string().trim().optional(),
    place: z.string().trim().optional(),
  }),
  describe: () => 'change speaker',
  apply: (article, { claim, name, date, place }) =>
    withClaim(article, claim, ({ speaker, ...rest }) => {
      const who = name ?? speaker?.name
      if (who === undefined)
        throw new CommandRefused('The claim no longer has a speaker. Nothing was changed.')
      if (who === '') return rest
      return {
        ...rest,
        speaker: {
          name: who,
          cue: speaker?.cue ?? '',
          ...(name === undefined && speaker?.inferred ? { inferred: speaker.inferred } : {}),
          ...kept('date', date ?? speaker?.date),
          ...kept('place', place ?? speaker?.place),
        },
      }
    }),
})

function kept(field: 'date' | 'place', text: string | undefined): { date?: string; place?: string } {
  return text === undefined || text === '' ? {} : { [field]: text }
}
