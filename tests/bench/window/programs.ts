import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { join, resolve } from 'node:path'

/** A program with a window, and how the page shows that it is usable. */
export interface Program {
  readonly app: string
  readonly args: readonly string[]
  /** A script that returns whether the page is usable; it is called at every frame. */
  readonly isUsable: string
}

/** When each stage was reached, in milliseconds after the program was started. */
export type Stages = Readonly<Record<'script' | 'ready' | 'window' | 'loading' | 'page' | 'usable', number>>

/** Starts a program, waits until it is usable and then until it has ended. */
export type Run = (program: Program) => Promise<Stages>

const here = import.meta.dirname
export const project = resolve(here, '../../..')
export const executable = process.env['TOUCHSTONE_ELECTRON'] ?? 'electron'
export const switches: readonly string[] = JSON.parse(process.env['TOUCHSTONE_ELECTRON_ARGS'] ?? '[]')

/** Runs programs with the app's runtime; `variables` select the display. */
export function runner(variables: Readonly<Record<string, string>>): Run {
  return async ({ app, args, isUsable }) => {
    const called = performance.timeOrigin + performance.now()
    const child = spawn(executable, [...switches, '-r', join(here, 'electron/probe.cjs'), app, ...args], {
      env: { ...process.env, ...variables, TOUCHSTONE_BENCH_WAIT: waiting(isUsable) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [said, complained] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ])
    const line = said.split('\n').find((line) => line.startsWith('{"at"'))
    if (line === undefined) throw new Error(`${app} ended before it was usable: ${said}${complained}`)
    const { at } = JSON.parse(line) as { at: Stages }
    return Object.fromEntries(Object.entries(at).map(([stage, time]) => [stage, time - called])) as Stages
  }
}

/** A window with one word in it: the least that any program of this runtime needs to start. */
export function bareProgram(folder: string): Program {
  return {
    app: join(here, 'electron/bare.cjs'),
    args: [folder],
    isUsable: "document.body.innerText === 'Hello'",
  }
}

/** The workbench on a library: usable once it shows the list and a key focuses the search box. */
export function workbenchProgram(library: string, appData: string): Program {
  return {
    app: project,
    args: ['--library', library, '--app-data', appData],
    isUsable: `(() => {
      if (!document.querySelector('.entry, .welcome')) return false
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
      return document.activeElement?.dataset.field === 'search'
    })()`,
  }
}

/** A script that resolves once the condition is true and painted. */
function waiting(isUsable: string): string {
  return `new Promise((done) => {
    const look = () => (${isUsable}) ? requestAnimationFrame(() => setTimeout(done)) : requestAnimationFrame(look)
    look()
  })`
}
