import { strFromU8, unzipSync } from 'fflate'

/** All the text in a report's file: every part and part name of a ZIP package, or else the file itself. */
export function allText(bytes: Uint8Array): string {
  if (strFromU8(bytes.subarray(0, 2)) !== 'PK') return strFromU8(bytes)
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n')
}
