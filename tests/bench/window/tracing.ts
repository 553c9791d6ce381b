import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from '../../e2e/program'

/**
 * How long the window's thread was busy at a time, in milliseconds of processor time: what else the machine has to do
 * doesn't count.
 */
export interface BusyTimes {
  readonly longestTask: number
  readonly tasksOver32: number
  readonly tasksOver16: number
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of processor time. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Traces what is done in a window; `folder` gets the trace. */
export function tracedIn(program: Program, folder: string) {
  return async <Result>(act: () => Promise<Result>): Promise<Result & BusyTimes> => {
    const window = await program.evaluate(async ({ BrowserWindow, contentTracing }) => {
      await contentTracing.startRecording({
        recording_mode: 'record-as-much-as-possible',
        included_categories: ['toplevel'],
        excluded_categories: ['*'],
      })
      return BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId()
    })
    const result = await act()
    const file = await program.evaluate(
      ({ contentTracing }, to) => contentTracing.stopRecording(to),
      join(folder, 'trace.json'),
    )
    return { ...result, ...busyTimes(await readFile(file, 'utf8'), window) }
  }
}

function busyTimes(trace: string, window: number): BusyTimes {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }
  const own = traceEvents.filter(({ pid }) => pid === window)
  const thread = own.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')?.tid
  const tasks = own
    // Whatever a task does is within one of these.
    .filter(({ name, tid }) => tid === thread && name === 'ThreadControllerImpl::RunTask')
    .map(({ tdur = 0 }) => tdur / 1000)
  const longer = (than: number) => tasks.filter((task) => task > than).length
  return {
    longestTask: Math.round(tasks.reduce((most, task) => Math.max(most, task), 0)),
    tasksOver32: longer(32),
    tasksOver16: longer(16),
  }
}
