import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The product's folder, and its version from package.json. */
export const productFolder = resolve(import.meta.dirname, '../..')

export const version: string = (
  JSON.parse(readFileSync(resolve(productFolder, 'package.json'), 'utf8')) as { version: string }
).version
