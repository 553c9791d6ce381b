import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standardScale } from '../../src/core/model/scale'
import { readBundle } from '../../src/workbench/bundle/verify/readBundle'
import { writeBundle } from '../../src/workbench/bundle/writeBundle'
import { importedArticle, versionOf } from '../../src/workbench/importing/importedArticle'
import { zipFile } from '../importers/zipFile'
import { changed, fitted, unzipped } from './bundleFiles'
import {
  bundleOf,
  type Checked,
  check,
  forChecker,
  openCheck,
  openInto,
  readHere,
  requestOf,
} from './bundleLibrary'
import { startChild } from './children'
import { bytesOf, errorOf, openLibrary, tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

/** A copy with one bit in the middle turned. */
function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[Math.floor(copy.length / 2)]! ^= 1
  return copy
}

/** The name of the one kept snapshot. */
async function scanIn({ library, id }: Checked): Promise<string> {
  const [name = ''] = await readdir(join(library, 'articles', id, 'snapshots'))
  return name
}

const logsIn = (files: Record<string, Buffer>) => Object.keys(files).filter((path) => path.startsWith('log/'))
/** The log with the most lines. */
const longestLog = (files: Record<string, Buffer>) =>
  logsIn(files).toSorted((a, b) => files[b]!.length - files[a]!.length)[0]!

/** The bundle with the lines of its longest log changed, and all hashes of files made to fit. */
function relined(file: string, change: (lines: string[]) => string[]): Promise<string> {
  return changed(file, (files) => {
    const path = longestLog(files)
    const lines = String(files[path]).trimEnd().split('\n')
    return fitted({ ...files, [path]: bytesOf(`${change(lines).join('\n')}\n`) })
  })
}

describe('a replay bundle', () => {
  it('is checked whole by somebody who has never seen the library', async () => {
    const file = await bundleOf(await openCheck())
    const { problems, notProved, outcome, checked, title } = await check(file)
    expect({ problems, notProved, outcome, title }).toEqual({
      problems: [],
      notProved: [],
      outcome: 'proved',
      title: 'Elms of the town',
    })
    const all = checked.join('\n')
    expect(all).toMatch(/lines of the logs were replayed, and lead to the state in article\.json/)
    expect(all).toMatch(/2 verdicts by people are in the logs/)
    expect(all).toMatch(/The text read from original\/1\/elms\.txt again is the text that was checked/)
    expect(all).toMatch(/1 file attached to cited sources/)
    expect(all).toMatch(/report\.html made again from the replayed log is the same/)
  })

  it('is checked without Touchstone by sha256sum', async () => {
    const file = await bundleOf(await openCheck())
    const folder = await tempFolder()
    const files = await unzipped(await readFile(file))
    expect(Object.keys(files)).toEqual(Object.keys(files).toSorted())
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    const sum = process.platform === 'darwin' ? ['shasum', '-a', '256'] : ['sha256sum']
    if (process.platform === 'win32') return
    const said = execFileSync(sum[0]!, [...sum.slice(1), '-c', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(said.trim().split('\n')).toHaveLength(Object.keys(files).length - 1)
    expect(String(files['README.txt'])).toContain('Nothing was withheld from this bundle.')
  })

  it('names the one file in which a byte was changed', async () => {
    const file = await bundleOf(await openCheck())
    const paths = Object.keys(await unzipped(await readFile(file)))
    expect(paths.length).toBeGreaterThan(10)
    for (const path of paths) {
      const bad = await changed(file, (files) => ({ ...files, [path]: flipped(files[path]!) }))
      const { problems } = await check(bad)
      expect({ path, isNamed: problems.some((sentence) => sentence.includes(path)) }).toEqual({
        path,
        isNamed: true,
      })
    }
  })

  it('never passes with a byte changed anywhere in the archive that is of any file', async () => {
    const file = await bundleOf(await openCheck())
    const bytes = await readFile(file)
    for (let at = 40; at < bytes.length - 4000; at += 997) {
      const bad = `${file}.flip.zip`
      const copy = Buffer.from(bytes)
      copy[at]! ^= 0x10
      await writeFile(bad, copy)
      const told = await check(bad).catch((error: Error) => ({ problems: [error.message] }))
      // What the archive stores twice, such as a time, may differ; then the files are all the same.
      if (told.problems.length > 0) continue
      expect(await unzipped(copy)).toEqual(await unzipped(bytes))
    }
  })

  it('names files that are missing or were added', async () => {
    const file = await bundleOf(await openCheck())
    const extra = await changed(file, (files) => ({ ...files, 'notes.txt': bytesOf('hello') }))
    expect((await check(extra)).problems).toEqual([
      'notes.txt is in the bundle, but manifest.json does not list it.',
      'notes.txt does not belong to this article: neither its log nor the format of bundles names it.',
    ])
    const missing = await changed(file, ({ 'article.txt': _, ...files }) => files)
    expect((await check(missing)).problems).toContain('article.txt is missing from the bundle.')
  })
})

describe('a bundle of more than one file and version', () => {
  it('has the bytes of every version and the folder beside a saved page', async () => {
    const folder = await tempFolder()
    const { library } = await openLibrary(folder)
    const page = (words: string) =>
      bytesOf(`<html><title>Elms</title><body><article><p>${words}</p></article></body></html>`)
    const result = await openInto(library, 'elms.html', page('Ann planted 40 elms in 1902 in the town.'))
    const beside = join(library.folder, 'articles', result.id, 'original', '1', 'elms_files', 'css')
    await mkdir(beside, { recursive: true })
    await writeFile(join(beside, 'ä page.css'), 'p { color: green }')
    const bytes = page('Ann planted 41 elms in 1902 in the town.')
    const read = await readHere({ name: 'elms.html', bytes })
    if (read.type !== 'article') throw new Error('It holds several articles.')
    const next = importedArticle(read.article, { name: 'elms.html', bytes }, undefined, standardScale)
    await library.addVersion(result.id, versionOf(next, 1), bytes)
    await library.close()
    const file = await bundleOf({ folder, library: library.folder, id: result.id, claims: [] })
    const paths = Object.keys(await unzipped(await readFile(file))).filter((path) =>
      path.startsWith('original/'),
    )
    expect(paths).toEqual([
      'original/1/elms.html',
      'original/1/elms_files/css/ä page.css',
      'original/2/elms.html',
    ])
    const { outcome, problems, notProved, checked } = await check(file)
    expect({ outcome, problems, notProved }).toEqual({
      outcome: 'notProved',
      problems: [],
      notProved: [
        'original/1/elms_files/css/ä page.css was kept beside a saved page. The log does not have its hash, so nothing proves what is in it.',
      ],
    })
    expect(checked.join('\n')).toMatch(/original\/2\/elms\.html is the file that version 2/)
  })

  it('reveals no line that was damaged in the library, and reports it', async () => {
    const checked = await openCheck()
    const log = join(checked.library, 'articles', checked.id, 'log')
    const [name = ''] = (await readdir(log)).filter((one) => one.endsWith('.ndjson'))
    const text = await readFile(join(log, name), 'utf8')
    const lines = text.trimEnd().split('\n')
    const last = lines.length - 1
    await writeFile(join(log, name), `${lines.with(last, lines[last]!.replace('"v":', '"w":')).join('\n')}\n`)
    const file = await bundleOf(checked)
    const { problems, notProved } = await check(file)
    expect(notProved.join('\n')).toMatch(/1 line of the logs was damaged before the bundle was made/)
    expect(problems.filter((sentence) => !sentence.includes('another computer'))).toEqual([])
  })
})

describe('the logs of a bundle whose hashes of files were all made to fit', () => {
  it('do not pass without one of their lines', async () => {
    const file = await bundleOf(await openCheck())
    const bad = await relined(file, (lines) => lines.toSpliced(3, 1))
    expect((await check(bad)).problems.join('\n')).toMatch(
      /Line 4 of log\/.* does not follow the line before it/,
    )
  })

  it('do not pass without their last line', async () => {
    const file = await bundleOf(await openCheck())
    const bad = await relined(file, (lines) => lines.slice(0, -1))
    expect((await check(bad)).problems).not.toEqual([])
  })

  it('do not pass in another order', async () => {
    const file = await bundleOf(await openCheck())
    const bad = await relined(file, ([a, b, c, ...rest]) => [a!, c!, b!, ...rest])
    expect((await check(bad)).problems.join('\n')).toMatch(/Line 2 of log\/.* does not follow/)
  })

  it('do not pass with a word changed, nor with its hash recomputed', async () => {
    const file = await bundleOf(await openCheck())
    const word = (line: string) => line.replace('The archive has it.', 'The archive says so.')
    const plain = await relined(file, (lines) => lines.map(word))
    expect((await check(plain)).problems.join('\n')).toMatch(
      /Line 5 of log\/.* does not count: it was changed after it was written/,
    )
    const hashed = await relined(file, (lines) =>
      lines.map((line) => (word(line) === line ? line : rehashed(word(line)))),
    )
    expect((await check(hashed)).problems.join('\n')).toMatch(/Line 6 of log\/.* does not follow/)
  })

  it('do not pass when a state is claimed that they do not lead to', async () => {
    const file = await bundleOf(await openCheck())
    const bad = await changed(file, (files) =>
      fitted({
        ...files,
        'article.json': bytesOf(
          String(files['article.json']).replace('"rating": "disputed"', '"rating": "false"'),
        ),
      }),
    )
    const { problems } = await check(bad)
    expect(problems.join('\n')).toMatch(/does not have the state that the logs lead to: its claims “/)
    expect(problems.join('\n')).toMatch(/article\.json rates “.+” otherwise than the log line it refers to\./)
  })

  it('do not pass with lines said to be withheld that nobody withheld', async () => {
    const file = await bundleOf(await openCheck())
    const bad = await relined(file, (lines) =>
      lines.map((line, index) => (index === 2 ? `{"withheld":"${line.slice(-66, -2)}"}` : line)),
    )
    expect((await check(bad)).problems.join('\n')).toMatch(/of which 1 are withheld/)
  })
})

function rehashed(line: string): string {
  const body = `${line.slice(0, line.lastIndexOf(',"hash":"'))}}`
  const hash = createHash('sha256').update(body).digest('hex')
  return `${body.slice(0, -1)},"hash":"${hash}"}`
}

describe('another version of the program', () => {
  it('names a report that looks different as not proved, not as false', async () => {
    const file = await bundleOf(await openCheck())
    const other = await changed(file, (files) =>
      fitted({ ...files, 'report.md': bytesOf('an older layout\n') }),
    )
    expect((await check(other)).problems).toEqual([
      'report.md is not the report that the replayed log leads to.',
    ])
    const { outcome, problems, notProved } = await check(other, '2')
    expect({ outcome, problems }).toEqual({ outcome: 'notProved', problems: [] })
    expect(notProved).toEqual([
      'That Touchstone 1 wrote the bundle is not proved: this is Touchstone 2, and only the same version makes the same reports.',
      'report.md is not proved: Touchstone 1 wrote it, it says, and this version makes it otherwise. That version can prove it.',
    ])
  })

  it('asks for a newer version if the bundle is of a newer format', async () => {
    const file = await bundleOf(await openCheck())
    const newer = await changed(file, (files) => ({
      ...files,
      'manifest.json': bytesOf(String(files['manifest.json']).replace('"format": 1', '"format": 9')),
    }))
    expect((await check(newer)).problems.join('\n')).toMatch(/a newer version of Touchstone wrote it/)
  })
})

describe('a file that was made to do harm', () => {
  it('is refused if it unpacks to too much, whatever sizes it claims', async () => {
    const file = join(await tempFolder(), 'bomb.zip')
    await writeFile(file, await zipFile({ 'manifest.json': new Uint8Array(3_000_000) }))
    const limits = { files: 10, bytes: 2_000_000, inMemory: 2_000_000 }
    expect((await errorOf(readBundle(file, limits))).message).toMatch(/larger than any replay bundle/)
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.txt`, 'x']))
    await writeFile(file, await zipFile(many))
    expect((await errorOf(readBundle(file, limits))).message).toMatch(/holds 11 files/)
  })

  it('is reported if a name is there twice, leads out of the archive, or is a folder', async () => {
    const folder = await tempFolder()
    const file = join(folder, 'odd.zip')
    const named = async (name: string, instead: string) => {
      const bytes = Buffer.from(await zipFile({ 'manifest.json': '{}', [name]: 'x' }, [name]))
      for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) bytes.write(instead, at)
      await writeFile(file, bytes)
      return (await check(file)).problems.join('\n')
    }
    expect(await named('manifest.jsoo', 'manifest.json')).toMatch(/manifest\.json is in the bundle twice/)
    expect(await named('aa/evil.txt', '../evil.txt')).toMatch(/leads out of it/)
    expect(await named('some.thing', 'some.thin/')).toMatch(/is a folder of its own/)
  })

  it('is not a bundle if it has none of its files', async () => {
    const file = join(await tempFolder(), 'none.zip')
    expect((await errorOf(check(file))).message).toMatch(/there is no such file/)
    await writeFile(file, 'not a zip')
    expect((await errorOf(check(file))).message).toMatch(/it is not a ZIP archive/)
    await writeFile(file, await zipFile({ 'hello.txt': 'hello' }))
    expect((await check(file)).problems).toContain(
      'manifest.json is missing: this is not a replay bundle, or only a part of one.',
    )
  })
})

describe('writing a bundle', () => {
  it('gives the same bytes in every process and every time zone', async () => {
    const checked = await openCheck()
    const zones = ['Pacific/Auckland', 'America/St_Johns', 'UTC']
    const files = zones.map((_, index) => join(checked.folder, `${index}.zip`))
    const children = await Promise.all(
      zones.map((zone, index) =>
        startChild('writeBundleOnce.ts', [checked.library, checked.id, files[index]!], { TZ: zone }),
      ),
    )
    for (const child of children) expect(await child.rest()).toEqual(['written'])
    const own = join(checked.folder, 'own.zip')
    await writeBundle(requestOf(checked, forChecker), own)
    const bytes = await readFile(own)
    for (const file of files) expect((await readFile(file)).equals(bytes)).toBe(true)
  })

  it('is done for the window on a thread, with the same bytes', async () => {
    const checked = await openCheck()
    const [to, own] = [join(checked.folder, 'window.zip'), join(checked.folder, 'own.zip')]
    const workbench = await openWorkbench(checked.folder, undefined, {
      chooseReportFile: () => Promise.resolve(to),
    })
    try {
      const asked = { id: checked.id, format: 'bundle', options: forChecker } as const
      expect(await workbench.answer('report.export', asked)).toEqual({ ok: true, value: { file: to } })
      const request = { ...requestOf(checked, forChecker), appData: join(checked.folder, 'app') }
      await writeBundle(request, own)
      expect((await readFile(to)).equals(await readFile(own))).toBe(true)
      await writeFile(
        join(checked.library, 'articles', checked.id, 'snapshots', await scanIn(checked)),
        'other',
      )
      const refused = await workbench.answer('report.export', asked)
      expect(refused).toMatchObject({ ok: false, error: { code: 'notReadable' } })
      expect((await readFile(to)).equals(await readFile(own))).toBe(true)
    } finally {
      await workbench.close()
    }
  })

  it('is refused where a kept file is not what it was, and leaves nothing behind', async () => {
    const checked = await openCheck()
    const original = join(checked.library, 'articles', checked.id, 'original', '1', 'elms.txt')
    await chmod(original, 0o644)
    await writeFile(original, 'something else')
    const error = await errorOf(writeBundle(requestOf(checked, forChecker), join(checked.folder, 'b.zip')))
    expect(error.message).toMatch(/original\/1\/elms\.txt of the article has changed since it was kept/)
    expect((await readdir(checked.folder)).toSorted()).toEqual(['app', 'library'])
  })
})
