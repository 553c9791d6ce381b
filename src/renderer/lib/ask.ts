import type { Bridge } from '../../contract/bridge'
import type { EventName, Events } from '../../contract/events'
import type { Input, Output, Reply, RequestName } from '../../contract/requests'
import { UserFacingError } from '../../core/errors'

declare global {
  interface Window {
    readonly touchstone: Bridge
  }
}

/** Sends a request of the contract to the main process. Throws a UserFacingError. */
export async function ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = JSON.parse(await window.touchstone.request(name, input)) as Reply
  if (!reply.ok) throw new UserFacingError(reply.error.code, reply.error.message)
  return reply.value as Output<Name>
}

/** Calls back at every event of this name from the main process; returns how to stop. */
export function onEvent<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): () => void {
  return window.touchstone.onEvent((event, payload) => {
    if (event === name) listener(payload as Events[Name])
  })
}
