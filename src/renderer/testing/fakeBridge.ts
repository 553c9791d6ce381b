import type { Bridge } from '../../contract/bridge'
import type { EventName, Events } from '../../contract/events'
import {
  type CheckedInput,
  type Input,
  type Output,
  type RequestName,
  requests,
} from '../../contract/requests'
import { createRouter, type Handlers } from '../../contract/router'
import { UserFacingError } from '../../core/errors'

/** The other end of the bridge: an answer to each request a test expects. */
export type Answers = {
  [Name in RequestName]?: (input: CheckedInput<Name>) => Output<Name> | Promise<Output<Name>>
}

/** Replies that are held back until the test releases them. */
export interface Held {
  /** How many are waiting. */
  readonly waiting: number
  /** Releases the reply that has waited longest. */
  readonly releaseNext: () => Promise<void>
  /** Releases the newest reply, for instance to let a later answer overtake an earlier one. */
  readonly releaseLast: () => Promise<void>
  /** Releases all of them, and holds none back any more. */
  readonly release: () => Promise<void>
}

/** The window's one way out, under the test's control. */
export interface FakeBridge {
  /** Adds or replaces answers. */
  readonly answer: (answers: Answers) => void
  /** The inputs of all requests of that name, oldest first. */
  readonly asked: <Name extends RequestName>(name: Name) => readonly Input<Name>[]
  /** Sends an event to the window. */
  readonly emit: <Name extends EventName>(name: Name, payload: Events[Name]) => void
  /** Holds back the replies to that request. */
  readonly hold: (name: RequestName) => Held
}

/** Installs a bridge that checks requests and makes replies as the program does, with the contract's router. */
export function fakeBridge(answers: Answers = {}): FakeBridge {
  let given: Answers = { 'menu.update': () => null, ...answers }
  const asked: { readonly name: string; readonly input: unknown }[] = []
  const holds = new Map<string, (() => void)[]>()
  const listeners = new Set<(name: EventName, payload: unknown) => void>()
  const route = createRouter(
    handlersOf(() => given),
    (error) => console.error(error),
  )

  const request = async (name: string, input: unknown): Promise<string> => {
    asked.push({ name, input })
    const reply = JSON.stringify(await route(name, input))
    const waiting = holds.get(name)
    if (waiting) await new Promise<void>((go) => waiting.push(go))
    return reply
  }
  const bridge: Bridge = {
    request,
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tokensOf: (files) => Promise.resolve(files.map((file) => `token/${file.name}`)),
  }
  Object.defineProperty(window, 'touchstone', { value: bridge, configurable: true })

  return {
    answer: (more) => {
      given = { ...given, ...more }
    },
    asked: <Name extends RequestName>(name: Name) =>
      asked.flatMap((one) => (one.name === name ? [one.input as Input<Name>] : [])),
    emit: (name, payload) => {
      for (const listener of listeners) listener(name, payload)
    },
    hold: (name) => {
      const waiting: (() => void)[] = []
      holds.set(name, waiting)
      const go = (letGo: (() => void) | undefined) => {
        letGo?.()
        return settled()
      }
      return {
        get waiting() {
          return waiting.length
        },
        releaseNext: () => go(waiting.shift()),
        releaseLast: () => go(waiting.pop()),
        release: () => {
          holds.delete(name)
          return go(() => waiting.splice(0).forEach((letGo) => letGo()))
        },
      }
    },
  }
}

/** An answer that fails as the program's own do: with a code, and a message for the person. */
export function failing(code: string, sentence: string): () => never {
  return () => {
    throw new UserFacingError(code, sentence)
  }
}

/** Waits until every request is answered and every answer applied. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

/** A handler for every request; one that the test gives no answer to fails with the request's name. */
function handlersOf(given: () => Answers): Handlers {
  const names = Object.keys(requests) as RequestName[]
  const handlers = names.map((name) => [
    name,
    (input: unknown) => {
      const answer = given()[name] as ((input: unknown) => unknown) | undefined
      if (!answer) throw new Error(`this test answers no “${name}”`)
      return answer(input)
    },
  ])
  return Object.fromEntries(handlers) as Handlers
}
