import { messageOf, UserFacingError } from '../core/errors'
import type { Source } from '../core/model/source'
import { BackgroundWorker } from '../workers/backgroundWorker'
import type { Limits } from '../workers/limits'
import { inConfinedProcess } from '../workers/start'
import type { CitationTasks } from './citationsChild'
import type { CitationFormat } from './exchange'
import type { ReadCitations } from './readCitations'

const limits: Limits = { processorTime: 60_000, memory: 1024 }

/**
 * The entries of an exchange file, read in a process of its own. `script` is the path of the built citationsChild.
 * Throws a UserFacingError that names the file and the reason.
 */
export function readInProcess(script: string, bytes: Uint8Array, name: string): Promise<ReadCitations> {
  return inProcess(script, `${name} was not imported`, (worker) => worker.ask('read', { bytes, name }))
}

/** The text of an exchange file with these sources. Throws a UserFacingError with the reason. */
export function writeInProcess(
  script: string,
  sources: readonly Source[],
  format: CitationFormat,
): Promise<string> {
  return inProcess(script, 'The sources were not exported', (worker) =>
    worker.ask('write', { sources, format }),
  )
}

async function inProcess<T>(
  script: string,
  failed: string,
  ask: (worker: BackgroundWorker<CitationTasks>) => Promise<T>,
): Promise<T> {
  const worker = new BackgroundWorker<CitationTasks>(inConfinedProcess(script), { limits, idle: 0 })
  try {
    return await ask(worker)
  } catch (cause) {
    const why = messageOf(cause).replace(/\.$/, '')
    throw new UserFacingError('citations', `${failed}: ${why}. Nothing was changed.`, { cause })
  }
}
