import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Gives pdf.js Adobe's tables of Chinese, Japanese and Korean characters, which the files of such fonts leave out. They
 * are part of pdfjs-dist; unpdf has none.
 */
export class CharacterMaps {
  /** The bytes of a table by its file's name. Throws an Error for anything else that pdf.js asks for. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    // The name comes from the file that is being read, so it must not be a path.
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename))
      throw new Error(`There is no ${filename} here.`)
    return new Uint8Array(await readFile(join(folder(), filename)))
  }
}

function folder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
}
