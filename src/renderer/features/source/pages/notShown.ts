import { UserFacingError } from '../../../../core/errors'

/** A file, or a page of it, can't be shown; the message is for the person. */
export class NotShown extends UserFacingError {
  override readonly name = 'NotShown'

  constructor(message: string, options?: ErrorOptions) {
    super('notShown', message, options)
  }
}
