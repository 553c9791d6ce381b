import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorOf, libraryWithElms, openLibrary, rate, readLibrary, tempFolder } from './tempLibrary'
import { CommandRefused } from '../../src/core/commands/act'

const signOff = { type: 'signOff', claim: 'elms' } as const

describe('who is working', () => {
  it('is the account until a person says who they are, and then stays, and every command carries it', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    expect([library.settings.person, library.settings.isPersonNamed]).toEqual(['Ines Okoye', false])
    await library.settings.setPerson('Ines O.')
    const { article } = await library.give('elms-article', rate('false'))
    expect(article.claims[0]?.verdict?.by).toBe('Ines O.')
    await library.close()
    const again = (await openLibrary(folder, { person: 'root' })).library
    expect([again.settings.person, again.settings.isPersonNamed]).toEqual(['Ines O.', true])
    const { entries } = await again.history('elms-article')
    expect(entries.map(({ person }) => person)).toEqual(['Ines Okoye', 'Ines O.'])
  })

  it('is known for each computer, so that a library handed on does not speak in another’s name', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.settings.setPerson('Ines O.')
    await library.close()
    const other = await tempFolder()
    await cp(join(folder, 'library'), join(other, 'library'), { recursive: true })
    const there = (await openLibrary(other, { person: 'juan' })).library
    expect([there.settings.person, there.settings.isPersonNamed]).toEqual(['juan', false])
    await there.settings.setPerson('Juan Pérez')
    expect(Object.values(there.settings.people).toSorted()).toEqual(['Ines O.', 'Juan Pérez'])
  })
})

describe('signing off', () => {
  it('takes a second person than the one who gave the verdict, however the name is written', async () => {
    const { library } = await libraryWithElms(await tempFolder())
    await library.give('elms-article', rate('false'))
    for (const name of ['Ines Okoye', ' ines  okoye ']) {
      await library.settings.setPerson(name)
      await expect(library.give('elms-article', signOff)).rejects.toThrow(/^Ines Okoye gave this verdict/)
    }
    await library.settings.setPerson('Juan Pérez')
    const { article } = await library.give('elms-article', signOff)
    expect(article.claims[0]?.signOff?.by).toBe('Juan Pérez')
  })

  it('is gone when the verdict or what it rests on is changed, and back when that is undone', async () => {
    const { library } = await libraryWithElms(await tempFolder())
    await library.give('elms-article', rate('false'))
    await library.settings.setPerson('Juan Pérez')
    await library.give('elms-article', signOff)
    const changes = [
      rate('disputed'),
      { type: 'clearVerdict', claim: 'elms' },
      { type: 'setRationale', claim: 'elms', rationale: 'Otherwise.' },
      { type: 'setCorrection', claim: 'elms', correction: 'Say 41.' },
      { type: 'dismissClaim', claim: 'elms' },
      { type: 'changeBounds', claim: 'elms', start: 18, end: 29 },
    ] as const
    for (const change of changes) {
      const { article } = await library.give('elms-article', change)
      expect(article.claims[0]?.signOff, change.type).toBeUndefined()
      const back = await library.undo('elms-article')
      expect(back.article.claims[0]?.signOff?.by, change.type).toBe('Juan Pérez')
    }
    await library.give('elms-article', { type: 'withdrawSignOff', claim: 'elms' })
    expect((await library.history('elms-article')).article.claims[0]?.signOff).toBeUndefined()
  })

  it('is refused if there is no verdict', async () => {
    const { library } = await libraryWithElms(await tempFolder())
    await expect(library.give('elms-article', signOff)).rejects.toThrow(CommandRefused)
  })
})

it('a read-only library lets nobody change anything, and says so', async () => {
  const folder = await tempFolder()
  await (await libraryWithElms(folder)).library.close()
  const { library } = await readLibrary(folder)
  for (const task of [
    () => library.give('elms-article', rate('false')),
    () => library.undo('elms-article'),
    () => library.settings.setPerson('x'),
    () => library.keepFile('elms-article', 'x', new Uint8Array(1)),
    () => library.emptyTrash().then(() => library.settings.change((settings) => settings)),
  ]) {
    const error = await errorOf(task())
    expect([error.code, error.message]).toEqual([
      'readOnly',
      'It was opened for reading. It is open for reading only; nothing was saved.',
    ])
  }
})
