import { z } from 'zod'
import { Source } from '../../model/source'
import { counted } from '../../text/counted'
import { act, CommandRefused } from '../act'

/** Adds a source that no evidence cites yet, to read it. */
export const addSource = act({
  input: z.object({ source: Source }),
  describe: () => 'add source',
  describeMany: (count) => `add ${counted(count, 'source')}`,
  apply: (article, { source }) => {
    if (article.sources.some(({ id }) => id === source.id))
      throw new CommandRefused('The article already has that source. Nothing was changed.')
    return { ...article, sources: [...article.sources, source] }
  },
})
