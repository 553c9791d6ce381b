import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { z } from 'zod'
import { messageOf } from '../core/errors'
import { HostError } from '../workbench/host'
import { printNotice } from './output'
import { productFolder } from './version'

const run = promisify(execFile)

/** How the app is started for printing: the runtime, its arguments and its environment. */
const Runtime = z.object({
  command: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()).optional(),
})

/** How long a print may take, in milliseconds. */
const printTime = 120_000

/**
 * Prints a self-contained HTML page with the app's own runtime, without a window; returns the bytes of a PDF. Says what
 * the print lacks.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-print-'))
  try {
    const page = join(folder, 'report.html')
    const pdf = join(folder, 'report.pdf')
    await writeFile(page, html)
    const { command, args, env } = await runtime()
    const own = ['--app-data', join(folder, 'app'), '--print-pdf', pdf, page]
    const { stdout } = await run(command, [...args, ...own], {
      timeout: printTime,
      env: { ...process.env, ...env },
    })
    const bytes = await readFile(pdf)
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the runtime wrote no PDF.')
    stdout.split('\n').filter(Boolean).forEach(printNotice)
    return bytes
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? withoutRemarks(String(error.stderr)) : ''
    const why = said || messageOf(error)
    throw new HostError(
      `The PDF could not be made: ${why}\nThe other formats need no window and still work.`,
      { cause: error },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Sets up the runtime if necessary; progress goes to stderr. */
async function runtime(): Promise<z.infer<typeof Runtime>> {
  const script = join(productFolder, 'scripts', 'print-runtime.mjs')
  const child = spawn(process.execPath, [script], {
    cwd: productFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await text(child.stdout)
  const parsed = said === '' ? undefined : Runtime.safeParse(JSON.parse(said)).data
  if (!parsed) throw new Error('the runtime that prints it could not be set up.')
  return parsed
}

/** What the app itself said: Chromium's remarks on a machine without display or bus begin with its process or "ERR:". */
function withoutRemarks(said: string): string {
  return said
    .split('\n')
    .filter((line) => !/^(?:\[\d+:|ERR:)/.test(line))
    .join('\n')
    .trim()
}
