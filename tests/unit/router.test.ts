import { describe, expect, it } from 'vitest'
import { requests } from '../../src/contract/requests'
import { createRouter, type Handlers } from '../../src/contract/router'
import { CommandRefused } from '../../src/core/commands/act'
import { UserFacingError } from '../../src/core/errors'
import { ImportRefusal } from '../../src/core/importRefusal'
import { LibraryError } from '../../src/library/errors'
import { HostError } from '../../src/workbench/host'

/** A router whose handlers all call `act` with their input, and the internal errors it reported. */
function routerDoing(act: (input: unknown) => unknown) {
  const internal: unknown[] = []
  const handlers = Object.fromEntries(Object.keys(requests).map((name) => [name, act])) as unknown as Handlers
  return { ask: createRouter(handlers, (error) => internal.push(error)), internal }
}

const failing = (error: unknown) =>
  routerDoing(() => {
    throw error
  })

describe('a request', () => {
  it('is answered with what its handler gives, at once or later', async () => {
    expect(await routerDoing(() => 7).ask('articles.list', {})).toEqual({ ok: true, value: 7 })
    expect(await routerDoing(() => Promise.resolve(null)).ask('report.reveal', {})).toEqual({
      ok: true,
      value: null,
    })
  })

  it('with an unknown name is refused, even with a name every object has', async () => {
    const { ask, internal } = routerDoing(() => 7)
    for (const name of [
      '',
      'article',
      'Article.open',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
    ])
      expect(await ask(name, {}), name).toEqual({
        ok: false,
        error: { code: 'unknownRequest', message: `There is no request “${name}”.` },
      })
    expect(internal).toEqual([])
  })

  it('with invalid input never reaches its handler', async () => {
    const seen: unknown[] = []
    const { ask } = routerDoing((input) => seen.push(input))
    for (const [name, input] of [
      ['article.open', {}],
      ['article.open', { id: 7 }],
      ['article.open', { id: 'a', more: true }],
      ['article.open', null],
      ['article.open', undefined],
      ['articles.list', 'all'],
      ['articles.import', { files: ['a', 7] }],
      ['articles.import', { files: Array<string>(10_001).fill('a') }],
      ['search.query', { text: 'x'.repeat(501) }],
      ['report.export', { id: 'a', format: 'papyrus' }],
      ['person.rename', { person: '  ' }],
      ['article.do', { id: 'a', command: { type: 'eraseAll' } }],
      ['article.do', { id: 'a', command: { type: 'setVerdict', claim: 'c' } }],
      ['article.do', { id: 'a', command: { type: 'undo', act: 'x' } }],
      ['article.do', { id: 'a', command: { type: 'clearVerdict', claim: 'c' }, act: '' }],
    ] as const) {
      const reply = await ask(name, input)
      expect(reply, `${name} ${JSON.stringify(input)?.slice(0, 60)}`).toMatchObject({
        ok: false,
        error: { code: 'badInput', message: expect.stringMatching(/\w/) as string },
      })
    }
    expect(seen).toEqual([])
  })

  it('gives its handler the checked input: trimmed, and without unknown fields', async () => {
    const { ask } = routerDoing((input) => input)
    expect(await ask('person.rename', { person: ' Ann ' })).toEqual({ ok: true, value: { person: 'Ann' } })
    const command = { type: 'clearVerdict', claim: 'c' }
    expect(await ask('article.do', { id: 'a', command: { ...command, more: 1 } })).toEqual({
      ok: true,
      value: { id: 'a', command },
    })
  })
})

describe('a failure', () => {
  it('that is expected becomes a code and a sentence', async () => {
    for (const [error, code] of [
      [new CommandRefused('That claim is gone.'), 'refused'],
      [new LibraryError('notSaved', 'The disk is full.'), 'notSaved'],
      [new ImportRefusal('empty', 'a.txt is empty.'), 'empty'],
      [new HostError('There is no printer.'), 'host'],
      [new UserFacingError('anything', 'That can’t be done.'), 'anything'],
    ] as const) {
      const { ask, internal } = failing(error)
      expect(await ask('articles.list', {})).toEqual({ ok: false, error: { code, message: error.message } })
      expect(internal).toEqual([])
    }
  })

  it('that is unexpected becomes a sentence too, and is reported as a fault of the program', async () => {
    const system = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
    // An error is meant for people because of its class, whatever its name.
    const named = Object.assign(new Error('x'), { name: 'LibraryError', code: 'notSaved' })
    for (const error of [new TypeError('x is not a function'), system, named, 'a thrown text', undefined]) {
      const { ask, internal } = failing(error)
      const reply = await ask('articles.list', {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
      if (!reply.ok)
        expect(reply.error.message).toMatch(/^Something went wrong inside Touchstone \(.+\)\. What was saved/)
      expect(internal).toEqual([error])
    }
  })

  it('of a promise is a reply like any other', async () => {
    const { ask } = routerDoing(() => Promise.reject(new CommandRefused('No.')))
    expect(await ask('articles.list', {})).toMatchObject({ ok: false, error: { code: 'refused' } })
  })

  it('survives being sent to another process', async () => {
    const reply = await failing(new LibraryError('inUse', 'In use.')).ask('articles.list', {})
    expect(structuredClone(reply)).toEqual(reply)
  })
})
