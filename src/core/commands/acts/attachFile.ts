import { z } from 'zod'
import { Attachment } from '../../model/source'
import { act } from '../act'
import { withSource } from '../sources'

/** A file that shows what a source says is kept with the article; its bytes are in the library before the command. */
export const attachFile = act({
  input: z.object({ source: z.string(), attachment: Attachment }),
  describe: () => 'attach file',
  apply: (article, { source, attachment }) =>
    withSource(article, source, (current) => ({ ...current, attachment })),
})
