import { afterEach, describe, expect, it, vi } from 'vitest'
import { openWindow } from '../../testing/openWindow'
import { isBusy, isDialogOpen } from '../busy'
import { closeDialog, openDialog } from '../dialogs'
import { focusChecklist, focusEntry, focusField, focusSearch, inTextField } from './focus'

afterEach(() => vi.unstubAllGlobals())

function draw(html: string): void {
  document.body.innerHTML = html
}
const focused = () => document.activeElement?.id

describe('the keyboard focus', () => {
  it('moves to the search box and selects its text', () => {
    draw('<input id="box" data-field="search" value="elms" />')
    focusSearch()
    expect(focused()).toBe('box')
    const box = document.activeElement as HTMLInputElement
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, 4])
  })

  it('moves to a field of the current claim by the field’s name', () => {
    draw(
      '<textarea id="a" data-field="rationale"></textarea><textarea id="b" data-field="correction"></textarea>',
    )
    focusField('correction')
    expect(focused()).toBe('b')
  })

  it('returns to the checklist, not to another list', () => {
    draw(
      '<ul id="hits" role="listbox" tabindex="0"></ul><div id="list" role="listbox" data-list="checklist" tabindex="0"></div>',
    )
    focusChecklist()
    expect(focused()).toBe('list')
  })

  it('stays where it is if its target does not exist', () => {
    draw('<button id="here"></button>')
    document.getElementById('here')?.focus()
    focusSearch()
    focusField('label')
    focusChecklist()
    expect(focused()).toBe('here')
  })
})

describe('the keyboard focus in the library', () => {
  const entries = (...places: number[]) =>
    draw(
      `<div class="library__list" id="list" tabindex="-1"><ul>${places
        .map((place) => `<li data-index="${place}"><button id="entry-${place}"></button></li>`)
        .join('')}</ul></div>`,
    )
  const focusedAfter = (place: number) => {
    vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => draw(0))
    focusEntry(place)
    return focused()
  }

  it('moves to the entry that took the place of the removed one', () => {
    entries(0, 1, 2)
    expect(focusedAfter(1)).toBe('entry-1')
  })

  it('moves to the last entry if there is none at that place', () => {
    entries(0, 1)
    expect(focusedAfter(5)).toBe('entry-1')
  })

  it('moves to the list itself if it is empty', () => {
    entries()
    expect(focusedAfter(0)).toBe('list')
  })
})

describe('letters', () => {
  const isText = (html: string) => {
    draw(html)
    document.querySelector<HTMLElement>('body > *')?.focus()
    return inTextField()
  }

  it('are text in text fields, and nowhere else', () => {
    expect(isText('<input type="text" />')).toBe(true)
    expect(isText('<input type="search" />')).toBe(true)
    expect(isText('<textarea></textarea>')).toBe(true)
    expect(isText('<select></select>')).toBe(true)
    expect(isText('<input type="checkbox" />')).toBe(false)
    expect(isText('<input type="range" />')).toBe(false)
    expect(isText('<button></button>')).toBe(false)
  })
})

describe('a person is busy', () => {
  it('while a dialog is open', () => {
    openDialog('details')
    expect([isDialogOpen(), isBusy()]).toEqual([true, true])
    closeDialog()
    expect([isDialogOpen(), isBusy()]).toEqual([false, false])
  })

  it('while they type in an open article, but not while they search without one', async () => {
    draw('<input type="text" />')
    document.querySelector('input')?.focus()
    expect(isBusy()).toBe(false)
    await openWindow('elms')
    expect(isBusy()).toBe(true)
  })
})
