/**
 * How much Touchstone reads of files that may come from elsewhere. Real libraries have gigabytes of kept files, so the
 * limits are generous; they stop files that were made to fill the memory or the disk. All sizes are in bytes.
 */

/** The largest files of each kind that are read into memory; a string in memory has at most 536,870,888 characters. */
export const settingsLimit = 50_000_000
export const indexLimit = 500_000_000
export const articleLimit = 500_000_000
export const logLimit = 500_000_000
export const lockLimit = 64_000
export const deviceLimit = 1000

/** The largest original that is read into memory: no larger file is opened as an article. */
export const originalLimit = 500_000_000

/** The largest file kept with an article: an original, a file of a saved page, or a file attached to a source. */
export const keptFileLimit = 4_000_000_000

/** What a backup may unpack to, and what another library may add in one merge. */
export interface TakingLimits {
  readonly files: number
  /** In all. */
  readonly bytes: number
  readonly bytesPerFile: number
  /** How many bytes one byte of a backup may unpack to, beyond the first `freeOfRatio`. */
  readonly ratio: number
  readonly freeOfRatio: number
  /** What stays free on the disk. */
  readonly reserve: number
}

export const takingLimits: TakingLimits = {
  files: 2_000_000,
  bytes: 1_000_000_000_000,
  bytesPerFile: keptFileLimit,
  // Logs and article.json shrink to a twentieth; only files made of one repeated byte shrink to a thousandth.
  ratio: 100,
  freeOfRatio: 100_000_000,
  reserve: 50_000_000,
}

/** A number of bytes for a sentence, such as "500 MB". */
export function bytesInWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const value = bytes / 1000 ** power
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${units[power]}`
}
