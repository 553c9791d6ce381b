import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'

// The signatures of a zip's records, see APPNOTE.TXT 4.3.
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const symbolicLink = 0o12

/**
 * Unpacks a zip with its files' permissions. Supports only what Electron's Linux zips contain: plain files, stored or
 * deflated, below 4 GB. The zip itself was verified before, so the files' own checksums aren't read.
 * @param {Buffer} zip
 * @param {string} folder
 */
export async function unzip(zip, folder) {
  // These files have no comment after the end record, so it is the last 22 bytes.
  const end = zip.length - 22
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory)
    throw new Error('not a zip file, or one with a comment')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('the zip file’s directory is damaged')
    const method = zip.readUInt16LE(at + 10)
    const packedSize = zip.readUInt32LE(at + 20)
    const size = zip.readUInt32LE(at + 24)
    const nameLength = zip.readUInt16LE(at + 28)
    const mode = zip.readUInt16LE(at + 40)
    const header = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)

    const file = resolve(folder, name)
    if (!file.startsWith(resolve(folder) + sep)) throw new Error(`${name} would land outside the folder`)
    if (mode >> 12 === symbolicLink) throw new Error(`${name} is a symbolic link`)
    if (name.endsWith('/')) continue
    // The lengths of the name and the extra field may differ from those in the directory.
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const packed = zip.subarray(start, start + packedSize)
    const content = method === 0 ? packed : inflateRawSync(packed)
    if (content.length !== size) throw new Error(`${name} does not have its listed length`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content, { mode: mode & 0o777 })
  }
}
