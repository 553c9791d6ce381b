import { cp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../src/core/commands/logEntry'
import { noNewsroom } from '../../src/core/model/newsroom'
import { standardScale } from '../../src/core/model/scale'
import { verifyLibrary } from '../../src/library/verify'
import { libraryWithElms, logOf, openLibrary, rate, tempFolder } from './tempLibrary'

/** The lines of the only log. */
async function linesOf(folder: string): Promise<LogEntry[]> {
  const text = await readFile(await logOf(folder), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogEntry)
}

const satire = { ...standardScale[0]!, id: 'satire', name: 'Satire', key: 'S' }

describe('an article’s log', () => {
  it('records the scale and the rules when the article is added, and then only when they change', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.give('elms-article', rate('false'))
    await library.settings.setRule('second-person', 'require')
    await library.give('elms-article', rate('disputed'))
    await library.give('elms-article', rate('false'))
    const lines = await linesOf(folder)
    expect(lines.map(({ settings }) => settings)).toEqual([
      { scale: standardScale, rules: {} },
      undefined,
      { scale: standardScale, rules: { 'second-person': 'require' } },
      undefined,
    ])
  })

  it('records a scale that was changed with the next act, and nothing more can be undone by it', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    await library.settings.change((settings) => ({ ...settings, scale: [...standardScale, satire] }))
    const { undoable, settings } = await library.give('elms-article', rate('satire'))
    expect(settings?.scale.at(-1)).toEqual(satire)
    expect(undoable).toHaveLength(1)
    const undone = await library.undo('elms-article')
    expect([undone.undoable.length, undone.settings?.scale.at(-1)]).toEqual([0, satire])
    await library.close()
    expect((await verifyLibrary(join(folder, 'library'))).problems).toEqual([])
  })

  it('names the newsroom without its logo, of which it has a hash', async () => {
    const folder = await tempFolder()
    const { library } = await libraryWithElms(folder)
    const logo = { mediaType: 'image/png', base64: 'iVBORw0KGgo=' } as const
    await library.settings.setNewsroom({ ...noNewsroom, name: 'The Elm Desk', logo })
    const { settings } = await library.give('elms-article', rate('false'))
    expect(settings?.newsroom).toMatchObject({ name: 'The Elm Desk', address: '' })
    expect(settings?.newsroom?.logoSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('of an earlier version records them with the next act', async () => {
    const folder = await tempFolder()
    const fixture = resolve(import.meta.dirname, '../fixtures/libraries/format-5')
    await cp(fixture, folder, { recursive: true })
    const { library } = await openLibrary(folder)
    const { id } = library.everything().find(({ claims }) => claims > 0)!
    const before = await library.history(id)
    const claim = before.article.claims[0]!.id
    const after = await library.give(id, { type: 'setVerdict', claim, rating: 'false' })
    expect([before.settings, after.settings?.scale]).toEqual([undefined, standardScale])
    expect(after.settings?.newsroom?.name).toBe('The Elm Desk')
  })
})
