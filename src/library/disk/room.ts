import { statfs } from 'node:fs/promises'
import { LibraryError } from '../errors'
import { bytesInWords, type TakingLimits } from './limits'

/** What a backup or another library would add. */
export interface Measured {
  readonly files: number
  readonly bytes: number
  readonly largest: { readonly name: string; readonly bytes: number }
  /** The size of the backup that holds it; undefined for a library. */
  readonly packed?: number | undefined
}

export const nothingMeasured: Measured = { files: 0, bytes: 0, largest: { name: '', bytes: 0 } }

export function withFile(measured: Measured, name: string, bytes: number): Measured {
  return {
    ...measured,
    files: measured.files + 1,
    bytes: measured.bytes + bytes,
    largest: bytes > measured.largest.bytes ? { name, bytes } : measured.largest,
  }
}

/** Checks that it may be added to `folder`, and that the disk has room for it. Throws a LibraryError: half a sentence. */
export async function mustFit(measured: Measured, folder: string, limits: TakingLimits): Promise<void> {
  const why = whyTooLarge(measured, limits) ?? (await whyNoRoom(measured.bytes, folder, limits))
  if (why !== undefined) throw new LibraryError('tooLarge', why)
}

/**
 * Counts the bytes that are really written, whatever a file says of itself. Throws a LibraryError, half a sentence, at
 * the first byte too many.
 */
export function counter(limits: TakingLimits): (bytes: number) => void {
  let written = 0
  return (bytes) => {
    written += bytes
    if (written > limits.bytes) throw new LibraryError('tooLarge', moreThan(limits.bytes))
  }
}

function whyTooLarge({ files, bytes, largest, packed }: Measured, limits: TakingLimits): string | undefined {
  if (files > limits.files)
    return `it has ${files.toLocaleString('en')} files, and at most ${limits.files.toLocaleString('en')} are taken`
  if (largest.bytes > limits.bytesPerFile)
    return `${largest.name} has ${bytesInWords(largest.bytes)}, and a file may have ${bytesInWords(limits.bytesPerFile)} at most`
  if (bytes > limits.bytes) return moreThan(limits.bytes)
  const isBomb = packed !== undefined && bytes > limits.freeOfRatio && bytes > packed * limits.ratio
  return isBomb
    ? `its ${bytesInWords(packed)} would unpack to ${bytesInWords(bytes)}, which no library does; it may be made to fill the disk`
    : undefined
}

function moreThan(limit: number): string {
  return `it would add more than ${bytesInWords(limit)}`
}

/** Some disks do not say how much room they have; then writing shows it. */
async function whyNoRoom(
  bytes: number,
  folder: string,
  { reserve }: TakingLimits,
): Promise<string | undefined> {
  const disk = await statfs(folder).catch(() => undefined)
  if (!disk || disk.blocks === 0) return undefined
  const free = disk.bavail * disk.bsize
  if (bytes + reserve <= free) return undefined
  return `it needs ${bytesInWords(bytes)}, and the disk of the library has ${bytesInWords(free)} free`
}
