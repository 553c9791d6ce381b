import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Where the windows of one process of tests are. */
export interface Display {
  readonly name: string
  readonly end: () => void
}

/**
 * Starts a virtual display of its own, so that windows of tests which run at the same time share neither focus nor
 * keyboard nor clipboard. Throws if the display can't be started.
 */
export async function ownDisplay(): Promise<Display> {
  const screen = ['-screen', '0', '1920x1200x24']
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = createInterface({ input: server.stdio[3] as NodeJS.ReadableStream })
  const number = await new Promise<string>((resolve, fail) => {
    server.once('error', fail)
    server.once('exit', (code) => fail(new Error(`No virtual display: Xvfb ended with code ${code}.`)))
    told.once('line', resolve)
  })
  return { name: `:${number}`, end: () => void server.kill() }
}
