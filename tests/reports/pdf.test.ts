import { describe, expect, it } from 'vitest'
import { fixPdf, pdfOptions } from '../../src/reports/pdf'

const date = '2025-03-05T17:00:00.000Z'
const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const text = (pdf: Uint8Array) => Array.from(pdf, (byte) => String.fromCharCode(byte)).join('')

/** The parts of a printed file that differ between prints, with some bytes that are not text. */
const printed = (day: string, first: number, isInOrder = true) => {
  const name = (offset: number) => `(node${String(first + offset).padStart(8, '0')})`
  return `%PDF-1.4\n%\xd3\xeb\x81\x9f
1 0 obj <</Title (About \\(node00000077\\) /ModDate \\(D:20010101000000\\)) /CreationDate (D:${day}083000+00'00')\n/ModDate (D:${day}083000+00'00')>> endobj
2 0 obj <</ID ${name(isInOrder ? 2 : 9)}>> 3 0 obj <</ID ${name(isInOrder ? 9 : 2)}>>
/Limits [${name(2)} ${name(9)}] /Names [${name(2)} ${isInOrder ? 2 : 3} 0 R ${name(9)} ${isInOrder ? 3 : 2} 0 R]
startxref 4711 %%EOF`
}

describe('a printed report', () => {
  it('has the same bytes whenever it is printed, and by however old a renderer', () => {
    const monday = fixPdf(bytes(printed('20250310', 40)), date)
    const friday = fixPdf(bytes(printed('20250314', 1543)), date)
    expect(text(monday)).toBe(text(friday))
  })

  it('has the same bytes in whichever order its elements came to be', () => {
    const [one, other] = [true, false].map((isInOrder) =>
      text(fixPdf(bytes(printed('20250310', 40, isInOrder)), date)),
    )
    expect(other).toBe(one)
  })

  it('bears the date of the report', () => {
    const fixed = text(fixPdf(bytes(printed('20250310', 40)), date))
    expect(fixed).toContain("/CreationDate (D:20250305170000+00'00')")
    expect(fixed).toContain("/ModDate (D:20250305170000+00'00')")
    expect(text(fixPdf(bytes(printed('20250310', 40)), ''))).toContain('/CreationDate (D:19700101000000')
  })

  it('has its date in UTC, whatever time zone it was printed in', () => {
    const fix = (zone: string) => text(fixPdf(bytes(`/ModDate (D:20250310083000${zone})`), date))
    expect(fix("-08'00'")).toBe("/ModDate (D:20250305170000+00'00')")
    expect(fix('Z')).toBe('/ModDate (D:20250305170000Z)')
    expect(fix('')).toBe('/ModDate (D:20250305170000)')
  })

  it('keeps every other byte in its place, so that the file’s table of contents stays right', () => {
    const before = printed('20250310', 40)
    const after = text(fixPdf(bytes(before), date))
    const blank = (pdf: string) =>
      pdf.replace(/\(node\d{8}\)|\(D:[^)]*\)/g, (part) => '·'.repeat(part.length))
    expect(blank(after)).toBe(blank(before))
    expect(after).toContain('\\(node00000077\\) /ModDate \\(D:20010101000000\\)')
  })

  it('keeps the names of tagged elements apart and in order', () => {
    const fixed = text(fixPdf(bytes(printed('20250310', 40)), date))
    expect(fixed).toContain('/Names [(node00000001) 2 0 R (node00000002) 3 0 R]')
  })

  it('leaves the original bytes unchanged', () => {
    const given = bytes(printed('20250310', 40))
    fixPdf(given, date)
    expect(text(given)).toBe(printed('20250310', 40))
  })

  it('is tagged, outlined and paginated, and prints no date of its own', () => {
    expect(pdfOptions).toMatchObject({ generateTaggedPDF: true, generateDocumentOutline: true })
    expect(pdfOptions.footerTemplate).toMatch(/pageNumber.*totalPages/)
    expect(pdfOptions.headerTemplate + pdfOptions.footerTemplate).not.toMatch(/class="?(date|url)/)
  })
})
