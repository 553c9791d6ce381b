import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageTextOf, rangeOf } from './pageText'
import { selectedPassage } from './selectedPassage'

const pages = document.createElement('div')

beforeEach(() => {
  pages.innerHTML = `
    <div data-page="3"><canvas></canvas><div class="textLayer"><span>The bridge is </span><span>412 metres</span><br><span>long.</span><br></div></div>
    <div data-page="4"><p>This page is damaged.</p><div class="textLayer"><span>It was opened</span><br><span>in 1931.</span><div class="endOfContent"></div></div></div>`
  document.body.append(pages)
})
afterEach(() => pages.remove())

function select(from: readonly [string, number], to: readonly [string, number]): void {
  const nodeOf = (words: string) =>
    [...pages.querySelectorAll('span')].find((span) => span.textContent === words)!.firstChild!
  document.getSelection()!.setBaseAndExtent(nodeOf(from[0]), from[1], nodeOf(to[0]), to[1])
}

describe('words selected on pages', () => {
  it('are told as they stand there, with a space for every line end', () => {
    select(['The bridge is ', 4], ['long.', 4])
    expect(selectedPassage(document.getSelection(), pages)).toEqual({
      text: 'bridge is 412 metres long',
      page: 3,
    })
  })

  it('may go over several pages; theirs is the first, and what is said of a page is no word of it', () => {
    select(['long.', 0], ['in 1931.', 2])
    expect(selectedPassage(document.getSelection(), pages)).toEqual({
      text: 'long. It was opened in',
      page: 3,
    })
  })

  it('are none where nothing is selected, or something else', () => {
    expect(selectedPassage(null, pages)).toBeUndefined()
    document.getSelection()!.removeAllRanges()
    expect(selectedPassage(document.getSelection(), pages)).toBeUndefined()
    document.getSelection()!.selectAllChildren(pages.querySelector('p')!)
    expect(selectedPassage(document.getSelection(), pages)).toBeUndefined()
  })
})

describe('the text of a page', () => {
  it('is its words in order, each of which is found again in the document', () => {
    const page = pageTextOf(pages.querySelector('.textLayer')!)
    expect(page.text).toBe('The bridge is 412 metres long. ')
    for (const words of ['bridge', '412', 'is 412', 'long.']) {
      const start = page.text.indexOf(words)
      const range = rangeOf(page, { start, end: start + words.length })
      expect(String(range), words).toBe(words)
    }
  })
})
