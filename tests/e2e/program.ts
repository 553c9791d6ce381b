import { randomUUID } from 'node:crypto'
import type { ElectronApplication, Page } from '@playwright/test'

type Electron = Parameters<Exclude<Parameters<ElectronApplication['evaluate']>[0], string>>[0]

/**
 * The program's own process. What is evaluated there keeps its answer there until that has come across: what only the
 * inspector waits for can be collected by V8 before it is read, and is then asked for again rather than done twice.
 */
export class Program {
  constructor(private readonly app: ElectronApplication) {}

  /** The windows that are open, hidden ones among them. */
  windows(): Page[] {
    return this.app.windows()
  }

  /** Runs a function in the program, once, and gives what it returns; as with Playwright, only the function's own text and `arg` go over. */
  async evaluate<Result>(act: (electron: Electron) => Result | Promise<Result>): Promise<Result>
  async evaluate<Result, Arg>(
    act: (electron: Electron, arg: Arg) => Result | Promise<Result>,
    arg: Arg,
  ): Promise<Result>
  async evaluate<Result>(act: (...given: never[]) => unknown, arg?: unknown): Promise<Result> {
    const id = randomUUID()
    const ask = () =>
      this.app.evaluate(
        (electron, given) => {
          const kept = globalThis as { answers?: Map<string, unknown> }
          const answers = (kept.answers ??= new Map<string, unknown>())
          if (!answers.has(given.id)) {
            // oxlint-disable-next-line no-eval -- what is run is the test's own function
            const run = (0, eval)(`(${given.act})`) as (electron: unknown, arg: unknown) => unknown
            answers.set(given.id, run(electron, given.arg))
          }
          return answers.get(given.id)
        },
        { id, act: act.toString(), arg },
      )
    for (;;) {
      try {
        return (await ask()) as Result
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('garbage collected'))) throw error
      }
    }
  }
}
