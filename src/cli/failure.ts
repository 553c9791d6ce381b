/** The command could not be done; the message says why, for stderr, with exit code 1. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure'
}
