import { renderHook } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { openWindow } from '../testing/openWindow'
import { settled } from '../testing/fakeBridge'
import { takeView, useArticle } from '../lib/article/article'
import { sourceBeside } from '../lib/places/beside'
import { additionTo, newSource, useComposing } from '../lib/checking/composing'
import { goToClaim, useCursor } from '../lib/checking/cursor'
import { openDialog, useDialogs } from '../lib/dialogs'
import { usePreferences } from '../lib/preferences'
import { useShortcuts } from './shortcuts'

const user = userEvent.setup()

/** A window whose shortcuts are active, with a claim selected. */
async function atClaim(id = 'elms-1') {
  const opened = await openWindow('elms')
  renderHook(useShortcuts)
  goToClaim(id)
  return opened
}
const press = async (keys: string) => {
  await user.keyboard(keys)
  await settled()
}
const claim = (id: string) => useArticle.getState().view!.article.claims.find((one) => one.id === id)!
const open = () => useDialogs.getState().open
const row = () => useCursor.getState().row
const draw = (html: string) => {
  document.body.insertAdjacentHTML('beforeend', html)
}

describe('a letter', () => {
  it('walks the checklist', async () => {
    await atClaim('elms-1')
    await press('j')
    expect(row()).toBe('claim:elms-2')
    await press('K')
    expect(row()).toBe('claim:elms-1')
  })

  it('gives the rating that has it as its key', async () => {
    await atClaim()
    await press('f')
    expect(claim('elms-1').verdict?.rating).toBe('false')
  })

  it('sets aside, and puts first or last', async () => {
    usePreferences.getState().setGoesOn(false)
    await atClaim()
    await press('n')
    expect(claim('elms-1').dismissed).toBe(true)
    await press('np')
    expect(claim('elms-1')).toMatchObject({ dismissed: false, urgency: 'first' })
    await press('w')
    expect(claim('elms-1').urgency).toBe('last')
  })

  it('opens what there is to fill in for the claim', async () => {
    await atClaim()
    for (const [key, dialog] of [
      ['b', 'bounds'],
      ['s', 'split'],
      ['h', { history: 'elms-1' }],
      ['?', 'shortcuts'],
    ] as const) {
      useDialogs.setState({ open: null })
      await press(key)
      expect(open()).toEqual(dialog)
    }
  })

  it('begins evidence in the claim’s card', async () => {
    await atClaim()
    await press('e')
    expect(additionTo(useComposing.getState().compositions, 'elms', 'elms-1')).toBeDefined()
    expect(open()).toBeNull()
  })

  it('opens a source of the claim to be read, or asks for one', async () => {
    const { bridge, library } = await atClaim()
    bridge.answer({ 'source.attach': () => null })
    await press('{Shift>}E{/Shift}')
    expect(bridge.asked('source.attach')).toEqual([{ id: 'elms', source: null }])
    const attachment = { name: 'a.pdf', file: `${'a'.repeat(64)}.pdf`, bytes: 3, sha256: 'a'.repeat(64) }
    const source = { ...newSource('Census'), attachment }
    takeView(library.give('elms', { type: 'addSource', source }))
    await press('{Shift>}E{/Shift}')
    expect(sourceBeside('elms')).toBe(source.id)
  })

  it('goes to the search box, or to the rationale', async () => {
    await atClaim()
    draw('<input data-field="search" /><textarea data-field="rationale"></textarea>')
    await press('r')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    ;(document.activeElement as HTMLElement).blur()
    await press('/')
    expect(document.activeElement?.tagName).toBe('INPUT')
    // The key itself must not end up in the search box.
    expect((document.activeElement as HTMLInputElement).value).toBe('')
  })

  it('signs off another person’s verdict', async () => {
    const { library } = await atClaim()
    useArticle.setState({
      view: library.give('elms', { type: 'setVerdict', claim: 'elms-1', rating: 'false' }, 'Bob Hale'),
    })
    await press('o')
    expect(claim('elms-1').signOff?.by).toBe('Ines Okoye')
  })

  it('makes a claim of a sentence without one, and does nothing on a claim', async () => {
    const { bridge } = await atClaim()
    const { text } = useArticle.getState().view!.article
    useCursor.setState({ row: `sentence:${text.indexOf('Go and see')}` })
    await press('fe')
    expect(bridge.asked('article.do')).toEqual([])
    await press('c')
    expect(useArticle.getState().view!.article.claims).toHaveLength(5)
  })
})

describe('a letter does nothing', () => {
  const givesNothing = async (keys: string) => {
    const { bridge } = await atClaim()
    return {
      press: async () => {
        await press(keys)
        return bridge.asked('article.do')
      },
    }
  }

  it('while a dialog or a menu is open', async () => {
    const keys = await givesNothing('f')
    openDialog('details')
    expect(await keys.press()).toEqual([])
    useDialogs.setState({ open: null })
    draw('<div role="menu"></div>')
    expect(await keys.press()).toEqual([])
  })

  it('in a text field, which Escape leaves for the checklist', async () => {
    const keys = await givesNothing('f')
    draw('<textarea></textarea><div role="listbox" data-list="checklist" tabindex="0"></div>')
    document.querySelector('textarea')?.focus()
    expect(await keys.press()).toEqual([])
    expect(document.querySelector('textarea')?.value).toBe('f')
    await press('{Escape}')
    expect(document.activeElement?.getAttribute('role')).toBe('listbox')
  })

  it('with another key held down, or where letters are switched off', async () => {
    const keys = await givesNothing('{Control>}f{/Control}')
    expect(await keys.press()).toEqual([])
    usePreferences.getState().setLetterKeys(false)
    await press('f')
    expect(await keys.press()).toEqual([])
  })

  it('held down, so that a verdict does not flip on and off; only moving continues', async () => {
    usePreferences.getState().setGoesOn(false)
    const keys = await givesNothing('{f>3}')
    const given = await keys.press()
    expect(given).toHaveLength(1)
    await press('{/f}{j>2/}')
    expect(row()).toBe('claim:elms-3')
  })

  it('where no article is open', async () => {
    const { bridge } = await openWindow(null)
    renderHook(useShortcuts)
    await press('jfn')
    expect(bridge.asked('article.do')).toEqual([])
  })
})
