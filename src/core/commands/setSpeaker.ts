import { z } from 'zod'
import { act } from './act'
import { withClaim } from './claims'

/** Who made the claim; an empty name means the article itself. */
export const setSpeaker = act({
  input: z.object({ claim: z.string(), name: z.string().trim() }),
  describe: () => 'change speaker',
  apply: (article, { claim, name }) =>
    withClaim(article, claim, ({ speaker, ...rest }) =>
      name === '' ? rest : { ...rest, speaker: { name, cue: speaker?.cue ?? '' } },
    ),
})
