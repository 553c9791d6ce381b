import { join, resolve } from 'node:path'
import type { Library } from '../../../src/library/library'
import { openLibrary } from '../../../src/workbench/openLibrary'
import type { Store } from './store'

/** The project's own library, opened as in the app: surveyed on a thread. */
export class TouchstoneStore implements Store {
  library: Library | undefined

  constructor(private readonly folder: string) {}

  async open() {
    this.library = await openLibrary({
      folder: join(this.folder, 'library'),
      appData: join(this.folder, 'app'),
      program: 'bench',
      person: 'Ines Okoye',
      scripts: resolve(import.meta.dirname, '../../../out/main'),
      onDamage: (sentence) => console.error(sentence),
    })
    return this.library.articles()
  }

  async save(article: string, claim: string, rating: string) {
    await this.library!.give(article, { type: 'setVerdict', claim, rating })
  }

  async close() {
    await this.library?.close()
  }
}
