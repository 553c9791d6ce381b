import { constants } from 'node:fs'

/** Not every system has every flag: Windows has none of these. */
const flags: Readonly<Record<string, number | undefined>> = { ...constants }

/** Refuses to open a link. */
export const noFollow = flags['O_NOFOLLOW'] ?? 0

/** Does not wait for the other end of a pipe. */
export const noWait = flags['O_NONBLOCK'] ?? 0

/** Refuses to open anything but a folder. */
export const onlyFolder = flags['O_DIRECTORY'] ?? 0
