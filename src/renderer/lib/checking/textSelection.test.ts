import { beforeEach, describe, expect, it } from 'vitest'
import { selectedSpan } from './textSelection'

let text: HTMLElement
beforeEach(() => {
  document.body.innerHTML = [
    '<p id="before">Above</p>',
    '<div id="text"><h1><span data-start="0">Elms of the town</span></h1>',
    '<p><span data-start="18">Ann planted </span><span data-start="30">40 elms</span></p></div>',
    '<p id="after">Below</p>',
  ].join('')
  text = document.getElementById('text')!
})

const piece = (start: number) => text.querySelector(`[data-start="${start}"]`)!

/** The selected span from one place to the other; a place is a node and an offset in it. */
function spanOf(from: readonly [Node, number], to: readonly [Node, number]) {
  const selection = document.getSelection()!
  selection.removeAllRanges()
  const range = document.createRange()
  range.setStart(...(from as [Node, number]))
  range.setEnd(...(to as [Node, number]))
  selection.addRange(range)
  return selectedSpan(selection, text)
}

describe('the selected words', () => {
  it('are mapped to their position in the article’s text', () => {
    expect(spanOf([piece(18).firstChild!, 4], [piece(18).firstChild!, 11])).toEqual({ start: 22, end: 29 })
  })

  it('extend over pieces and blocks', () => {
    expect(spanOf([piece(0).firstChild!, 5], [piece(30).firstChild!, 2])).toEqual({ start: 5, end: 32 })
  })

  it('end with the text if the selection continues beyond it', () => {
    const below = document.getElementById('after')!.firstChild!
    expect(spanOf([piece(30).firstChild!, 0], [below, 3])).toEqual({ start: 30, end: 37 })
  })

  it('begin with the text if the selection begins above it', () => {
    const above = document.getElementById('before')!.firstChild!
    expect(spanOf([above, 2], [piece(0).firstChild!, 4])).toEqual({ start: 0, end: 4 })
  })

  it('are whole pieces if whole elements are selected', () => {
    expect(spanOf([piece(18), 0], [piece(18), 1])).toEqual({ start: 18, end: 30 })
  })

  it('are none if nothing of the text is selected', () => {
    const below = document.getElementById('after')!.firstChild!
    expect(spanOf([below, 0], [below, 3])).toBeNull()
    expect(spanOf([piece(18).firstChild!, 4], [piece(18).firstChild!, 4])).toBeNull()
    expect(selectedSpan(null, text)).toBeNull()
  })

  it('are none in a text without pieces', () => {
    text.innerHTML = '<p>Nothing that knows where it starts</p>'
    const node = text.querySelector('p')!.firstChild!
    expect(spanOf([node, 0], [node, 7])).toBeNull()
  })
})
