/**
 * Something a person asked for can't be done. The message is for them: what happened, to which file, what was kept, what
 * to do next. Every error that is no UserFacingError is a fault of the program. `code` is for programs: it stays the same
 * when the words change, and crosses threads, processes and the contract together with the message.
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

/** The code of what nobody foresaw. */
export const internal = 'internal'

/** What of an error reaches a person: its own code and sentence, or, of a fault of the program, that it is one. */
export function toldOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof UserFacingError) return { code: error.code, message: error.message }
  return {
    code: internal,
    message: `Something went wrong inside Touchstone (${messageOf(error)}). What was saved before is safe.`,
  }
}

/** What a caught error says; anything may be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
