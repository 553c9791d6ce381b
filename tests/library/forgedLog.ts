import { readFile, writeFile } from 'node:fs/promises'
import type { LogEntry } from '../../src/core/commands/logEntry'
import { chainStart, sha256 } from '../../src/library/log/chain'

/** A line of a log as a forger has it: what it says, and its signature. */
export interface ForgedLine {
  readonly entry: LogEntry
  readonly sig: string | undefined
}

/** The lines of a log. */
export async function linesIn(log: string): Promise<ForgedLine[]> {
  return (await readFile(log, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => {
      const {
        prev: _prev,
        hash: _hash,
        sig,
        ...entry
      } = JSON.parse(line) as LogEntry & Record<'prev' | 'hash', string> & { sig?: string }
      return { entry, sig }
    })
}

/** Writes lines to a log with right hashes, so that only a signature can show that something is wrong. */
export async function writeLog(log: string, lines: readonly ForgedLine[]): Promise<void> {
  let prev = chainStart
  const texts = lines.map(({ entry, sig }) => {
    const body = JSON.stringify(sig === undefined ? { ...entry, prev } : { ...entry, prev, sig })
    prev = sha256(body)
    return `${body.slice(0, -1)},"hash":"${prev}"}\n`
  })
  await writeFile(log, texts.join(''))
}

/** Forges a log: what is changed gets right hashes. */
export async function forge(
  log: string,
  change: (lines: ForgedLine[]) => readonly ForgedLine[],
): Promise<void> {
  await writeLog(log, change(await linesIn(log)))
}
