import { ZipFile } from 'yazl'

/** The bytes of a ZIP archive with these files in this order; those named in `stored` are not compressed. */
export async function zipFile(
  files: Readonly<Record<string, string | Uint8Array>>,
  stored: readonly string[] = [],
): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress: !stored.includes(name) })
  zip.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
