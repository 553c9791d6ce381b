import { describe, expect, it } from 'vitest'
import { failing, fakeBridge } from '../testing/fakeBridge'
import { UserFacingError } from '../../core/errors'
import { ask, onEvent } from './ask'

describe('asking the program', () => {
  it('returns its answer', async () => {
    fakeBridge({ 'search.query': () => [] })
    expect(await ask('search.query', { text: 'elms' })).toEqual([])
  })

  it('fails with the program’s code and its message for the person', async () => {
    fakeBridge({ 'search.query': failing('notReady', 'The index is being made.') })
    const failure = await ask('search.query', { text: 'elms' }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserFacingError)
    expect(failure).toMatchObject({ code: 'notReady', message: 'The index is being made.' })
  })
})

describe('an event', () => {
  it('reaches its listeners, until they stop', () => {
    const bridge = fakeBridge()
    const heard: string[] = []
    const stop = onEvent('library.notice', (sentence) => heard.push(sentence))
    bridge.emit('library.notice', 'One.')
    bridge.emit('key.escape', null)
    stop()
    bridge.emit('library.notice', 'Two.')
    expect(heard).toEqual(['One.'])
  })
})
