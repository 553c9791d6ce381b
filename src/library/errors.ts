import { getSystemErrorMap } from 'node:util'
import { messageOf, UserFacingError } from '../core/errors'

/** Why the library could not do what was asked. */
export type LibraryErrorCode =
  | 'inUse'
  | 'notFound'
  | 'notSaved'
  | 'notReadable'
  | 'newerFormat'
  | 'notALibrary'
  | 'unknownRating'
  /** The library is read-only. */
  | 'readOnly'
  /** The library's folder no longer exists. */
  | 'gone'
  /** Something else changed the article on the disk. */
  | 'outdated'
  /** A backup is not valid. */
  | 'badBackup'
  /** It is more than is taken from elsewhere, or than the disk has room for. */
  | 'tooLarge'
  /** A device's key can't be used as asked. */
  | 'badKey'
  | 'cancelled'

/** The message is for the person: what happened, to which file, what was kept, what to do next. */
export class LibraryError extends UserFacingError<LibraryErrorCode> {
  override readonly name = 'LibraryError'
}

/** Why a file operation failed, in words for the person: "the disk is full". */
export function causeInWords(error: unknown): string {
  const code = codeOf(error)
  const mayNot =
    process.platform === 'win32'
      ? 'another program has the file open, or this account may not write there'
      : 'this account may not write there'
  const words: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the disk is read-only',
    EACCES: mayNot,
    EPERM: mayNot,
    ENOENT: 'the folder or file no longer exists',
    ENOTDIR: 'a file is where a folder should be',
    EISDIR: 'a folder of that name is in the way',
    EEXIST: 'a file of that name is in the way',
    ENAMETOOLONG: 'its name is too long',
    EIO: 'the disk reported an error',
    EBUSY: 'another program has the file open',
    EMFILE: 'too many files are open',
  }
  return words[code] ?? systemWords(error) ?? messageOf(error)
}

/**
 * A system error as a LibraryError with a message made from the cause, such as "the disk is full". Any other error is
 * returned unchanged.
 */
export function systemErrorAs(
  code: LibraryErrorCode,
  sentence: (why: string) => string,
  error: unknown,
): unknown {
  if (error instanceof UserFacingError || !isSystemError(error)) return error
  return new LibraryError(code, sentence(causeInWords(error)), { cause: error })
}

/** Why a file that a person named can't be read, in words for them: "there is no such file". */
export function whyUnreadable(error: unknown): string {
  const mayNot = 'this account may not read it'
  const words: Record<string, string> = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: mayNot,
    EPERM: mayNot,
  }
  return words[codeOf(error)] ?? causeInWords(error)
}

/** Why a file that a person named can't be read as an archive. */
export function whyNoArchive(error: unknown): string {
  return codeOf(error) === '' ? 'it is not a ZIP archive, or it is damaged' : whyUnreadable(error)
}

/** The code of a system error, such as "ENOENT"; empty for any other error. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error
}

/** The system's description of an error, without the code and the path that Node adds. */
function systemWords(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined
  const [, words] = getSystemErrorMap().get(Number(error.errno)) ?? []
  return words === undefined ? undefined : `the system says “${words}”`
}
