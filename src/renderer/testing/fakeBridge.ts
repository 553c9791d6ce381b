import type { Bridge } from '../../contract/bridge'
import type { EventName, Events } from '../../contract/events'
import {
  type CheckedInput,
  type Input,
  type Output,
  type Reply,
  type RequestName,
  requests,
} from '../../contract/requests'
import { createRouter, type Handlers } from '../../contract/router'
import { UserFacingError } from '../../core/errors'

/** What stands at the other end of the bridge: an answer to each request a test expects. */
export type Answers = {
  [Name in RequestName]?: (input: CheckedInput<Name>) => Output<Name> | Promise<Output<Name>>
}

/** Replies that are held back until the test lets them go. */
export interface Held {
  /** How many wait by now. */
  readonly waiting: number
  /** Lets the reply go that has waited longest. */
  readonly releaseNext: () => Promise<void>
  /** Lets the reply go that was held back last, as where a later answer overtakes an earlier one. */
  readonly releaseLast: () => Promise<void>
  /** Lets all of them go, and holds none back any more. */
  readonly release: () => Promise<void>
}

/** The window's one way out, in a test's hands. */
export interface FakeBridge {
  /** Gives answers, or others than before. */
  readonly answer: (answers: Answers) => void
  /** What was asked under that name, the first first. */
  readonly asked: <Name extends RequestName>(name: Name) => readonly Input<Name>[]
  /** Tells the window of an event. */
  readonly tell: <Name extends EventName>(name: Name, payload: Events[Name]) => void
  /** Holds back the replies to that request. */
  readonly hold: (name: RequestName) => Held
}

/** Puts a bridge into the window that checks requests and makes replies as the program does, by the contract's router. */
export function fakeBridge(answers: Answers = {}): FakeBridge {
  let given: Answers = { 'menu.update': () => null, ...answers }
  const asked: { readonly name: string; readonly input: unknown }[] = []
  const holds = new Map<string, (() => void)[]>()
  const listeners = new Set<(name: EventName, payload: unknown) => void>()
  const route = createRouter(
    handlersOf(() => given),
    (error) => console.error(error),
  )

  const request = async (name: string, input: unknown): Promise<Reply> => {
    asked.push({ name, input })
    const reply = await route(name, input)
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
    pathOf: (file) => `/dropped/${file.name}`,
  }
  Object.defineProperty(window, 'touchstone', { value: bridge, configurable: true })

  return {
    answer: (more) => {
      given = { ...given, ...more }
    },
    asked: <Name extends RequestName>(name: Name) =>
      asked.flatMap((one) => (one.name === name ? [one.input as Input<Name>] : [])),
    tell: (name, payload) => {
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

/** An answer that fails as the program's own do: with a code, and a sentence for the person. */
export function failing(code: string, sentence: string): () => never {
  return () => {
    throw new UserFacingError(code, sentence)
  }
}

/** Lets everything that was asked be answered, and the answers be taken in. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

/** A handler for every request; what the test gives no answer to fails with the request's name. */
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
