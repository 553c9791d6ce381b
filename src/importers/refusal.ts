/** Why a file was not opened. */
export type RefusalCode =
  'empty' | 'binary' | 'tooLarge' | 'unsupported' | 'encoding' | 'noText' | 'tooComplex'

/** A file was not opened. The message is a full sentence for a person: which file, why, and what to do. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal'

  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: { cause: unknown },
  ) {
    super(message, options)
  }
}
