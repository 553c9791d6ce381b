import { readFileSync } from 'node:fs'

/** The bytes of a file in tests/fixtures. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
}
