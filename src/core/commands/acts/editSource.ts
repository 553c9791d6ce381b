import { z } from 'zod'
import { Source } from '../../model/source'
import { act } from '../act'
import { correctedSource, withSource } from '../sources'

/** Corrects what is known about a source. */
export const editSource = act({
  input: z.object({ source: Source }),
  describe: () => 'edit source',
  apply: (article, { source }) =>
    withSource(article, source.id, (current) => correctedSource(current, source)),
})
