import iconv from 'iconv-lite'

/** Encoding names that mean a subset of what files really use; browsers read them as the larger set, too. */
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
 * Decodes bytes by an encoding's name in the Encoding Standard; bytes without a meaning become U+FFFD. The tables are
 * our own because a runtime's vary by release: some lack the curly quotes of windows-1252.
 * Throws a RangeError for an unknown encoding.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const name = wider[encoding] ?? encoding
  if (/^utf-(8|16)/.test(name) || !iconv.encodingExists(name)) return new TextDecoder(name).decode(bytes)
  return iconv.decode(bytes, name, { stripBOM: false })
}

/** The Encoding Standard's name for the encoding that a file declares; undefined when the standard doesn't know it. */
export function encodingNamed(label: string): string | undefined {
  // Browsers read it as windows-1252; but a file that claims ASCII and has other bytes has mislabelled itself.
  if (/^\s*(us-)?ascii\s*$/i.test(label)) return 'utf-8'
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

/** The same for a part of a mail, which may be in an encoding that only mail programs and old systems know: UTF-7, cp850. */
export function mailEncodingNamed(label: string): string | undefined {
  const name = label.trim().toLowerCase()
  if (/^(?:x-)?(?:unicode-[\d-]+)?utf-?7$/.test(name)) return 'utf-7'
  return encodingNamed(label) ?? (name !== '' && iconv.encodingExists(name) ? name : undefined)
}
