import { describe, expect, it } from 'vitest'
import { windowTitle } from './title'

describe('the window’s title', () => {
  it('says the article, the library’s folder and the program', () => {
    expect(windowTitle('Elms', '/home/ann/Desk/')).toBe('Elms — Desk — Touchstone')
    expect(windowTitle('Elms', 'C:\\Users\\Ann\\Desk')).toBe('Elms — Desk — Touchstone')
  })

  it('says what there is before a library or an article is open', () => {
    expect(windowTitle(undefined, '/home/ann/Desk')).toBe('Desk — Touchstone')
    expect(windowTitle(undefined, undefined)).toBe('Touchstone')
  })

  it('hides nothing that turns the order of words around', () => {
    expect(windowTitle('a\u202Eb', '/x')).toBe('a\uFFFDb — x — Touchstone')
  })
})
