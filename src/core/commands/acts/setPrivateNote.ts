import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act } from '../act'
import { withClaim } from '../claims'
import { withWording } from '../opinions'

/** A note for the desk only. A sign-off stays, since it doesn't cover the note. */
export const setPrivateNote = act({
  input: z.object({ claim: Identifier, privateNote: z.string() }),
  describe: () => 'edit private note',
  apply: (article, { claim, privateNote }, context) =>
    withClaim(article, claim, (current) => {
      const written = withWording(current, 'privateNote', privateNote, context)
      return current.signOff ? { ...written, signOff: current.signOff } : written
    }),
})
