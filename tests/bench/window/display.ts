import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** Does a task beside a display of its own that nobody sees, handed the variables that lead there; elsewhere than on Linux, on the screen. */
export async function onDisplay<T>(task: (variables: Record<string, string>) => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return task({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  try {
    // It says its number once it listens.
    const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer]
    return await task({ DISPLAY: `:${number.toString().trim()}` })
  } finally {
    server.kill()
  }
}
