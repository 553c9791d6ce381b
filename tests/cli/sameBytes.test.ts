import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/contract/formats'
import { maduroArticle } from '../reports/sampleArticle'
import { openLibrary, tempFolder } from '../library/tempLibrary'

const run = promisify(execFile)
const program = resolve(import.meta.dirname, '../../out/main/cli.js')
const zones = ['Pacific/Kiritimati', 'America/Anchorage']

/** A library with one checked article, in a folder of its own. */
async function checkedLibrary(): Promise<string> {
  const folder = await tempFolder()
  const { library } = await openLibrary(folder)
  const article = maduroArticle()
  const bytes = new TextEncoder().encode(article.text)
  const sources = article.sources.map(({ attachment: _, ...source }) => source)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const original = { ...article.original, file: '1/article.txt', bytes: bytes.length, sha256 }
  await library.add({ ...article, id: 'maduro', original, sources }, bytes)
  await library.close()
  return folder
}

describe('the same state of an article', () => {
  it.each(reportFormats)(
    'gives the same bytes in two processes, two time zones and two languages: %s',
    async (format) => {
      const folder = await checkedLibrary()
      const [one, other] = await Promise.all(
        zones.map(async (zone, index) => {
          const file = join(folder, `${index}.${format}`)
          const args = ['report', 'maduro', '--format', format, '-o', file]
          await run(process.execPath, [program, ...args, '--library', join(folder, 'library')], {
            env: { ...process.env, TZ: zone, LANG: index === 0 ? 'de_DE.UTF-8' : 'C' },
          })
          return readFile(file)
        }),
      )
      expect(one!.length).toBeGreaterThan(500)
      expect(one!.equals(other!)).toBe(true)
    },
  )
})
