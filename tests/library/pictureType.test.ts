import { describe, expect, it } from 'vitest'
import { fileKindOf } from '../../src/workbench/sources/fileKind'
import { pictureType } from '../../src/workbench/sources/pictureType'

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('what a kept file can be shown as', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/gif', 'GIF89a\x01\0\x01\0'],
    ['image/webp', 'RIFF\n\0\r\nWEBPVP8 '],
    ['image/avif', '\0\0\0\x1cftypavif\0\0\0\0'],
    ['image/bmp', 'BM\x36\0\0\0\0\0\0\0'],
    ['image/svg+xml', '<?xml version="1.0"?>\n<!-- drawn here --><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('is a picture (%s) by its bytes', (type, start) => {
    expect(pictureType(latin(start))).toBe(type)
    expect(fileKindOf(latin(start))).toBe('picture')
  })

  it('is no picture where the bytes are a page, a script or anything else', () => {
    const others = [
      '',
      '<html><svg></svg></html>',
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
      'RIFF....WAVE',
      'BMW builds cars',
      'alert(1)//<svg>',
    ]
    for (const bytes of others) expect(pictureType(latin(bytes)), bytes).toBeUndefined()
  })

  it('is a PDF also where something stands before its signature', () => {
    expect(fileKindOf(latin('%PDF-1.7'))).toBe('pdf')
    expect(fileKindOf(latin('HTTP/1.1 200\r\n\r\n%PDF-1.4'))).toBe('pdf')
    expect(fileKindOf(latin('A text about %PDFs.'))).toBe('text')
  })
})
