import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The product's folder, and its version as package.json tells it. */
export const productFolder = resolve(import.meta.dirname, '../..')

export const version: string = (
  JSON.parse(readFileSync(resolve(productFolder, 'package.json'), 'utf8')) as { version: string }
).version
