import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noNewsroom } from '../../src/core/model/newsroom'
import { standardScale } from '../../src/core/model/scale'
import { zipFile } from '../importers/zipFile'
import {
  type Files,
  logsIn,
  rechained,
  redocumented,
  relined,
  remade,
  rewritten,
  sha256,
} from './bundleForger'
import { changed, fitted, unzipped } from './bundleFiles'
import { bundleOf, check, forChecker, forPublic, openCheck, secretCheck } from './bundleLibrary'
import { at } from './devices'

/** Checks a bundle after a change of its files, with the manifest and the sums made to fit. */
async function forged(file: string, change: (files: Files) => Files | Promise<Files>, appVersion = '1') {
  const files = await change(await unzipped(await readFile(file)))
  return check(await changed(file, () => fitted(files)), appVersion)
}

/** A scale on which false has the name and the look of verified, and the other way round. */
const swapped = standardScale.map((rating) => {
  const other = standardScale.find(({ id }) => id === { false: 'verified', verified: 'false' }[rating.id])
  return other ? { ...other, id: rating.id, key: rating.key } : rating
})

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
      remade(redocumented(files, 'article.json', (all) => ({ ...all, scale: swapped }))),
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
          index === entries.length - 1 ? { ...entry, settings: { scale: swapped, rules: {} } } : entry,
        ),
      )
      return remade(redocumented(changedLog, 'article.json', (all) => ({ ...all, scale: swapped })))
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

describe('the archive of a bundle', () => {
  /** Checks the bytes of a bundle after a change of them. */
  async function tampered(file: string, change: (bytes: Buffer) => Buffer) {
    const to = `${file}.tampered.zip`
    await writeFile(to, change(await readFile(file)))
    return (await check(to)).problems.join('\n')
  }

  it('holds nothing before, between or after its files, and no comment', async () => {
    const file = await bundleOf(await openCheck())
    const comment = (bytes: Buffer) => {
      const copy = Buffer.concat([bytes, Buffer.from('read me')])
      copy.writeUInt16LE(7, bytes.length - 2)
      return copy
    }
    expect(await tampered(file, (bytes) => bytes)).toBe('')
    expect(await tampered(file, comment)).toMatch(/The archive has a comment, or bytes after its end/)
    // Every offset in the directory is moved, so that the files are still found behind the page.
    const page = Buffer.from('<h1>All verified</h1>')
    const behind = (bytes: Buffer) => {
      const copy = Buffer.concat([page, bytes])
      const end = copy.length - 22
      const start = copy.readUInt32LE(end + 16)
      copy.writeUInt32LE(start + page.length, end + 16)
      for (let place = start + page.length; copy.readUInt32LE(place) === 0x02014b50;) {
        copy.writeUInt32LE(copy.readUInt32LE(place + 42) + page.length, place + 42)
        place += 46 + copy.readUInt16LE(place + 28) + copy.readUInt16LE(place + 30)
      }
      return copy
    }
    expect(await tampered(file, behind)).toMatch(/The archive has bytes that belong to none of its files/)
  })

  it('names every file once, and alike in both of its headers', async () => {
    const file = await bundleOf(await openCheck())
    const page = (await unzipped(await readFile(file)))['report.html']!
    const local = (bytes: Buffer) => {
      const copy = Buffer.from(bytes)
      copy.write('report.htm_', copy.indexOf(Buffer.concat([Buffer.from('report.html'), page])))
      return copy
    }
    expect(await tampered(file, local)).toMatch(
      /report\.html stands in the archive under two headers that differ/,
    )
    const files = await unzipped(await readFile(file))
    const withName = async (name: string) => {
      const to = join(`${file}.named.zip`)
      await writeFile(to, await zipFile({ ...files, [name]: 'x' }))
      return (await check(to)).problems.join('\n')
    }
    expect(await withName('REPORT.html')).toMatch(/REPORT\.html is in the bundle twice/)
    expect(await withName('a/./b.html')).toMatch(/a name that other programs may read differently/)
    expect(await withName('lmth.\u202etroper')).toMatch(/a name that other programs may read differently/)
  })
})

describe('an honest bundle', () => {
  it('is proved whatever the library’s file says about the scale by now', async () => {
    const checked = await openCheck()
    const computer = { folder: checked.folder, person: 'Ines Okoye' }
    await at(computer, (library) => library.settings.change((all) => ({ ...all, scale: swapped })))
    const { outcome, ratings } = await check(await bundleOf(checked))
    expect({ outcome, ratings }).toEqual({
      outcome: 'proved',
      ratings: [
        { name: 'Verified', claims: 1 },
        { name: 'Disputed', claims: 1 },
      ],
    })
  })

  it('says who, how many and on which scale, by its log', async () => {
    const { people, claims, lines, scale } = await check(await bundleOf(await openCheck()))
    expect({ people, claims, lines, scale }).toEqual({
      people: ['Ines Okoye', 'Jo Brandt'],
      claims: 2,
      lines: 10,
      scale: standardScale.map(({ name }) => name),
    })
  })

  it('with lines withheld is not proved, and says what rests on them', async () => {
    for (const options of [forPublic, forChecker]) {
      const { outcome, problems, notProved } = await check(await bundleOf(await secretCheck(), options))
      expect({ outcome, problems }).toEqual({ outcome: 'notProved', problems: [] })
      expect(notProved.join('\n')).toMatch(/lines of the logs are withheld/)
      expect(notProved.join('\n')).toMatch(/its title, verdicts, texts and sources may differ/)
    }
  })

  it('with a newsroom that the log has is proved', async () => {
    const checked = await openCheck()
    const newsroom = { ...noNewsroom, name: 'The Elm Desk' }
    await at({ folder: checked.folder, person: 'Ines Okoye' }, async (library) => {
      await library.settings.setNewsroom(newsroom)
      await library.give(checked.id, { type: 'setVerdict', claim: checked.claims[0]!, rating: 'false' })
    })
    const { outcome, checked: found } = await check(await bundleOf(checked, { ...forChecker, newsroom }))
    expect(outcome).toBe('proved')
    expect(found).toContain('The log names “The Elm Desk” as the publisher.')
  })
})
