import { describe, expect, it } from 'vitest'
import { noDetails } from '../../src/core/model/article'
import { sourceDetailsOf } from '../../src/core/sources/fileDetails'

const paper = { details: { ...noDetails, title: 'Urban elms', byline: 'Ana Lopez', published: '2024-01-01' } }
const doiOf = (text: string) => sourceDetailsOf({ ...paper, mediaType: 'application/pdf', text }).doi

describe('what a file says about itself', () => {
  it('is its title, its author and its DOI; of a PDF not the day on which the file was made', () => {
    const text = 'Urban elms\nhttps://doi.org/10.1111/efp.12086.\nElms were surveyed.'
    expect(sourceDetailsOf({ ...paper, mediaType: 'application/pdf', text })).toEqual({
      title: 'Urban elms',
      author: 'Ana Lopez',
      doi: '10.1111/efp.12086',
    })
    expect(sourceDetailsOf({ ...paper, mediaType: 'text/html', text: '' }).published).toBe('2024-01-01')
  })

  it('has a DOI without the signs of the sentence around it', () => {
    expect(doiOf('(doi:10.1016/S0140-6736(05)67889-4), see')).toBe('10.1016/s0140-6736(05)67889-4')
    expect(doiOf('[10.1000/182].')).toBe('10.1000/182')
  })

  it('has no DOI if that may be another work’s', () => {
    expect(doiOf('doi:10.1000/1 and 10.1000/2')).toBeUndefined()
    expect(doiOf(`${'Elms. '.repeat(1000)}10.1000/1`)).toBeUndefined()
    expect(doiOf('10.1000/1 … 10.1000/1')).toBe('10.1000/1')
  })
})
