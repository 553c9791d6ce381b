import { UserFacingError } from './errors'

/** Why a file was not opened. */
export type RefusalCode =
  'empty' | 'binary' | 'tooLarge' | 'unsupported' | 'encoding' | 'noText' | 'tooComplex' | 'notReadable'

/** A file was not opened. The message is a full sentence for a person: which file, why, and what to do next. */
export class ImportRefusal extends UserFacingError<RefusalCode> {
  override readonly name = 'ImportRefusal'
}
