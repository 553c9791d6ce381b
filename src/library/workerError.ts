import { WorkerFailure } from '../workers/failure'
import { LibraryError, type LibraryErrorCode } from './errors'

/** Messages for a failed job of a thread. */
export interface Sentences {
  readonly code: LibraryErrorCode
  /** `why` has no full stop. */
  readonly failed: (why: string) => string
  readonly stopped: string
}

/** The LibraryError that was thrown on a thread, or one of these messages if the thread failed otherwise. */
export function workerError(failure: unknown, { code, failed, stopped }: Sentences): unknown {
  if (!(failure instanceof WorkerFailure)) return failure
  const { thrown, reason, message } = failure
  const options = { cause: failure }
  if (thrown?.name === 'LibraryError')
    return new LibraryError(thrown.code as LibraryErrorCode, thrown.message, options)
  if (reason === 'stopped') return new LibraryError('cancelled', stopped, options)
  return new LibraryError(code, failed(message.replace(/\.$/, '')), options)
}
