import { z } from 'zod'
import { act } from './act'
import { withClaim } from './claims'

/** Who made the claim, when and where; an empty name means the article itself. What is not given stays as it is. */
export const setSpeaker = act({
  input: z.object({
    claim: z.string(),
    name: z.string().trim(),
    date: z.string().trim().optional(),
    place: z.string().trim().optional(),
  }),
  describe: () => 'change speaker',
  apply: (article, { claim, name, date, place }) =>
    withClaim(article, claim, ({ speaker, ...rest }) =>
      name === ''
        ? rest
        : {
            ...rest,
            speaker: {
              name,
              cue: speaker?.cue ?? '',
              ...kept('date', date ?? speaker?.date),
              ...kept('place', place ?? speaker?.place),
            },
          },
    ),
})

function kept(field: 'date' | 'place', text: string | undefined): { date?: string; place?: string } {
  return text === undefined || text === '' ? {} : { [field]: text }
}
