import { internal, toUserFacing, UserFacingError } from '../core/errors'
import { printNotice } from './output'

/** The command failed; the message says why, for stderr, with exit code 1. */
export class CliFailure extends UserFacingError {
  override readonly name = 'CliFailure'

  constructor(message: string, options?: ErrorOptions) {
    super('commandLine', message, options)
  }
}

/** Prints on stderr why a command failed and, for a fault of the program, how to get details. */
export function printFailure(error: unknown): void {
  const { code, message } = toUserFacing(error)
  printNotice(message)
  printFault(error)
  if (code === internal && !isDebugging())
    printNotice('Set TOUCHSTONE_DEBUG=1 to see where it happened, and include that in a report of the fault.')
}

/** Prints where the program failed, for those who asked to see it. */
export function printFault(error: unknown): void {
  if (isDebugging()) console.error(error)
}

function isDebugging(): boolean {
  return Boolean(process.env['TOUCHSTONE_DEBUG'])
}
