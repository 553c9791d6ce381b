import { describe, expect, it } from 'vitest'
import type { Command } from '../../../core/commands'
import { standardScale } from '../../../core/model/scale'
import { everyRow } from '../../../core/checklist/filter'
import { rowNamed, sentenceRow } from '../../../core/checklist/row'
import { type FakeBridge, settled } from '../../testing/fakeBridge'
import { openWindow, shownNotices } from '../../testing/openWindow'
import { give, useArticle } from '../article/article'
import {
  addClaimHere,
  boundsFromSelection,
  passOrRestore,
  prioritise,
  rate,
  signOffOrWithdraw,
} from './checking'
import { useCursor } from './cursor'
import { useDialogs } from '../dialogs'
import { useTextSelection } from './textSelection'

const article = () => useArticle.getState().view!.article
const claim = (id: string) => article().claims.find((one) => one.id === id)!
const rowOf = (id: string) => rowNamed(article(), id)!
const rating = (id: string) => standardScale.find((one) => one.id === id)!
const commands = (bridge: FakeBridge): Command[] =>
  bridge.asked('article.do').map(({ command }) => command as Command)
/** The row of the sentence that has no claim. */
const bare = () => rowOf(sentenceRow(article().text.indexOf('Go and see')))
const select = (words: string) => {
  const start = article().text.indexOf(words)
  useTextSelection.setState({ span: { start, end: start + words.length } })
}

describe('rating a claim', () => {
  it('gives it the rating, and the same rating again clears it', async () => {
    await openWindow('elms')
    rate('elms', claim('elms-1'), rating('false'))
    await settled()
    expect(claim('elms-1').verdict?.rating).toBe('false')
    rate('elms', claim('elms-1'), rating('false'))
    await settled()
    expect(claim('elms-1').verdict).toBeUndefined()
  })

  it('replaces the first rating with another', async () => {
    await openWindow('elms')
    rate('elms', claim('elms-1'), rating('false'))
    await settled()
    rate('elms', claim('elms-1'), rating('verified'))
    await settled()
    expect(claim('elms-1').verdict?.rating).toBe('verified')
  })

  it('settles a contested claim by its current rating, instead of clearing it', async () => {
    const { bridge } = await openWindow('elms')
    const contested = {
      ...claim('elms-1'),
      verdict: { rating: 'false', by: 'Ines Okoye', at: '2025-03-04', line: 'a' },
      rivals: [{ rating: 'verified', by: 'Bob Hale', at: '2025-03-04', line: 'b' }],
    }
    rate('elms', contested, rating('false'))
    expect(commands(bridge)).toEqual([{ type: 'setVerdict', claim: 'elms-1', rating: 'false' }])
  })
})

describe('signing off', () => {
  it('confirms another person’s verdict, and withdraws that', async () => {
    const { library } = await openWindow('elms')
    useArticle.setState({
      view: library.give('elms', { type: 'setVerdict', claim: 'elms-1', rating: 'false' }, 'Bob Hale'),
    })
    signOffOrWithdraw('elms', claim('elms-1'))
    await settled()
    expect(claim('elms-1').signOff?.by).toBe('Ines Okoye')
    signOffOrWithdraw('elms', claim('elms-1'))
    await settled()
    expect(claim('elms-1').signOff).toBeUndefined()
  })
})

describe('“nothing to check”', () => {
  it('sets a claim aside, and brings it back', async () => {
    await openWindow('elms')
    passOrRestore('elms', rowOf('claim:elms-1'))
    await settled()
    expect(claim('elms-1').dismissed).toBe(true)
    passOrRestore('elms', rowOf('claim:elms-1'))
    await settled()
    expect(claim('elms-1').dismissed).toBe(false)
  })

  it('passes a sentence, and undoes that', async () => {
    await openWindow('elms')
    passOrRestore('elms', bare())
    await settled()
    expect(bare()).toMatchObject({ sentence: { nothingToCheck: true } })
    passOrRestore('elms', bare())
    await settled()
    expect(bare()).toMatchObject({ sentence: { nothingToCheck: false } })
  })
})

describe('“nothing to check”', () => {
  it('is not said of a sentence in which claims stand, and the person is told why', async () => {
    const { bridge } = await openWindow('elms')
    const start = article().text.indexOf('Ann Lee')
    passOrRestore('elms', rowOf(sentenceRow(start)))
    await settled()
    expect(commands(bridge)).toEqual([])
    expect(shownNotices()).toEqual(['Claims stand in this sentence: rate each of them, or set it aside.'])
  })
})

describe('putting a claim first or last', () => {
  it('holds until it is repeated, and the ranking is requested again', async () => {
    const { bridge } = await openWindow('elms')
    prioritise('elms', claim('elms-3'), 'first')
    await settled()
    expect(claim('elms-3').urgency).toBe('first')
    expect(bridge.asked('article.ranking')).toHaveLength(2)
    prioritise('elms', claim('elms-3'), 'first')
    await settled()
    expect(claim('elms-3').urgency).toBeUndefined()
  })
})

describe('adding a claim', () => {
  it('makes one of the selected words, and goes to it', async () => {
    await openWindow('elms')
    useCursor.setState({ filter: { ...everyRow, states: ['checked'] } })
    select('A storm')
    addClaimHere('elms', rowOf('claim:elms-1'))
    await settled()
    const added = article().claims.find(({ label }) => label === 'A storm')!
    expect(useCursor.getState()).toMatchObject({ row: `claim:${added.id}`, filter: everyRow })
  })

  it('makes one of the current sentence', async () => {
    await openWindow('elms')
    addClaimHere('elms', bare())
    await settled()
    expect(article().claims.at(-1)?.label).toBe('Go and see them.')
  })

  it('asks for words if none are selected', async () => {
    const { bridge } = await openWindow('elms')
    addClaimHere('elms', rowOf('claim:elms-1'))
    expect(shownNotices()).toEqual(['Select the words of the claim in the article first, then press C.'])
    expect(commands(bridge)).toEqual([])
  })

  it('moves nowhere if the article refuses it', async () => {
    await openWindow('elms')
    const taken = claim('elms-2').anchor
    useTextSelection.setState({ span: { start: taken.start, end: taken.end } })
    addClaimHere('elms', undefined)
    await settled()
    expect(useCursor.getState().row).toBeNull()
    expect(shownNotices()).toHaveLength(1)
  })
})

describe('the bounds of a claim', () => {
  it('are those of the selected words', async () => {
    await openWindow('elms')
    select('planted 40 elms')
    boundsFromSelection('elms', claim('elms-1'))
    await settled()
    expect(claim('elms-1').anchor.exact).toBe('planted 40 elms')
  })

  it('are set in a dialog if nothing is selected', async () => {
    await openWindow('elms')
    await give('elms', { type: 'dismissClaim', claim: 'elms-2' })
    boundsFromSelection('elms', claim('elms-1'))
    expect(useDialogs.getState().open).toBe('bounds')
  })
})
