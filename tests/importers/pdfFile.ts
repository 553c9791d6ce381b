import iconv from 'iconv-lite'

/** Text at a place on a page: points from the left and from the top, on the baseline. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly isBold?: boolean
  /** 3 is invisible, as in text under a scan. */
  readonly render?: number
  /** Quarter turns anticlockwise. */
  readonly turns?: number
  readonly tag?: 'Artifact'
}

interface PdfPage {
  readonly texts: readonly PdfText[]
  /** Whether a picture fills the page. */
  readonly hasImage?: boolean
  /** Operators of a content stream that come before the texts. */
  readonly drawing?: string
  /** How the page is turned when it is shown, clockwise in degrees. */
  readonly rotate?: number
}

interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>
  readonly language?: string
  /** Page labels as PDF writes them: `0 << /S /r >>` is small roman numerals from the first page on. */
  readonly labels?: string
  readonly isLocked?: boolean
  /** More fonts by their names: `/X << /Type /Font … >>`. */
  readonly fonts?: string
  /** More entries of the catalogue, and of every page. */
  readonly catalog?: string
  readonly everyPage?: string
  /** How something drawn by itself looks, such as a form field; in a file of one page it is object 12. */
  readonly drawn?: string
}

/** Every character in these files is half as wide as it is high. */
export const characterWidth = 0.5
const pageWidth = 612
const pageHeight = 792

/** Lines of a column from top to bottom. */
export function column(
  lines: readonly string[],
  { x = 72, y = 100, size = 10, leading = 12, isBold = false } = {},
): PdfText[] {
  return lines.map((text, at) => ({ text, x, y: y + at * leading, size, isBold }))
}

/** Wraps text into lines of at most `width` characters; existing hyphens are the only ones. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A PDF with these pages, as a simple program would write it: no compression, no embedded fonts (ISO 32000-1). */
export function pdfFile(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const characters = new Map<string, number>()
  const contents = pages.map((page) => contentOf(page, characters))
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const first = 10
  const pageNumber = (at: number) => first + at * 2
  const kids = pages.map((_, at) => `${pageNumber(at)} 0 R`).join(' ')
  const language = options.language === undefined ? '' : `/Lang (${options.language})`
  const labels = options.labels === undefined ? '' : `/PageLabels << /Nums [${options.labels}] >>`
  add(`<< /Type /Catalog /Pages 2 0 R ${language} ${labels} ${options.catalog ?? ''} >>`)
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`)
  add(latinFont('Helvetica'))
  add(latinFont('Helvetica-Bold'))
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [8 0 R] >>',
  )
  add(stream(toUnicode([...characters.entries()]), ''))
  add(
    stream(
      '\u0000',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    ),
  )
  add(unicodeFont([...characters.entries()]))
  add(
    '<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  for (const [at, content] of contents.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /Rotate ${pages[at]?.rotate ?? 0} ${options.everyPage ?? ''} /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${pageNumber(at) + 1} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R /U 5 0 R ${options.fonts ?? ''} >> /XObject << /I 7 0 R >> >> >>`,
    )
    add(stream(content, ''))
  }
  if (options.drawn !== undefined)
    add(
      stream(
        options.drawn,
        '/Type /XObject /Subtype /Form /BBox [0 0 150 15] /Resources << /Font << /R 3 0 R >> >>',
      ),
    )
  const info = Object.entries(options.info ?? {}).map(([name, value]) => `/${name} <feff${utf16(value)}>`)
  add(`<< ${info.join(' ')} >>`)
  return assembled(objects, options.isLocked ?? false)
}

function assembled(objects: readonly string[], isLocked: boolean): Uint8Array {
  const offsets: number[] = []
  let file = '%PDF-1.7\n'
  for (const [at, body] of objects.entries()) {
    offsets.push(file.length)
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
  }
  const start = file.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const key = '00'.repeat(32)
  const lock = isLocked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function contentOf(
  { texts, hasImage = false, drawing = '' }: PdfPage,
  characters: Map<string, number>,
): string {
  const image = hasImage ? `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /I Do Q\n` : ''
  return image + drawing + texts.map((text) => shown(text, characters)).join('\n')
}

function shown(
  { text, x, y, size = 10, isBold = false, render = 0, turns = 0, tag }: PdfText,
  characters: Map<string, number>,
): string {
  const latin = iconv.encode(text, 'win1252')
  const isLatin = iconv.decode(latin, 'win1252') === text && !/[\u00a0\u00ad]/.test(text)
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turns]!
  const codes = isLatin
    ? latin.toString('hex')
    : clusters(text)
        .map((one) => codeOf(one, characters))
        .join('')
  const font = isLatin ? (isBold ? 'B' : 'R') : 'U'
  const drawn = `BT /${font} ${size} Tf ${render} Tr ${cos} ${sin} ${-sin!} ${cos} ${x} ${pageHeight - y} Tm <${codes}> Tj ET`
  return tag === undefined ? drawn : `/${tag} BMC ${drawn} EMC`
}

/** User-perceived characters, each of which fonts draw as one glyph. */
export function clusters(text: string): string[] {
  return Array.from(new Intl.Segmenter('en').segment(text), (one) => one.segment)
}

function codeOf(cluster: string, characters: Map<string, number>): string {
  const code = characters.get(cluster) ?? characters.size + 1
  characters.set(cluster, code)
  return hex(code)
}

function latinFont(name: string): string {
  const widths = Array.from({ length: 224 }, () => 1000 * characterWidth).join(' ')
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths}] >>`
}

/** A font with any characters, whose codes only its character table explains. */
function unicodeFont(characters: readonly [string, number][]): string {
  const narrow = characters.filter(([one]) => /^\p{Cf}$/u.test(one)).map(([, code]) => `${code} [0]`)
  return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /DW ${1000 * characterWidth} /W [${narrow.join(' ')}] >>`
}

function toUnicode(characters: readonly [string, number][]): string {
  const lines = characters.map(([text, code]) => `<${hex(code)}> <${utf16(text)}>`)
  return `/CIDInit /ProcSet findresource begin begincmap /CMapName /Any def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar endcmap end`
}

function stream(content: string, entries: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('')
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
