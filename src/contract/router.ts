import { z } from 'zod'
import { internal, toUserFacing } from '../core/errors'
import { type CheckedInput, type Output, type Reply, type RequestName, requests } from './requests'

/** One handler per request: a missing one is a type error. */
export type Handlers = {
  [Name in RequestName]: (input: CheckedInput<Name>) => Promise<Output<Name>> | Output<Name>
}

/**
 * Answers requests by name: checks that the name is on the list and the input fits its schema, then calls the
 * handler. Never throws: every error becomes a reply with a sentence for the person. `onInternalError` is called with
 * errors that are faults of the program.
 */
export function createRouter(handlers: Handlers, onInternalError: (error: unknown) => void) {
  return async (name: string, input: unknown): Promise<Reply> => {
    if (!Object.hasOwn(requests, name)) return failure('unknownRequest', `There is no request “${name}”.`)
    const known = name as RequestName
    const checked = requests[known].input.safeParse(input)
    if (!checked.success) return failure('badInput', sentenceOf(checked.error))
    try {
      // The list ties each handler to its own input; the compiler can't follow that through a name.
      const handler = handlers[known] as (input: unknown) => unknown
      return { ok: true, value: await handler(checked.data) }
    } catch (error) {
      const { code, message } = toUserFacing(error)
      if (code === internal) onInternalError(error)
      return failure(code, message)
    }
  }
}

function sentenceOf(error: z.ZodError): string {
  return error.issues.map((issue) => issue.message).join(' ')
}

function failure(code: string, message: string): Reply {
  return { ok: false, error: { code, message } }
}
