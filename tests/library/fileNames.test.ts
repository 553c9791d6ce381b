import fc from 'fast-check'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { givenPath, nameFrom, onDisk, shownName, shownPath } from '../../src/library/disk/fileNames'
import { articlePlaces } from '../../src/library/places'
import { bytesOf, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const raw = (folder: string, ...bytes: number[]) => Buffer.concat([bytesOf(`${folder}/`), Buffer.from(bytes)])
/** "bad", two bytes that are no text, ".txt" */
const bad = [0x62, 0x61, 0x64, 0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74]
const story = 'Elms of the town\n\nAnn planted 40 elms in 1902.\n'

describe('the name of a file', () => {
  it('comes back to the same bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (bytes) => {
        const name = nameFrom(Buffer.from(bytes))
        expect([...Buffer.from(onDisk(name))]).toEqual([...bytes])
        expect(shownPath(name)).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })

  it('is the text that it is, where it is text', () => {
    for (const text of ['elms.txt', 'Größe 🌳.txt', 'نص'])
      expect([nameFrom(Buffer.from(text)), onDisk(text), shownName(`/a/${text}`)]).toEqual([text, text, text])
  })
})

// Other systems name files by text.
describe.skipIf(process.platform !== 'linux')('a file whose name is not UTF-8', () => {
  it('is opened from its folder, told as it is, and kept under a name that is text', async () => {
    const folder = await tempFolder()
    const desk = join(folder, 'desk')
    await mkdir(desk)
    await writeFile(raw(desk, ...bad), story)
    await mkdir(raw(desk, 0xe9))
    await writeFile(Buffer.concat([raw(desk, 0xe9), Buffer.from('/deep.txt')]), `${story} Deep.`)
    await writeFile(
      raw(desk, 0xfc, 0x2e, 0x70, 0x6e, 0x67),
      Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0),
    )
    const workbench = await openWorkbench(folder)
    const outcomes = await workbench.imports.open([desk], 'usual')
    expect(outcomes.map(({ outcome, file }) => [outcome, shownPath(file)])).toEqual(
      expect.arrayContaining([
        ['added', `${desk}/bad\\xff\\xfe.txt`],
        ['added', `${desk}/\\xe9/deep.txt`],
        ['refused', `${desk}/\\xfc.png`],
      ]),
    )
    expect(outcomes).toHaveLength(3)
    const refused = outcomes.find(({ outcome }) => outcome === 'refused')
    expect(refused).toMatchObject({ message: expect.stringMatching(/^\\xfc\.png was not opened: it is a /) })
    const { library } = workbench
    const [summary] = library.articles().filter(({ fileName }) => fileName.startsWith('bad'))
    const { article } = await library.history(summary!.id)
    expect(article.original).toMatchObject({ name: 'bad\\xff\\xfe.txt', file: '1/bad_xff_xfe.txt' })
    const kept = join(articlePlaces(library.folder, article.id).original, article.original.file)
    expect(await readFile(kept, 'utf8')).toBe(story)
    const again = await workbench.imports.openNamed([desk])
    expect(again.map(({ file }) => file.slice(37)).toSorted()).toContain('bad\\xff\\xfe.txt')
    await workbench.close()
  })

  it('is found by the name that a dialog or a terminal makes of it, if that fits no other', async () => {
    const folder = await tempFolder()
    await writeFile(raw(folder, ...bad), story)
    const given = join(folder, 'bad\uFFFD\uFFFD.txt')
    expect(shownPath(await givenPath(given))).toBe(`${folder}/bad\\xff\\xfe.txt`)
    const [first, , ...rest] = bad.with(3, 0xfd)
    await writeFile(raw(folder, first!, 0x61, ...rest), story)
    expect(await givenPath(given)).toBe(given)
  })
})
