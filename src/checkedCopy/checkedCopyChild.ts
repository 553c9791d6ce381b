import { checkedCopy } from './checkedCopy'
import type { CopyReply, CopyRequest } from './checkedCopyProcess'

/** The process that makes a checked copy: the document may be hostile, and what it breaks is this process. */
process.once('message', (request: CopyRequest) => void answer(request))
process.on('disconnect', () => process.exit())

async function answer({ article, scale, original, author }: CopyRequest): Promise<void> {
  let reply: CopyReply
  try {
    reply = { type: 'copy', bytes: await checkedCopy(article, scale, original, { author }) }
  } catch (error) {
    reply = { type: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
  process.send?.(reply, () => process.disconnect())
}
