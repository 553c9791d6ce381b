import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isChromiumNoise } from '../../scripts/setup/chromium-noise.mjs'
import { lineFilter } from '../../scripts/setup/line-filter.mjs'

const run = promisify(execFile)

const busless =
  '[7342:0304/004512.345678:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory'

const noise = [
  busless,
  '[5106:0430/080859.519737:ERROR:bus.cc(408)] Failed to connect to the bus: Could not parse server address: Unknown address type (examples of valid types are "tcp" and on UNIX "unix")',
  '[17159:0401/001927.803502:ERROR:dbus/bus.cc:408] Failed to connect to the bus: Could not parse server address: Unknown address type (examples of valid types are "tcp" and on UNIX "unix")',
  '[17159:0401/001928.103601:ERROR:dbus/object_proxy.cc:573] Failed to call method: org.freedesktop.DBus.NameHasOwner: object_path= /org/freedesktop/DBus: unknown error type: ',
  '[38:1231/103313.220564:ERROR:viz_main_impl.cc(161)] Exiting GPU process due to errors during initialization',
  '[638:0921/155021.728310:WARNING:vaapi_wrapper.cc(588)] VAAPI video acceleration not available for swiftshader',
]

const news = [
  'Touchstone is open already; its window takes over what this start was given.',
  'Failed to connect to the bus: said by something that is not Chromium',
  '[7342:0304/004512.345678:ERROR:bus.cc(407)] The message bus disconnected, and takes the app with it',
  '[7342:0304/004512.345678:FATAL:setuid_sandbox_host.cc(158)] The SUID sandbox helper binary was found, but is not configured correctly.',
  '[7342:0304/004512.345678:ERROR:network_service_instance_impl.cc(599)] Network service crashed, restarting service.',
  '[7342:0304/004512.345678:INFO:CONSOLE(12)] "A mistake in the window", source: app://touchstone/index.js (12)',
  'Error: ENOSPC: no space left on device, write',
  '',
]

/** What is shown of text that arrives in these chunks. */
function shownOf(pieces: readonly string[]): string {
  let shown = ''
  const filter = lineFilter(isChromiumNoise, (text) => (shown += text))
  for (const piece of pieces) filter.take(piece)
  filter.end()
  return shown
}

describe('what the terminal shows of the app', () => {
  it.each(noise)('leaves out what Chromium says about the machine: %s', (line) => {
    expect(shownOf([`${line}\n`])).toBe('')
    expect(shownOf([`${line}\r\n`])).toBe('')
  })

  it.each(news)('shows everything else as it is: %s', (line) => {
    expect(shownOf([`${line}\n`])).toBe(`${line}\n`)
    expect(shownOf([`${line}\r\n`])).toBe(`${line}\r\n`)
  })

  it('is the same however the text is split into chunks', () => {
    const text = [news[0], busless, news[1], busless, busless, news[2], ''].join('\n')
    const expected = [news[0], news[1], news[2], ''].join('\n')
    for (let at = 0; at <= text.length; at++)
      expect(shownOf([text.slice(0, at), text.slice(at)])).toBe(expected)
    expect(shownOf(text.split(''))).toBe(expected)
  })

  it('shows a line as soon as it is complete', () => {
    const shown: string[] = []
    const filter = lineFilter(isChromiumNoise, (text) => shown.push(text))
    filter.take('half a')
    expect(shown).toEqual([])
    filter.take(' line\nand')
    expect(shown).toEqual(['half a line\n'])
  })

  it('shows a last line without a line break, unless it is noise', () => {
    expect(shownOf(['one\n', 'the last wor'])).toBe('one\nthe last wor')
    expect(shownOf(['one\n', busless])).toBe('one\n')
  })
})

describe('a program run in the foreground', () => {
  const module = pathToFileURL(resolve(import.meta.dirname, '../../scripts/setup/run-foreground.mjs')).href

  /** The arguments with which Node runs code through runForeground, which leaves out lines with “noise” in them. */
  function argumentsFor(code: string): string[] {
    const what = { command: process.execPath, args: ['-e', code] }
    const script = `import { runForeground } from ${JSON.stringify(module)}
      const isNoise = (line) => line.includes('noise')
      process.exitCode = await runForeground({ ...${JSON.stringify(what)}, isNoise })`
    return ['--input-type=module', '-e', script]
  }

  function foreground(code: string) {
    return run(process.execPath, argumentsFor(code)).then(
      ({ stdout, stderr }) => ({ stdout, stderr, code: 0, signal: null }),
      ({ stdout, stderr, code, signal }: Ended) => ({ stdout, stderr, code, signal }),
    )
  }

  interface Ended {
    readonly stdout: string
    readonly stderr: string
    readonly code: number | null
    readonly signal: string | null
  }

  it('keeps its output, its errors without the noise, and its exit code', async () => {
    const code = `console.log('noise on stdout is output'); console.error('noise\\nan error\\nnoise'); process.stderr.write('the end'); process.exitCode = 7`
    expect(await foreground(code)).toEqual({
      stdout: 'noise on stdout is output\n',
      stderr: 'an error\nthe end',
      code: 7,
      signal: null,
    })
  })

  it('ends with the signal that ended it, after all its output', async () => {
    const code = `process.stderr.write('the last wor', () => process.kill(process.pid, 'SIGTERM')); setInterval(() => {}, 1000)`
    expect(await foreground(code)).toMatchObject({ stderr: 'the last wor', signal: 'SIGTERM' })
  })

  it('continues when nobody reads its errors any longer', async () => {
    const code = `console.error('one'); process.stdin.on('data', () => console.error('two')).on('end', () => setTimeout(() => process.exit(7), 100))`
    const program = spawn(process.execPath, argumentsFor(code), { stdio: ['pipe', 'ignore', 'pipe'] })
    await once(program.stderr, 'data')
    program.stderr.destroy()
    program.stdin.end('go on')
    expect(await once(program, 'exit')).toEqual([7, null])
  })

  it('does not wait for processes it started and left running', async () => {
    const left = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 120000)'], { stdio: ['ignore', 'ignore', 'inherit'], detached: true })`
    const code = `const left = ${left}; console.log(left.pid); process.exit(0)`
    const { stdout, code: exit } = await foreground(code)
    // If it still runs, nobody waited for its end.
    process.kill(Number(stdout), 'SIGKILL')
    expect(exit).toBe(0)
  })
})
