/** Runs commands of the built command line in this process, each as if it were alone in it, and sends what came of each. */
import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const program = process.argv[2] ?? ''

process.on('message', (asked) => void run(asked))

async function run({ args, folder, env }) {
  process.argv = [process.execPath, program, ...args]
  process.chdir(folder)
  Object.assign(process.env, env)
  process.exitCode = undefined
  const [stdout, stderr] = [collect('stdout'), collect('stderr')]
  // The query makes it a module of its own, which runs again; what it imports stays loaded.
  await import(`${pathToFileURL(program).href}?${randomUUID()}`)
  process.send?.({
    code: process.exitCode ?? 0,
    stdout: Buffer.concat(stdout),
    stderr: Buffer.concat(stderr),
  })
}

/** Puts a stream in place of one of the process's own, and returns the chunks it will have been given. */
function collect(name) {
  const chunks = []
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  Object.defineProperty(process, name, { value: stream, configurable: true })
  return chunks
}
