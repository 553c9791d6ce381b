import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '../../../core/model/article'
import { give, useArticle } from '../../lib/article/article'
import { goTo, goToClaim, useCursor } from '../../lib/checking/cursor'
import { openWindow } from '../../testing/openWindow'
import { ArticleText } from './ArticleText'

const scroll = vi.fn<() => void>()
/** The element that scrolls the text, 600 pixels high; nothing else has a size in this DOM. */
const scroller = document.createElement('div')
beforeEach(() => {
  scroll.mockClear()
  Element.prototype.scrollIntoView = scroll
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(500)
})

/** From now on everything stands that far down, in pixels. */
const standsAt = (top: number) =>
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return this === scroller ? new DOMRect(0, 0, 500, 600) : new DOMRect(0, top, 500, 20)
  })

const user = userEvent.setup()

function Shown() {
  const article = useArticle((state) => state.view?.article)
  return article ? <ArticleText article={article} scroller={scroller} /> : null
}

async function open() {
  await openWindow('elms')
  return render(<Shown />)
}

const article = (): Article => useArticle.getState().view!.article
const piece = (words: string) => screen.getByText(words, { exact: false, selector: '.claimed' })

describe('the text of an article', () => {
  it('is complete, and every piece of it knows its position', async () => {
    const { container } = await open()
    const pieces = [...container.querySelectorAll<HTMLElement>('[data-start]')]
    for (const one of pieces) {
      const words = one.textContent ?? ''
      expect(article().text.startsWith(words, Number(one.dataset['start']))).toBe(true)
    }
    expect(container.textContent).toBe(article().text.replaceAll('\n\n', ''))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Elms of the town')
    expect(container.firstElementChild?.getAttribute('lang')).toBe('en')
  })

  it('shows struck-out words where they stood, and they are no part of it', async () => {
    const { container } = await open()
    const { blocks, text } = article()
    const at = text.indexOf('12 of them')
    const struck = blocks.map((block) =>
      block.start <= at && at < block.end ? { ...block, struck: [{ at, text: '21' }] } : block,
    )
    act(() =>
      useArticle.setState(({ view }) => ({
        view: view && { ...view, article: { ...view.article, blocks: struck } },
      })),
    )
    const words = screen.getByText('21')
    expect(words.tagName).toBe('DEL')
    expect(words.nextElementSibling?.textContent).toMatch(/^12/)
    const pieces = [...container.querySelectorAll<HTMLElement>('[data-start]')]
    expect(pieces.map((one) => one.textContent).join('')).toBe(text.replaceAll('\n\n', ''))
  })

  it('shows struck-out sentences before a paragraph apart from it, and in no sentence of it', async () => {
    await open()
    const struck = (text: string) =>
      act(() =>
        useArticle.setState(({ view }) => {
          const blocks = article().blocks.map((block, index) =>
            index === 1 ? { ...block, struck: [{ at: block.start, text }] } : block,
          )
          return { view: view && { ...view, article: { ...view.article, blocks } } }
        }),
      )
    struck('The elms were felled.')
    const paragraph = screen.getByText('The elms were felled.')
    expect(paragraph.className).toBe('struck struck--apart')
    expect(paragraph.closest('.sentence')).toBeNull()
    struck('The elms')
    expect(screen.getByText('The elms', { selector: 'del' }).className).toBe('struck')
  })

  it('shows how each claim stands', async () => {
    await open()
    expect(piece('A storm').className).toContain('claimed--open')
    await act(() => give('elms', { type: 'setVerdict', claim: 'elms-4', rating: 'false' }))
    expect(piece('A storm').className).toContain('claimed--rated tone--red')
    await act(() => give('elms', { type: 'dismissClaim', claim: 'elms-4' }))
    expect(piece('A storm').className).toContain('claimed--passed')
    const sentence = (words: string) =>
      screen.getByText(words, { exact: false, selector: '[data-start]' }).parentElement
    expect(sentence('A storm')?.className).toContain('sentence--passed')
    expect(sentence('Go and see')?.className).toContain('sentence--unread')
    expect(sentence('he had felled 12')?.className).toContain('sentence--open')
  })

  it('goes to the shortest claim under a click', async () => {
    await open()
    await user.click(piece('40 elms in 1902'))
    expect(useCursor.getState().row).toBe('claim:elms-2')
    await user.click(piece('Ann Lee planted'))
    expect(useCursor.getState().row).toBe('claim:elms-1')
  })

  it('goes nowhere while words are being selected', async () => {
    await open()
    const words = piece('A storm')
    document.getSelection()?.selectAllChildren(words)
    act(() => words.click())
    expect(useCursor.getState().row).toBeNull()
  })

  it('scrolls the current row into view where it is out of sight, and marks it', async () => {
    await open()
    standsAt(100)
    act(() => goToClaim('elms-1'))
    expect(scroll).not.toHaveBeenCalled()
    standsAt(900)
    act(() => goToClaim('elms-4'))
    expect(scroll).toHaveBeenCalledOnce()
    expect(piece('A storm').className).toContain('claimed--here')
    act(() => goTo(null))
    expect(piece('A storm').className).not.toContain('claimed--here')
  })

  it('draws every kind of block, and says where it is in its file', async () => {
    const { view } = (await openWindow('elms'), useArticle.getState())
    const kinds = ['quotation', 'listItem', 'caption', 'tableRow', 'heading', 'paragraph'] as const
    const text = kinds.map((kind) => `A ${kind}.`).join('\n\n')
    const blocks = kinds.map((kind, index) => {
      const start = text.indexOf(`A ${kind}.`)
      return { kind, start, end: start + kind.length + 3, locator: index < 3 ? 'p. 1' : 'p. 2' }
    })
    const { container } = render(
      <ArticleText
        article={{ ...view!.article, text, blocks, sentences: [], claims: [] }}
        scroller={scroller}
      />,
    )
    expect(container.querySelector('blockquote')?.textContent).toBe('A quotation.')
    expect(container.querySelector('.text__item')?.textContent).toBe('A listItem.')
    expect(container.querySelector('h2')?.className).toBe('text__heading text__heading--2')
    const places = [...container.querySelectorAll('[data-place]')].map((block) =>
      block.getAttribute('data-place'),
    )
    expect(places).toEqual(['p. 1', 'p. 2'])
  })
})
