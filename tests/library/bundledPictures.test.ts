import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { articlePlaces } from '../../src/library/places'
import { writeBundle } from '../../src/workbench/bundle/writeBundle'
import { renderArticle } from '../../src/workbench/reporting/renderArticle'
import { cutOutOf, png, sha256 } from '../reports/pictureArticle'
import { changed, unzipped } from './bundleFiles'
import { bundleOf, type Checked, check, forChecker, forPublic, openCheck, requestOf } from './bundleLibrary'
import { at } from './devices'

const picture = png(60, 40)
const shown = `src="data:image/png;base64,${Buffer.from(picture).toString('base64')}"`
const anchor = { exact: '12 elms', prefix: 'felled ', suffix: ' in 1950', start: 7, end: 14 }
const obtained = 'Photographed by Ines in the reading room'

/** The check with a passage and a cut-out of a scan, from an archive of which it is known how it was obtained. */
async function checkWithCutOut(how = obtained): Promise<Checked> {
  const checked = await openCheck()
  const { id, claims } = checked
  await at({ folder: checked.folder, person: 'Ines Okoye' }, async (library) => {
    const attachment = await library.keepFile(id, 'cut-out.png', picture)
    const { article } = await library.history(id)
    const [source] = article.sources
    const scan = source!.attachment!.sha256
    const evidence = {
      id: 'e-cut',
      source: source!.id,
      stance: 'refutes' as const,
      quotation: '12 elms',
      locator: 'p. 14',
      note: '',
      passage: { sha256: scan, anchor },
      cutOut: cutOutOf(picture, { attachment, sha256: scan }),
    }
    await library.give(id, { type: 'addEvidence', claim: claims[1]!, evidence })
    await library.give(id, { type: 'editSource', source: { ...source!, obtained: how } })
  })
  return checked
}

/** The web page of the article as it is in the library. */
async function pageOf({ folder, library, id }: Checked): Promise<string> {
  const { article } = await at({ folder, person: 'Ines Okoye' }, (opened) => opened.history(id))
  const request = { library, article, scale: standardScale, appVersion: '1', options: forChecker }
  const { bytes } = await renderArticle({ ...request, format: 'html' })
  return new TextDecoder().decode(bytes)
}

describe('a bundle with a cut-out and a passage', () => {
  it('is proved, and has the picture as a file and in its report', async () => {
    const file = await bundleOf(await checkWithCutOut())
    const { outcome, problems, notProved } = await check(file)
    expect({ outcome, problems, notProved }).toEqual({ outcome: 'proved', problems: [], notProved: [] })
    const files = await unzipped(await readFile(file))
    expect(sha256(files[`snapshots/${sha256(picture)}.png`]!)).toBe(sha256(picture))
    expect(String(files['report.html'])).toContain(shown)
    expect(String(files['report.json'])).toContain('"exact": "12 elms"')
    expect(String(files['README.txt'])).toMatch(/snapshots\/ .*what was cut out of them/)
  })

  it('is false where the picture is another, or is gone', async () => {
    const file = await bundleOf(await checkWithCutOut())
    const files = await unzipped(await readFile(file))
    const path = `snapshots/${sha256(picture)}.png`
    const { [path]: _, ...rest } = files
    for (const forged of [{ ...files, [path]: Buffer.from(png(60, 41)) }, rest]) {
      const { outcome, problems } = await check(await changed(file, () => forged))
      expect(outcome).toBe('false')
      expect(problems.join('\n')).toContain('report.html is not the report that')
      expect(problems.join('\n')).toContain(path)
    }
  })

  it('tells the public nothing of how the source was obtained, and says so', async () => {
    const checked = await checkWithCutOut()
    const file = join(checked.folder, 'public.zip')
    await writeBundle(requestOf(checked, forPublic), file)
    const files = await unzipped(await readFile(file))
    expect(Object.entries(files).flatMap(([path, text]) => (text.includes(obtained) ? path : []))).toEqual([])
    expect(String(files['report.html'])).toContain(shown)
    const { problems } = await check(file)
    expect(problems).toEqual([])
    expect(String(files['README.txt'])).toContain('How sources were obtained and how far they are trusted')
  })
})

describe('a log line on how a source was obtained', () => {
  it('is withheld from the public even where its words are shown elsewhere', async () => {
    const checked = await checkWithCutOut('Town archive')
    const file = join(checked.folder, 'public.zip')
    await writeBundle(requestOf(checked, forPublic), file)
    const files = Object.values(await unzipped(await readFile(file)))
    expect(files.filter((text) => text.includes('"obtained"'))).toEqual([])
  })
})

describe('the report of a library', () => {
  it('shows what was cut out, from the file that was kept', async () => {
    expect(await pageOf(await checkWithCutOut())).toContain(shown)
  })

  it('comes without a picture that is gone, was changed or is no plain file, and says which', async () => {
    const checked = await checkWithCutOut()
    const file = join(articlePlaces(checked.library, checked.id).snapshots, `${sha256(picture)}.png`)
    const elsewhere = join(checked.folder, 'elsewhere.png')
    await writeFile(elsewhere, picture)
    const cases = [
      [() => Promise.resolve(), 'its file is no longer kept with the article'],
      [() => writeFile(file, png(60, 41)), 'its file has changed since it was kept'],
      [() => symlink(elsewhere, file), 'its file can’t be read (it is a link, not a file)'],
    ] as const
    for (const [put, why] of cases) {
      await rm(file, { force: true })
      await put()
      const page = await pageOf(checked)
      expect(page).toContain(`The picture is not shown: ${why}.`)
      expect(page).toContain(sha256(picture))
      expect(page).not.toContain('src="data:')
    }
  })
})
