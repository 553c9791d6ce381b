import { join } from 'node:path'
import type { Handlers } from '../contract/router'
import type { Library } from '../library/library'
import { LibraryThread } from '../library/libraryThread'
import { forgetKey, keysOf, trustKey } from '../library/signing/knownKeys'

interface KeyOptions {
  /** The app's own folder, with this device's key and the known ones. */
  readonly appData: string
  /** The folder with the built scripts of threads. */
  readonly scripts: string
}

type Answered = 'keys.list' | 'keys.trust' | 'keys.forget' | 'article.signers'

/** Answers about keys and signatures; `onDamage` is called with a sentence if the list of known keys is damaged. */
export function keyHandlers(
  { appData, scripts }: KeyOptions,
  library: () => Library,
  onDamage: (sentence: string) => void,
): Pick<Handlers, Answered> {
  const thread = new LibraryThread(join(scripts, 'libraryWorker.js'))
  return {
    'keys.list': () => keysOf(appData, onDamage),
    'keys.trust': (given) => trustKey(appData, given),
    'keys.forget': ({ key }) => forgetKey(appData, key),
    'article.signers': async ({ id }) => {
      const { folder } = library()
      // Throws if there is no such article.
      await library().history(id)
      const { signers, unsigned, problems } = await thread.signatures(folder, id)
      return { signers, unsigned, problems }
    },
  }
}
