import { messageOf } from '../core/text/messageOf'

/** Why the library could not do what was asked. */
export type LibraryErrorCode =
  | 'inUse'
  | 'notFound'
  | 'notSaved'
  | 'notReadable'
  | 'newerFormat'
  | 'notALibrary'
  | 'unknownRating'
  /** The library is open for reading only. */
  | 'readOnly'
  /** The library's folder is not there any more. */
  | 'gone'
  /** Something else changed the article on the disk. */
  | 'outdated'
  /** A backup is not what it should be. */
  | 'badBackup'
  | 'cancelled'

/** The message is for the person: what happened, to which file, what was kept, what to do next. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError'
  constructor(
    readonly code: LibraryErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** What a failed file operation means, in a person's words: "the disk is full". */
export function causeInWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const mayNot =
    process.platform === 'win32'
      ? 'another program holds the file, or this account may not write there'
      : 'this account may not write there'
  const words: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the disk is read-only',
    EACCES: mayNot,
    EPERM: mayNot,
    ENOENT: 'the folder or file is gone',
    EISDIR: 'a folder of that name is in the way',
    EIO: 'the disk reported an error',
    EBUSY: 'another program holds the file',
    EMFILE: 'too many files are open',
  }
  return words[code] ?? messageOf(error)
}
