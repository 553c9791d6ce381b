/**
 * An error a person can act on. The message says what happened, to which file, what was kept and what to do next. Any
 * other error is a bug in the program. `code` is for programs: it stays the same when the wording changes, and crosses
 * threads, processes and the contract together with the message.
 */
export class UserFacingError<Code extends string = string> extends Error {
  override readonly name: string = 'UserFacingError'

  constructor(
    readonly code: Code,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The code of an unexpected error. */
export const internal = 'internal'

/** What a person sees of an error: its own code and message, or, for a bug, a sentence that says so. */
export function toUserFacing(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof UserFacingError) return { code: error.code, message: error.message }
  return {
    code: internal,
    message: `Something went wrong inside Touchstone (${messageOf(error)}). What was saved before is safe.`,
  }
}

/** The message of whatever was thrown, which need not be an Error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
