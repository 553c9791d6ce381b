import { workerError } from '../../library/workerError'

/** Throws why a thread has not made a thing, such as a "report", as a LibraryError. */
export function notMade(what: string): (failure: unknown) => never {
  return (failure) => {
    throw workerError(failure, {
      code: 'notSaved',
      failed: (why) => `The ${what} could not be made: ${why}. Nothing in the library was changed.`,
      stopped: `The ${what} was not made: it was stopped. Nothing in the library was changed.`,
    })
  }
}
