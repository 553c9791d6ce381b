import { describe, expect, it } from 'vitest'
import { failing, fakeBridge } from '../testing/fakeBridge'
import { UserFacingError } from '../../core/errors'
import { ask, onEvent } from './ask'

describe('asking the program', () => {
  it('gives its answer', async () => {
    fakeBridge({ 'search.query': () => [] })
    expect(await ask('search.query', { text: 'elms' })).toEqual([])
  })

  it('fails with the program’s code and its sentence for the person', async () => {
    fakeBridge({ 'search.query': failing('notReady', 'The index is being made.') })
    const failure = await ask('search.query', { text: 'elms' }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserFacingError)
    expect(failure).toMatchObject({ code: 'notReady', message: 'The index is being made.' })
  })
})

describe('an event', () => {
  it('is told to those who listen for it, until they stop', () => {
    const bridge = fakeBridge()
    const heard: string[] = []
    const stop = onEvent('library.notice', (sentence) => heard.push(sentence))
    bridge.tell('library.notice', 'One.')
    bridge.tell('key.escape', null)
    stop()
    bridge.tell('library.notice', 'Two.')
    expect(heard).toEqual(['One.'])
  })
})
