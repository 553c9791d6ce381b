import { readFileSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { LibraryError } from './errors'

const Holder = z.object({
  program: z.string(),
  pid: z.number(),
  host: z.string(),
  started: z.string(),
  since: z.string(),
})
type Holder = z.infer<typeof Holder>

/** Takes the library for writing; returns how to give it back. Throws a LibraryError that names who holds it. */
export async function lockLibrary(folder: string, program: string): Promise<() => Promise<void>> {
  const file = join(folder, 'library.lock')
  const me: Holder = {
    program,
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    since: new Date().toISOString(),
  }
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = await open(file, 'wx')
      await handle.writeFile(JSON.stringify(me))
      await handle.close()
      return () => rm(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = (await holderOf(file)) ?? (await delay(200).then(() => holderOf(file)))
    if (holder && isAlive(holder)) {
      throw new LibraryError(
        'inUse',
        `The library ${folder} is in use by ${holder.program} (process ${holder.pid} on ${holder.host}, since ${holder.since}). Close it there, then try again; nothing was changed.`,
      )
    }
    // Whoever held it was killed; its lock is void.
    await rm(file, { force: true })
  }
  throw new LibraryError(
    'inUse',
    `The library ${folder} could not be locked: another program keeps taking it.`,
  )
}

async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // It is being written this moment, or its writer was killed at it.
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  // Whether a process on another machine lives can't be known from here; believe the lock.
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startOf(holder.pid) === holder.started
}

/** When a process started, so that a recycled process number is not taken for the one that held the lock. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22 counts from after the program's name, which may itself hold blanks and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
