import type { Archive } from '../../office/archive'
import { ImportRefusal } from '../../core/importRefusal'
import { decodeXml, readXml } from '../../office/xml'
import { targetOf } from './paths'

/** Fonts are obfuscated so that they can't be extracted from a book; the text stays readable (EPUB 3.3, 4.4). */
const fontObfuscation = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** Throws an ImportRefusal when a document of the book is encrypted with a shop's DRM (META-INF/encryption.xml). */
export async function refuseEncrypted(
  archive: Archive,
  documents: readonly string[],
  name: string,
): Promise<void> {
  const list = await archive.get('META-INF/encryption.xml')?.read()
  if (list === undefined) return
  const encrypted = encryptedFiles(decodeXml(list))
  if (!documents.some((path) => encrypted.has(path))) return
  throw new ImportRefusal(
    'unsupported',
    `${name} was not opened: its text is encrypted (DRM), and only the reading app it was bought for can show it. Ask the publisher for a copy without DRM.`,
  )
}

function encryptedFiles(xml: string): ReadonlySet<string> {
  const files = new Set<string>()
  let algorithm = ''
  readXml(xml, {
    open: ({ name, attributes }) => {
      const local = name.replace(/^.*:/, '')
      if (local === 'EncryptedData') algorithm = ''
      if (local === 'EncryptionMethod') algorithm ||= attributes['Algorithm'] ?? ''
      const file = local === 'CipherReference' ? targetOf('', attributes['URI'] ?? '') : undefined
      if (file !== undefined && !fontObfuscation.has(algorithm)) files.add(file.path)
    },
  })
  return files
}
