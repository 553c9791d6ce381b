import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { act, CommandRefused } from '../act'
import { isCited, withSource } from '../sources'

/** Removes a source that no evidence cites. */
export const removeSource = act({
  input: z.object({ source: Identifier }),
  describe: () => 'remove source',
  apply: (article, { source }) => {
    if (isCited(article, source))
      throw new CommandRefused('Evidence still cites that source. Nothing was changed.')
    const { sources } = withSource(article, source, (current) => current)
    return { ...article, sources: sources.filter(({ id }) => id !== source) }
  },
})
