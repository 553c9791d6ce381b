import { readFileSync, writeFileSync } from 'node:fs'
import { chmod, lstat, rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { dayAndTime } from '../core/text/clock'
import { ignoreNoModes } from './disk/durableFile'
import { causeInWords, LibraryError } from './errors'
import { modesOf } from './libraryAccess'
import { lockLimit } from './disk/limits'
import { kindOf, readPlainText } from './disk/plainFile'

const Holder = z.object({
  program: z.string(),
  pid: z.number(),
  host: z.string(),
  started: z.string(),
  since: z.string(),
})
type Holder = z.infer<typeof Holder>

/** Locks the library for writing; returns how to unlock it. Throws a LibraryError that names the holder. */
export async function lockLibrary(folder: string, program: string): Promise<() => Promise<void>> {
  const file = join(folder, 'library.lock')
  const mine = JSON.stringify({
    program,
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    since: new Date().toISOString(),
  } satisfies Holder)
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await placed(file, mine)) {
      await chmod(file, (await modesOf(folder)).file).catch(ignoreNoModes)
      return () => giveBack(file, mine)
    }
    await mustBePlain(file)
    const text = (await textOf(file)) || (await delay(200).then(() => textOf(file)))
    const holder = holderIn(text)
    if (holder && isAlive(holder)) throw inUse(folder, holder)
    if (text !== undefined) await setVoid(file, text)
  }
  throw new LibraryError(
    'inUse',
    `The library ${folder} could not be locked: other programs keep taking it. Try again; nothing was changed.`,
  )
}

/** Writes the lock if there is none, in one step, so that it is almost never seen without its content. */
async function placed(file: string, text: string): Promise<boolean> {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // On a full disk the file exists, but not its content.
    if ((await textOf(file)) === '') await rm(file, { force: true })
    throw new LibraryError(
      'notSaved',
      `The library could not be locked for writing (${file}): ${causeInWords(error)}. Nothing was changed.`,
      { cause: error },
    )
  }
}

/** A lock that another program has taken over must stay. */
async function giveBack(file: string, mine: string): Promise<void> {
  if ((await textOf(file)) === mine) await rm(file, { force: true })
}

/**
 * Removes the lock of a holder that was killed. Two programs may find it at once, and the slower one would remove the
 * lock that the faster one has just made: so the lock is moved aside and checked first, and put back if it is
 * another.
 */
async function setVoid(file: string, dead: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw new LibraryError('inUse', `The lock ${file} could not be taken over: ${causeInWords(error)}.`, {
      cause: error,
    })
  }
  if ((await textOf(aside)) === dead) await rm(aside, { force: true })
  else await rename(aside, file)
}

async function textOf(file: string): Promise<string | undefined> {
  return readPlainText(file, lockLimit).catch(() => undefined)
}

/** Touchstone makes no links; one that came with the library can't be told from somebody's work. */
async function mustBePlain(file: string): Promise<void> {
  const stats = await lstat(file).catch(() => undefined)
  if (stats === undefined || stats.isFile()) return
  throw new LibraryError(
    'inUse',
    `The library could not be locked for writing: ${file} is ${kindOf(stats)}, which Touchstone never makes. Delete it, then try again; nothing was changed.`,
  )
}

/** Who holds the lock; undefined if its writer was killed while writing it. */
function holderIn(text: string | undefined): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(text ?? ''))
  } catch {
    return undefined
  }
}

function inUse(folder: string, { program, pid, host, since }: Holder): LibraryError {
  const holder = host === hostname() ? 'that program is not running' : `${host} is not running it`
  return new LibraryError(
    'inUse',
    `The library ${folder} is in use by ${program} (process ${pid} on ${host}, since ${dayAndTime(since)}). Close it there, then try again; nothing was changed. If ${holder} any more, delete library.lock in that folder.`,
  )
}

function isAlive(holder: Holder): boolean {
  // A process on another machine can't be checked from here, so the lock counts.
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return isSameProcess(holder, startOf(holder.pid), Date.now() - uptime() * 1000)
}

/**
 * Whether the process that has the holder's number now is the one that took the lock. `started` is when it started,
 * empty if the system does not say; then the lock is void only if it is older than the machine's start (`boot`,
 * milliseconds since 1970). A minute's tolerance allows for clock corrections.
 */
export function isSameProcess(
  holder: Pick<Holder, 'started' | 'since'>,
  started: string,
  boot: number,
): boolean {
  if (started !== '' || holder.started !== '') return started === holder.started
  return !(Date.parse(holder.since) < boot - 60_000)
}

/** When a process started, so that a reused process number is not mistaken for the holder of the lock. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22 is counted from after the program's name, which may itself contain spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
