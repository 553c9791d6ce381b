import { z } from 'zod'
import { Identifier } from '../../model/identifier'
import { Attachment } from '../../model/source'
import { act } from '../act'
import { withSource } from '../sources'

/**
 * Keeps a file that shows what a source says with the article. Its bytes are in the library before the command is
 * given.
 */
export const attachFile = act({
  input: z.object({ source: Identifier, attachment: Attachment }),
  describe: () => 'attach file',
  apply: (article, { source, attachment }) =>
    withSource(article, source, (current) => ({ ...current, attachment })),
})
