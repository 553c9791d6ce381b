import iconv from 'iconv-lite'

/** Names that stand for a smaller set of characters than the one in use: what browsers read them as, too. */
const wider: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'windows-949': 'euc-kr',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'koi8-r': 'koi8-u',
  macintosh: 'macroman',
}

/**
 * The text in bytes of an encoding by its name in the Encoding Standard. What means nothing in it is U+FFFD. The tables
 * are our own, since those of a runtime depend on its release: some lack the curly quotes of windows-1252.
 * Throws a RangeError when there is no such encoding.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const name = wider[encoding] ?? encoding
  if (/^utf-(8|16)/.test(name) || !iconv.encodingExists(name)) return new TextDecoder(name).decode(bytes)
  return iconv.decode(bytes, name, { stripBOM: false })
}

/** The name in the Encoding Standard of what a file calls its encoding; undefined when it is none of them. */
export function encodingNamed(label: string): string | undefined {
  // Browsers take it for windows-1252; but what calls itself ASCII and has other bytes does not know its encoding.
  if (/^\s*(us-)?ascii\s*$/i.test(label)) return 'utf-8'
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}
