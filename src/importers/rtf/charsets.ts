/**
 * Code pages of the character sets that fonts name (`\fcharset`); 0 and 2 are Western whatever the file's code page is.
 */
const charsets: Readonly<Record<number, number>> = {
  0: 1252,
  2: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}

/** The code page of a font's character set; undefined when it uses the file's. */
export function codePageOf(charset: number): number | undefined {
  return charsets[charset]
}

const encodings: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macroman',
  20866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
}
const pages = [437, 708, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874]

/** The encoding of a code page, by name; windows-1252 for unknown ones. */
export function encodingOf(codePage: number): string {
  const named = encodings[codePage]
  if (named !== undefined) return named
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  return pages.includes(codePage) ? `cp${codePage}` : 'windows-1252'
}
