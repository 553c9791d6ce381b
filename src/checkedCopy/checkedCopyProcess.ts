import { messageOf } from '../core/errors'
import { BackgroundWorker } from '../workers/backgroundWorker'
import type { Limits } from '../workers/limits'
import { inConfinedProcess } from '../workers/start'
import type { CopyRequest, CopyTasks } from './checkedCopyChild'

const standardLimits: Limits = { processorTime: 60_000, memory: 1024 }

/**
 * Makes a checked copy in a process of its own: documents come from outside, and one that exceeds the limits or breaks
 * the reader ends that process and not the program. `script` is the path of the built checkedCopyChild. Throws an Error
 * that names the file and the reason.
 */
export async function copyInProcess(
  script: string,
  request: CopyRequest,
  limits: Limits = standardLimits,
): Promise<Uint8Array> {
  const worker = new BackgroundWorker<CopyTasks>(inConfinedProcess(script), { limits, idle: 0 })
  try {
    return await worker.ask('make', request)
  } catch (cause) {
    const why = messageOf(cause).replace(/\.$/, '')
    throw new Error(
      `No checked copy of ${request.article.original.name} was made: ${why}. The article and the document were left as they are.`,
      { cause },
    )
  }
}
