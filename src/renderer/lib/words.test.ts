import { describe, expect, it } from 'vitest'
import { counted } from '../../core/text/counted'
import { capitalised, fileName, sizeInWords } from './words'

describe('words for numbers and names', () => {
  it('count things in the singular and the plural', () => {
    expect(counted(1, 'article')).toBe('1 article')
    expect(counted(0, 'article')).toBe('0 articles')
    expect(counted(1234, 'claim is', 'claims are')).toBe('1,234 claims are')
  })

  it('give the size of a file, never as zero', () => {
    expect(sizeInWords(0)).toBe('1 kB')
    expect(sizeInWords(640_000)).toBe('640 kB')
    expect(sizeInWords(3_440_000)).toBe('3.4 MB')
  })

  it('begin a sentence with a capital letter', () => {
    expect(capitalised('élan of the town')).toBe('Élan of the town')
    expect(capitalised('')).toBe('')
  })

  it('separate a file’s name from its path on either system', () => {
    expect(fileName('/home/ann/draft.docx')).toBe('draft.docx')
    expect(fileName('C:\\Users\\Ann\\draft.docx')).toBe('draft.docx')
    expect(fileName('draft.docx')).toBe('draft.docx')
  })
})
