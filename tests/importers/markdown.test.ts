import { describe, expect, it } from 'vitest'
import { passages } from './passages'
import { open, openFixture, outline, textOf } from './fixture'

describe('a footnote of Markdown', () => {
  it('is a note at its mark, which never becomes part of a figure', () => {
    const draft = open(
      'The town had 4,200 trees in 2019[^1] and more before.\n\n[^1]: The register, [page 4](https://a.example/4).\n',
      'a.md',
    )
    expect(textOf(draft)).toBe('The town had 4,200 trees in 2019 and more before.')
    expect(passages(draft)).toEqual(['footnote on “”: The register, page 4.'])
    expect(draft.notes?.[0]).toMatchObject({ from: { block: 0, at: 32 }, links: ['https://a.example/4'] })
  })
})

describe('a Markdown draft', () => {
  const draft = openFixture('draft.md')

  it('reads as rendered: without markup, with the words of links, without pictures', () => {
    expect(outline(draft)).toEqual([
      'heading1: Who planted the elms?',
      'paragraph: The city says it planted 4,312 elms between 2015 and 2020. A count by this magazine found 2,907.',
      'heading2: The count',
      'paragraph: We walked every street named in the city’s own register in May and June.\nWhere the register gave no house number, we counted the whole street.',
      'listItem: On Mill Road the register lists 212 elms; there are 40.',
      'listItem: On Castle Street it lists 118; there are 118.',
      'listItem: First we asked the parks office.',
      'listItem: Then we asked the contractor.',
      'quotation: “The register was never meant to be a count,” said Ingrid Voll, who kept it until 2019.',
      'tableRow: Street | Register | Counted',
      'tableRow: Mill Road | 212 | 40',
      'tableRow: Castle Street | 118 | 118',
      'paragraph: The file on the city’s server was called elms_final.csv.',
      'paragraph: She said nothing about the cost, which was 3² times the estimate, and left.',
    ])
  })

  it('takes its details from the front matter', () => {
    expect(draft.details).toEqual({
      title: 'Who planted the elms?',
      byline: 'Mira Castellanos, Tom Ashby',
      publisher: '',
      published: '2023-11-02',
      address: 'https://www.example.org/elms',
      language: 'en',
    })
  })

  it('has its first heading as title when there is no front matter', () => {
    expect(open('# Elms\n\nBy Jane Doe\n\nThere are 2,907 elms in the city.', 'a.md').details).toMatchObject({
      title: 'Elms',
      byline: 'Jane Doe',
    })
  })

  it('keeps the writer’s own list of links at the end', () => {
    const text = textOf(
      open(
        '# Elms\n\nThere are 2,907 elms in the city now.\n\n## Sources\n\n- [The register](https://example.org)',
        'a.md',
      ),
    )
    expect(text.endsWith('Sources\n\nThe register')).toBe(true)
  })
})
