import { workerError } from '../../library/workerError'

/** Throws a LibraryError with the reason why a thread has not made something, such as a "report". */
export function notMade(what: string): (failure: unknown) => never {
  return (failure) => {
    throw workerError(failure, {
      code: 'notSaved',
      failed: (why) => `The ${what} could not be made: ${why}. Nothing in the library was changed.`,
      stopped: `The ${what} was not made: it was stopped. Nothing in the library was changed.`,
    })
  }
}
