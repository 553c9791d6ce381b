import { internal, toUserFacing, UserFacingError } from '../core/errors'
import { printNotice } from './output'

/** The command could not be done; the message says why, for stderr, with exit code 1. */
export class CliFailure extends UserFacingError {
  override readonly name = 'CliFailure'

  constructor(message: string, options?: ErrorOptions) {
    super('commandLine', message, options)
  }
}

/** Says on stderr why a command could not be done, and of a fault of the program how to see where it is. */
export function printFailure(error: unknown): void {
  const { code, message } = toUserFacing(error)
  printNotice(message)
  printFault(error)
  if (code === internal && !isDebugging())
    printNotice('With TOUCHSTONE_DEBUG=1 it says where; whoever mends it wants to know that.')
}

/** Where the program went wrong, for those who asked to see it. */
export function printFault(error: unknown): void {
  if (isDebugging()) console.error(error)
}

function isDebugging(): boolean {
  return Boolean(process.env['TOUCHSTONE_DEBUG'])
}
