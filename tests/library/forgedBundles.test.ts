import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { noNewsroom } from '../../src/core/model/newsroom'
import { standardScale } from '../../src/core/model/scale'
import {
  type Files,
  logsIn,
  rechained,
  redocumented,
  relined,
  remade,
  rewritten,
  sha256,
  swappedScale,
} from './bundleForger'
import { changed, fitted, unzipped } from './bundleFiles'
import { bundleOf, check, openCheck } from './bundleLibrary'

/** Checks a bundle after a change of its files, with the manifest and the sums made to fit. */
async function forged(file: string, change: (files: Files) => Files | Promise<Files>, appVersion = '1') {
  const files = await change(await unzipped(await readFile(file)))
  return check(await changed(file, () => fitted(files)), appVersion)
}

const falseReport = (text: string) =>
  text.replaceAll('Disputed', 'Verified').replaceAll('disputed', 'verified')

describe('a bundle forged by somebody who knows the format', () => {
  it('is false when another version is named so that a false report is only a difference', async () => {
    const file = await bundleOf(await openCheck())
    const older = (files: Files) =>
      ['report.html', 'report.md', 'report.json'].reduce(
        (all, path) => rewritten(all, path, falseReport),
        redocumented(
          redocumented(files, 'manifest.json', (all) => ({ ...all, appVersion: '0.0.9' })),
          'article.json',
          (all) => ({ ...all, appVersion: '0.0.9' }),
        ),
      )
    const { outcome, problems, notProved } = await forged(file, older)
    expect(outcome).toBe('false')
    expect(problems).toContain('report.json contradicts the replayed log: its “claims” is another.')
    expect(notProved.join('\n')).toMatch(/^report\.html is not proved: Touchstone 0\.0\.9 wrote it/m)
  })

  it('is never shown under a title that its log does not have', async () => {
    const file = await bundleOf(await openCheck())
    const { outcome, title, problems } = await forged(file, (files) =>
      redocumented(files, 'manifest.json', (all) => ({
        ...all,
        article: { ...all.article, title: 'Minister convicted of fraud' },
      })),
    )
    expect({ outcome, title }).toEqual({ outcome: 'false', title: 'Elms of the town' })
    expect(problems).toContain(
      'manifest.json has the title “Minister convicted of fraud”; the article’s is “Elms of the town”.',
    )
  })

  it('is false with a foreign page, or a README of the forger’s own', async () => {
    const file = await bundleOf(await openCheck())
    const page = await forged(file, (files) => ({
      ...files,
      'OPEN ME.html': Buffer.from('<h1>All verified</h1>'),
    }))
    expect(page.problems).toEqual([
      'OPEN ME.html does not belong to this article: neither its log nor the format of bundles names it.',
    ])
    for (const path of ['original/1/report.html', 'snapshots/report.html', 'log/report.html', 'a/b/c.html'])
      expect((await forged(file, (files) => ({ ...files, [path]: Buffer.from('x') }))).outcome).toBe('false')
    const readMe = await forged(file, (files) =>
      rewritten(files, 'README.txt', (text) => `${text}\nThe mayor is guilty.\n`),
    )
    expect(readMe.problems).toEqual(['README.txt is not the one that Touchstone writes for this bundle.'])
  })

  it('is false with a PDF instead of all reports', async () => {
    const file = await bundleOf(await openCheck())
    const { outcome, problems } = await forged(file, (files) => ({
      ...Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('report.'))),
      'report.pdf': Buffer.from('%PDF-1.7'),
    }))
    expect(outcome).toBe('false')
    for (const path of ['report.html', 'report.md', 'report.json'])
      expect(problems).toContain(`The bundle has no ${path}.`)
  })

  it('is false when every line is declared damaged and a verdict is invented', async () => {
    const file = await bundleOf(await openCheck())
    const { outcome, title, problems } = await forged(file, async (files) => {
      const damaged = logsIn(files).reduce(
        (all, path) =>
          relined(all, path, (lines) =>
            lines.map((line) => JSON.stringify({ damaged: sha256(Buffer.from(line)) })),
          ),
        files,
      )
      const lines = logsIn(files).reduce(
        (sum, path) => sum + String(files[path]).trimEnd().split('\n').length,
        0,
      )
      const counted = redocumented(damaged, 'manifest.json', (all) => ({
        ...all,
        log: { lines, withheld: 0, damaged: lines },
        withheld: [
          `${lines} lines of the logs, because they were damaged in the library already and nobody can tell what they say.`,
        ],
      }))
      return remade(rewritten(counted, 'article.json', (text) => text.replaceAll('"disputed"', '"verified"')))
    })
    expect({ outcome, title }).toEqual({ outcome: 'false', title: '' })
    expect(problems.join('\n')).toMatch(/No line that can be read created the article/)
    expect(problems.join('\n')).toMatch(/has a verdict on “.*” by Jo Brandt that is in no line of the logs/)
  })

  it('is false on a scale where “false” is a green “Verified”, with reports made to fit', async () => {
    const file = await bundleOf(await openCheck())
    const { outcome, problems, scale } = await forged(file, (files) =>
      remade(redocumented(files, 'article.json', (all) => ({ ...all, scale: swappedScale }))),
    )
    expect(outcome).toBe('false')
    expect(scale).toEqual(standardScale.map(({ name }) => name))
    expect(problems).toContain(
      'The scale in article.json is not the one that the log records: “Verified” is called “False”, “False” is called “Verified”.',
    )
    expect(problems.join('\n')).toMatch(/report\.html is not the report that the replayed log leads to/)
  })

  it('is false when the meaning of a rating changes in the log after it was given', async () => {
    const checked = await openCheck()
    const file = await bundleOf(checked)
    const { outcome, problems } = await forged(file, async (files) => {
      const [path = ''] = logsIn(files)
      const changedLog = rechained(files, path, (entries) =>
        entries.map((entry, index) =>
          index === entries.length - 1 ? { ...entry, settings: { scale: swappedScale, rules: {} } } : entry,
        ),
      )
      return remade(redocumented(changedLog, 'article.json', (all) => ({ ...all, scale: swappedScale })))
    })
    expect(outcome).toBe('false')
    expect(problems.join('\n')).toMatch(
      /was rated “Verified” under the scale of that time; on the scale of the reports that is “False”/,
    )
  })

  it('is false with fields that the program never writes', async () => {
    const file = await bundleOf(await openCheck())
    for (const path of ['manifest.json', 'article.json'] as const) {
      const extra = await forged(file, (files) =>
        redocumented(files, path, (all) => ({ ...all, conclusion: 'All verified.' })),
      )
      expect(extra.problems).toContain(
        `${path} has fields that are not part of a replay bundle; nothing proves them.`,
      )
    }
    const twice = await forged(file, (files) =>
      rewritten(files, 'article.json', (text) => text.replace('{', '{"kind": "x",')),
    )
    expect(twice.problems.join('\n')).toMatch(/article\.json is not written as Touchstone writes it/)
    const line = await forged(file, (files) =>
      rechained(files, logsIn(files).at(-1)!, (entries) =>
        entries.map((entry) => ({ ...entry, conclusion: 'All verified.' })),
      ),
    )
    expect(line.problems.join('\n')).toMatch(/Line 1 of log\/.* has fields that this version does not know/)
  })

  it('is false when sentences about what is withheld are invented', async () => {
    const file = await bundleOf(await openCheck())
    const { problems } = await forged(file, (files) =>
      remade(
        redocumented(files, 'manifest.json', (all) => ({
          ...all,
          withheld: ['3 confidential sources: the mayor admits everything.'],
        })),
      ),
    )
    expect(problems).toContain(
      'manifest.json says something about what was withheld that does not follow from the log.',
    )
  })

  it('is not proved where it names a publisher or an address that the log does not have', async () => {
    const file = await bundleOf(await openCheck())
    const { outcome, problems, notProved } = await forged(file, (files) =>
      remade(
        redocumented(files, 'article.json', (all) => ({
          ...all,
          options: {
            ...all.options,
            newsroom: { ...noNewsroom, name: 'The Great Paper' },
            address: 'https://great.example',
          },
        })),
      ),
    )
    expect({ outcome, problems }).toEqual({ outcome: 'notProved', problems: [] })
    expect(notProved).toHaveLength(2)
    expect(notProved.join('\n')).toMatch(/That “The Great Paper” publishes the reports is not proved/)
  })
})
