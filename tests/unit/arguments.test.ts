import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/main/arguments'
import { type Asked, isAsked, OpeningQueue, otherLibrary } from '../../src/main/opening'

const here = resolve('/home/ann')
const given = (...args: string[]) => readArguments(['touchstone', ...args], here)

describe('the arguments of a start', () => {
  it('are files, a library and a folder for the app’s data, relative to where it was started', () => {
    expect(given('--library', 'lib', '--app-data', '/data', 'elms.txt', '/news/oaks.md')).toEqual({
      files: [join(here, 'elms.txt'), resolve('/news/oaks.md')],
      library: join(here, 'lib'),
      appData: resolve('/data'),
      print: undefined,
    })
  })

  it('may include Chromium’s switches, which are ignored', () => {
    expect(given('--no-sandbox', '--force-device-scale-factor=2', 'elms.txt').files).toEqual([
      join(here, 'elms.txt'),
    ])
  })

  it('name an HTML file to print and where to', () => {
    expect(given('--print-pdf', 'r.pdf', 'r.html')).toMatchObject({
      files: [],
      print: { html: join(here, 'r.html'), pdf: join(here, 'r.pdf') },
    })
  })

  it('are not articles if they are the app itself, but are if they only begin like it', () => {
    // As built, the arguments are read in out/main; here they are in src/main.
    const app = resolve(import.meta.dirname, '../..')
    for (const path of [app, join(app, 'src'), join(app, 'src/main/index.js')])
      expect(given(path).files, path).toEqual([])
    const draft = join(app, 'src-of-the-nile.txt')
    expect(given(app, draft).files).toEqual([draft])
  })
})

describe('a request to open something', () => {
  const asked = (...files: string[]): Asked => ({ files, library: null })

  it('waits until the window listens, and is then handled in order', () => {
    const queue = new OpeningQueue()
    queue.add(asked('a'))
    queue.add(asked('b', 'c'))
    const taken: string[] = []
    const take = ({ files }: Asked) => void taken.push(...files)
    queue.drainInto(take)
    queue.add(asked('d'))
    // A reloaded window listens again.
    queue.drainInto(take)
    expect(taken).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is taken from another start only if it is files, with or without a library', () => {
    expect(isAsked({ files: [], library: null })).toBe(true)
    expect(isAsked({ files: ['a', 'b'], library: '/library' })).toBe(true)
    for (const other of [
      null,
      'a',
      {},
      { files: ['a'] },
      { files: 'a', library: null },
      { files: [1], library: null },
    ])
      expect(isAsked(other), JSON.stringify(other)).toBe(false)
    expect(isAsked({ files: [], library: 1 })).toBe(false)
  })

  it('is not opened in the wrong library; the person sees a notice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-asked-'))
    const [open, other, link] = ['open', 'other', 'link'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await mkdir(open)
    await symlink(open, link, 'junction')
    expect(await otherLibrary({ files: ['a'], library: null }, open)).toBeUndefined()
    expect(await otherLibrary({ files: ['a'], library: open }, open)).toBeUndefined()
    expect(await otherLibrary({ files: ['a'], library: link }, open)).toBeUndefined()
    expect(await otherLibrary({ files: ['a'], library: other }, open)).toBe(
      `Touchstone was asked to open the library ${other}, but has ${open} open. It and the files named with it were not opened; close this window first, then start it again.`,
    )
    expect(await otherLibrary({ files: [], library: other }, open)).toMatch(/ open\. It was not opened; /)
    await rm(folder, { recursive: true })
  })
})
