import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/**
 * Runs a task with an invisible display of its own, passing it the environment variables for it; on systems other than
 * Linux, on the screen.
 */
export async function onDisplay<T>(task: (variables: Record<string, string>) => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return task({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  try {
    // It prints its number once it listens.
    const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer]
    return await task({ DISPLAY: `:${number.toString().trim()}` })
  } finally {
    server.kill()
  }
}
