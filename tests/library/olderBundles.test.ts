import { cp, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFormat } from '../../src/core/model/libraryFormat'
import { standardScale } from '../../src/core/model/scale'
import { verifyBundle } from '../../src/workbench/bundle/verify/verifyBundle'
import { writeBundle } from '../../src/workbench/bundle/writeBundle'
import { check, readHere, withEverything } from './bundleLibrary'
import { tempFolder } from './tempLibrary'

const fixtures = resolve(import.meta.dirname, '../fixtures')
const formats = Array.from({ length: libraryFormat }, (_, index) => index + 1)

describe('a bundle that an earlier version wrote', () => {
  it('is not proved, because its log does not record the scale, and nothing in it is false', async () => {
    const file = join(fixtures, 'bundles', 'format-5.touchstone-report.zip')
    const { outcome, problems, notProved, title } = await verifyBundle(file, {
      appVersion: '0.1.0',
      read: readHere,
    })
    expect({ outcome, problems, title }).toEqual({
      outcome: 'notProved',
      problems: [],
      title: 'Elms of the town',
    })
    expect(notProved.filter((sentence) => !/^(report|README)\./.test(sentence))).toEqual([
      `That Touchstone 0.1.0 wrote the bundle, in format 5, is not proved: this version writes format ${libraryFormat}.`,
      'The scale is not proved: an earlier version of Touchstone did not record it in the log. It is Touchstone’s standard scale: Verified, Mostly verified, Disputed, Misleading, False, Unproven.',
    ])
  })
})

describe('a bundle of an article that was written in an earlier format', () => {
  it.each(formats)('%s is whole, and proved where its log records the scale', async (format) => {
    const folder = await tempFolder()
    await cp(join(fixtures, 'libraries', `format-${format}`), folder, { recursive: true })
    const library = join(folder, 'library')
    for (const id of await readdir(join(library, 'articles'))) {
      const file = join(folder, `${id}.zip`)
      const request = { library, id, scale: standardScale, appVersion: '1', options: withEverything }
      await writeBundle(request, file)
      const { outcome, problems, notProved } = await check(file)
      expect(problems).toEqual([])
      expect(outcome).toBe(format < 6 ? 'notProved' : 'proved')
      expect(notProved.every((sentence) => sentence.startsWith('The scale is not proved'))).toBe(true)
    }
  })
})
