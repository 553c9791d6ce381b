import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../library/tempLibrary'
import { CommandLine } from './commandLine'

const project = resolve(import.meta.dirname, '../..')
const story = 'Elms of the town\n\nAnn planted 40 elms in 1902. The mayor said 12 elms were felled in 1950.\n'
const commandLine = new CommandLine()
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await writeFile(join(folder, 'elms.txt'), story)
  await writeFile(join(folder, 'oaks.md'), '# Oaks\n\nCarl planted 9 oaks in 1950.\n')
})
afterEach(() => rm(folder, { recursive: true, force: true }))
afterAll(async () => {
  commandLine.end()
  if (imported) await rm(await imported, { recursive: true, force: true })
})

/** Runs the command line in a folder and with settings of its own. */
async function run(...args: string[]) {
  const [command = ''] = args
  const isGiven = args.includes('--library')
  const library =
    command.startsWith('-') || command === '' || isGiven ? [] : ['--library', join(folder, 'library')]
  const { code, stdout, stderr } = await commandLine.run(folder, [...args, ...library])
  return { code, stdout, stderr }
}

let imported: Promise<string> | undefined

/** Puts elms.txt in the library, as `import elms.txt` does: it is imported once, and then copied. */
async function haveElms(): Promise<void> {
  imported ??= importElms()
  await cp(await imported, folder, { recursive: true })
}

async function importElms(): Promise<string> {
  const whole = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await writeFile(join(whole, 'elms.txt'), story)
  await commandLine.run(whole, ['import', 'elms.txt', '--library', join(whole, 'library')])
  return whole
}

/** What a command that succeeds prints as JSON; nothing else may be on stdout or stderr. */
async function json<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await run(...args, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

interface Claim {
  readonly number: number | null
  readonly id: string
  readonly label: string
  readonly anchor: { readonly exact: string }
  readonly sentence: string
  readonly dismissed: boolean
  readonly verdict: { readonly rating: string; readonly at: string } | null
  readonly rationale: string
  readonly correction: string
  readonly evidence: readonly {
    readonly stance: string
    readonly quotation: string
    readonly source: {
      readonly id: string
      readonly title: string
      readonly attachment?: { readonly file: string }
    }
  }[]
}
const claims = () => json<Claim[]>('claims', 'elms')

describe('import', () => {
  it('opens several files and says what became of each', async () => {
    const { code, stdout, stderr } = await run('import', 'elms.txt', 'oaks.md')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^[0-9a-f-]{36} {2}Elms of the town \(\d+ claims\)\n[0-9a-f-]{36} {2}Oaks \(\d+ claims\)\n$/,
    )
    expect((await run('import', 'elms.txt')).stdout).toMatch(/Elms of the town is in the library already/)
  })

  it('gives the outcomes as JSON', async () => {
    const outcomes = await json<{ outcome: string; file: string; article: Record<string, unknown> }[]>(
      'import',
      'elms.txt',
      'oaks.md',
      'elms.txt',
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'alreadyThere'])
    expect(outcomes[0]?.file).toBe(join(folder, 'elms.txt'))
    expect(Object.keys(outcomes[0]!.article)).toEqual([
      'id',
      'title',
      'fileName',
      'publisher',
      'address',
      'published',
      'importedAt',
      'claims',
      'checked',
      'percent',
      'contested',
      'signedOff',
      'elements',
      'assignee',
      'due',
      'tags',
      'removed',
      'originalSha256',
      'textSha256',
    ])
  })

  it('opens the good ones of a batch, says why the others were refused, and ends with 1', async () => {
    await writeFile(join(folder, 'empty.txt'), '')
    const { code, stdout, stderr } = await run('import', 'empty.txt', 'elms.txt', 'gone.txt', '--json')
    const outcomes = JSON.parse(stdout) as { outcome: string }[]
    expect([code, outcomes.map(({ outcome }) => outcome)]).toEqual([1, ['refused', 'added', 'refused']])
    expect(stderr).toMatch(
      /^empty\.txt was not opened: .*\ngone\.txt was not opened: there is no such file\.\n$/,
    )
  })
})

describe('text', () => {
  it('prints the text of a file and touches no library', async () => {
    const { code, stdout } = await run('text', 'elms.txt')
    expect([code, stdout]).toEqual([0, story])
    await expect(stat(join(folder, 'library'))).rejects.toThrow('ENOENT')
  })

  it('gives its parts as JSON', async () => {
    const parts = await json<Record<string, unknown>>('text', 'oaks.md')
    expect(Object.keys(parts)).toEqual(['details', 'mediaType', 'text', 'blocks', 'leftOut'])
    expect(parts).toMatchObject({ mediaType: 'text/markdown', details: { title: 'Oaks' } })
  })

  it('refuses a file that does not exist', async () => {
    for (const name of ['gone.txt', '.'])
      expect(await run('text', name)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/\w/),
      })
  })
})

describe('articles', () => {
  it('lists them, the latest first', async () => {
    await run('import', 'elms.txt')
    await run('import', 'oaks.md')
    const { stdout } = await run('articles')
    expect(stdout).toMatch(
      /^[0-9a-f-]{36} {2}0\/\d+ checked {2}Oaks\n[0-9a-f-]{36} {2}0\/\d+ checked {2}Elms of the town\n$/,
    )
    expect((await json<{ title: string }[]>('articles')).map(({ title }) => title)).toEqual([
      'Oaks',
      'Elms of the town',
    ])
  })

  it('exits with 1 if there is no library', async () => {
    const { code, stdout, stderr } = await run('articles')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^There is no library at .*library yet\. Import an article first\.\n$/)
  })
})

describe('claims', () => {
  it('are given in reading order with number, place, sentence and reasons', async () => {
    await haveElms()
    const all = await claims()
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1))
    expect(Object.keys(all[0]!)).toEqual([
      'number',
      'id',
      'label',
      'kinds',
      'anchor',
      'sentence',
      'speaker',
      'quantities',
      'priority',
      'reasons',
      'origin',
      'dismissed',
      'urgency',
      'verdict',
      'rivals',
      'contested',
      'signOff',
      'rationale',
      'correction',
      'limits',
      'privateNote',
      'question',
      'answer',
      'evidence',
    ])
    expect(all.find(({ anchor }) => anchor.exact.includes('1902'))?.sentence).toBe(
      'Ann planted 40 elms in 1902.',
    )
    const { stdout } = await run('claims', 'elms.txt')
    expect(stdout.split('\n')).toHaveLength(all.length + 1)
    expect(stdout).toMatch(/^ {2}1 {2}\[to check\] /)
  })

  it('set aside have no number, and the others are counted as in the report', async () => {
    await haveElms()
    const before = await claims()
    const { library } = await openLibrary(folder, { appData: join(folder, 'config', 'Touchstone') })
    const [{ id } = { id: '' }] = library.articles()
    await library.give(id, { type: 'dismissClaim', claim: before[0]!.id })
    await library.close()
    const all = await claims()
    expect(all.map(({ number }) => number)).toEqual([null, ...before.slice(1).map((_, index) => index + 1)])
    expect((await run('claims', 'elms')).stdout).toMatch(/^ {2}– {2}\[nothing to check\] /)
    const rated = await json<Claim>('verdict', 'elms', '1', 'F')
    expect(rated).toMatchObject({ number: 1, id: before[1]!.id })
    const report = await run('report', 'elms', '--format', 'md', '-o', '-')
    expect(report.stdout).toMatch(new RegExp(`### Claim 1\n\n\\*\\*${before[1]!.label}`))
    expect(await json<Claim>('verdict', 'elms', before[0]!.id, 'F')).toMatchObject({
      dismissed: false,
      number: 1,
    })
  })
})

describe('verdict', () => {
  it('rates a claim by its number, id or label, with reasons and correction', async () => {
    await haveElms()
    const [first] = await claims()
    const rated = await json<Claim>(
      'verdict',
      'elms',
      '1',
      'Mostly verified',
      '--rationale',
      'We counted.',
      '--correction',
      'Say 41.',
    )
    expect(rated).toMatchObject({
      id: first!.id,
      verdict: { rating: 'mostly-verified' },
      rationale: 'We counted.',
      correction: 'Say 41.',
    })
    expect((await run('verdict', 'elms', first!.id, 'F')).stdout).toBe(`${first!.label}: False\n`)
    expect((await run('verdict', 'elms', first!.label.toUpperCase(), 'disputed')).code).toBe(0)
    expect((await claims())[0]?.verdict?.rating).toBe('disputed')
  })

  it('is one act, which one undo takes back', async () => {
    await haveElms()
    const before = await claims()
    await run('verdict', 'elms', '1', 'F', '--rationale', 'We counted.', '--correction', 'Say 41.')
    const { library } = await openLibrary(folder, { appData: join(folder, 'config', 'Touchstone') })
    await library.undo(library.articles()[0]!.id)
    await library.close()
    expect(await claims()).toEqual(before)
  })

  it('is refused for an unknown rating, claim or article, and changes nothing then', async () => {
    await haveElms()
    const before = await claims()
    for (const [args, reason] of [
      [
        ['elms', '1', 'half-baked'],
        /^“half-baked” is not on this library's scale\. The ratings are: verified, /,
      ],
      [['elms', '99', 'F'], /^The article has no claim “99”/],
      [['beeches', '1', 'F'], /^No article “beeches” is in /],
    ] as const) {
      const { code, stdout, stderr } = await run('verdict', ...args, '--rationale', 'x', '--json')
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(reason)
    }
    expect(await claims()).toEqual(before)
  })

  it('asks which article is meant where a name fits several', async () => {
    await run('import', 'elms.txt', 'oaks.md')
    const { code, stderr } = await run('claims', 's')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^“s” matches 2 articles; name one by its id:\n {2}[0-9a-f-]{36} /)
  })
})

describe('evidence', () => {
  it('is added with its source, and a source of the same details is the same source', async () => {
    await haveElms()
    const add = (claim: string, ...more: string[]) =>
      json<Claim>(
        'evidence',
        'elms',
        claim,
        '--source-title',
        'Town archive',
        '--url',
        'https://a.example/1',
        '--tier',
        'primary',
        ...more,
      )
    const first = await add('1', '--stance', 'supports', '--quote', '40 elms', '--locator', 'p. 4')
    expect(first.evidence).toMatchObject([
      { stance: 'supports', quotation: '40 elms', source: { title: 'Town archive', tier: 'primary' } },
    ])
    const second = await add('2', '--stance', 'refutes')
    expect(second.evidence[0]?.source.id).toBe(first.evidence[0]?.source.id)
  })

  it('keeps an attached file in the library', async () => {
    await haveElms()
    await writeFile(join(folder, 'scan.pdf'), 'a scan')
    const claim = await json<Claim>(
      'evidence',
      'elms',
      '1',
      '--source-title',
      'Scan',
      '--stance',
      'context',
      '--attach',
      'scan.pdf',
    )
    const attachment = claim.evidence[0]?.source.attachment
    const [article] = await json<{ id: string }[]>('articles')
    const kept = join(folder, 'library', 'articles', article!.id, 'snapshots', attachment!.file)
    expect(await readFile(kept, 'utf8')).toBe('a scan')
  })

  it('is refused with a reason, and changes nothing then', async () => {
    await haveElms()
    const base = ['evidence', 'elms', '1', '--source-title', 'Archive', '--stance', 'supports']
    const attach = await run(...base, '--attach', 'gone.pdf')
    expect(attach).toMatchObject({ code: 1, stdout: '' })
    expect(attach.stderr).toMatch(/^Could not attach gone\.pdf: /)
    expect(await run(...base, '--url', 'javascript:alert(1)')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'An address must start with http:// or https:// and name a site.\n',
    })
    expect((await claims())[0]?.evidence).toEqual([])
  })
})

describe('report', () => {
  it('is written in each format, and twice the same bytes', async () => {
    await haveElms()
    await run('verdict', 'elms', '1', 'F', '--rationale', 'We counted.')
    for (const [format, sign] of [
      ['html', /^<!doctype html>/i],
      ['md', /^# /],
      ['claimreview', /"@type": ?"ClaimReview"/],
      ['annotations', /"type": ?"AnnotationCollection"/],
      ['csv', /^\ufeffNumber,Claim,/],
      ['json', /^\{\s*"format": 1,/],
    ] as const) {
      const file = join(folder, `report.${format}`)
      const { code, stdout } = await run('report', 'elms', '--format', format, '-o', file)
      expect([code, stdout]).toEqual([0, `${file}\n`])
      const bytes = await readFile(file, 'utf8')
      expect(bytes).toMatch(sign)
      const again = await run('report', 'elms', '--format', format, '--output', '-')
      // Reading a stream as text takes the mark off that a table begins with.
      expect(again.stdout).toBe(bytes.replace(/^\ufeff/, ''))
    }
  })

  it('as ClaimReview says what to mend before it is published, beside the data', async () => {
    await haveElms()
    await run('verdict', 'elms', '1', 'F', '--rationale', 'We counted.')
    const { code, stdout, stderr } = await run('report', 'elms', '--format', 'claimreview', '-o', '-')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)['@graph']).toHaveLength(1)
    expect(stderr).toMatch(/^The publisher has no name;.*\nThe address of the page .* is missing;/)
    const known = ['--publisher', 'The Desk', '--page-address', 'https://desk.example/1']
    const ready = await run('report', 'elms', '--format', 'claimreview', '-o', '-', ...known)
    expect(ready.stderr).toBe('')
    expect(ready.stdout).not.toContain('Draft')
  })

  it('can’t be written if the folder does not exist, says so, and leaves nothing behind', async () => {
    await haveElms()
    const { code, stderr } = await run('report', 'elms', '--format', 'md', '-o', join(folder, 'no', 'r.md'))
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^Could not write the report .*r\.md: the folder or file no longer exists\. Nothing in the library/,
    )
  })

  it.skipIf(process.platform === 'win32')('written to a device leaves the device what it is', async () => {
    await haveElms()
    expect((await run('report', 'elms', '--format', 'md', '-o', '/dev/null')).code).toBe(0)
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
})

describe('asked in the wrong words', () => {
  it('it exits with 2, and says what is wrong on stderr and nothing on stdout', async () => {
    for (const args of [
      ['frobnicate'],
      ['import'],
      ['claims'],
      ['claims', 'elms', '--frob'],
      ['report', 'elms', '--format', 'papyrus', '-o', 'x'],
      ['report', 'elms', '--format', 'md'],
      ['evidence', 'elms', '1', '--stance', 'supports'],
      ['evidence', 'elms', '1', '--source-title', 'x', '--stance', 'maybe'],
      [],
    ]) {
      const { code, stdout, stderr } = await run(...args)
      expect([code, stdout], args.join(' ')).toEqual([2, ''])
      expect(stderr).toMatch(/\w/)
    }
  })

  it('what was typed is said again without control characters', async () => {
    await haveElms()
    for (const args of [['claims', 'elms\u001b[2J'], ['claims', 'elms', '--\u001b[2J'], ['\u001b[2J']]) {
      const { code, stderr } = await run(...args)
      expect(code, args.join(' ')).not.toBe(0)
      expect(stderr).toContain('�[2J')
      expect(stderr).not.toContain('\u001b')
    }
  })

  it('help and version are no failure', async () => {
    const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
      version: string
    }
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    expect(await run('--help')).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('while another program has the library', () => {
  it('reading works and writing is refused by who has it', async () => {
    await haveElms()
    const before = await claims()
    const { library } = await openLibrary(folder, { program: 'Touchstone' })
    expect(await claims()).toEqual(before)
    expect((await run('report', 'elms', '--format', 'md', '-o', '-')).code).toBe(0)
    for (const args of [
      ['verdict', 'elms', '1', 'F'],
      ['import', 'oaks.md'],
    ]) {
      const { code, stdout, stderr } = await run(...args, '--json')
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(new RegExp(`in use by Touchstone \\(process ${process.pid} on `))
    }
    await library.close()
    expect(await claims()).toEqual(before)
  })
})

describe('learned', () => {
  it('shows what was learned, beside a window too, and forgets it on request', async () => {
    await haveElms()
    expect((await run('learned')).stdout).toBe('Learned from 0 decisions.\n')
    const { library } = await openLibrary(folder, { appData: join(folder, 'config', 'Touchstone') })
    const [{ id } = { id: '' }] = library.articles()
    const { article } = await library.history(id)
    const [first] = article.claims
    for (const claim of article.claims) await library.give(id, { type: 'dismissClaim', claim: claim.id })
    await library.give(id, { type: 'prioritiseClaim', claim: first!.id, urgency: 'first' })
    await library.close()
    expect((await run('learned')).stdout).toMatch(
      new RegExp(`^Learned from ${article.claims.length} decisions`),
    )
    const told = await json<{ decisions: number; counts: object; lessons: object[] }>('learned')
    expect(told.counts).toEqual({
      added: 0,
      dismissed: article.claims.length - 1,
      first: 1,
      last: 0,
      checked: 0,
    })
    expect((await json<{ urgency: string }[]>('claims', 'elms')).map(({ urgency }) => urgency)).toEqual([
      'first',
      ...article.claims.slice(1).map(() => 'normal'),
    ])
    expect((await run('learned', '--reset')).stdout).toBe('Learned from 0 decisions.\n')
    expect((await json<{ decisions: number }>('learned')).decisions).toBe(0)
  })
})

describe('review', () => {
  it('lists rule by rule what stands in the way, and looks quotations up in attached files', async () => {
    await haveElms()
    await run('verdict', 'elms.txt', '1', 'verified')
    await writeFile(join(folder, 'ledger.txt'), 'In 1902 forty elms were planted.')
    const quoted = [
      '--source-title',
      'Ledger',
      '--quote',
      'fifty elms',
      '--stance',
      'supports',
      '--attach',
      'ledger.txt',
    ]
    expect((await run('evidence', 'elms.txt', '1', ...quoted)).code).toBe(0)
    const { code, stdout } = await run('review', 'elms.txt')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Enough sources \(KSJ Fact-Checking Handbook; a reminder\): 1\n {4}1 {2}“/m)
    expect(stdout).toContain('are not in ledger.txt: “fifty elms”.')
    expect(await run('review', 'elms.txt', '--strict')).toMatchObject({
      code: 1,
      stdout,
      stderr: expect.stringMatching(/^\d+ findings stand in the way of a sign-off\.\n$/) as string,
    })
  })

  it('ends with 1 where a required rule has findings, and gives them as JSON all the same', async () => {
    await haveElms()
    const { library } = await openLibrary(folder, { appData: join(folder, 'config', 'Touchstone') })
    await library.settings.setRule('open', 'require')
    await library.settings.setRule('unread', 'off')
    await library.close()
    const { code, stdout } = await run('review', 'elms.txt', '--json')
    expect(code).toBe(1)
    const rules = JSON.parse(stdout) as { id: string; mode: string; findings: object[] }[]
    expect(rules.find(({ id }) => id === 'open')).toMatchObject({
      mode: 'require',
      findings: expect.arrayContaining([
        {
          claim: expect.any(String) as string,
          number: 1,
          sentence: null,
          says: expect.any(String) as string,
        },
      ]) as object[],
    })
    expect(rules.find(({ id }) => id === 'unread')).toMatchObject({ mode: 'off', findings: [] })
  })
})

describe('history, verify, backup, restore and merge', () => {
  const elsewhere = (...args: string[]) => run(...args, '--library', join(folder, 'other'))

  it('carry work from one library to another and report the result', async () => {
    await haveElms()
    expect((await run('backup', '-o', 'all.zip')).stdout).toMatch(
      /all\.zip: 1 articles, \d+ bytes, signed\n$/,
    )
    expect((await elsewhere('restore', 'all.zip')).stdout).toMatch(/other: 1 articles, as of /)
    await run('verdict', 'elms', '1', 'F', '--as', 'Ines')
    await elsewhere('verdict', 'elms', '1', 'V', '--as', 'Juan')
    const merged = await json<{ updated: string[]; problems: string[] }>('merge', 'other')
    expect([merged.updated.length, merged.problems]).toEqual([1, []])
    expect((await run('merge', 'other')).stdout).toBe('0 articles added, 0 updated, 1 unchanged\n')
    const told = (await run('history', 'elms', '1')).stdout
    for (const done of ['Ines  mark false', 'Juan  mark verified']) expect(told).toContain(done)
    expect((await run('verify')).stdout).toMatch(/Everything is intact\.\n$/)
  })

  it('verify names what is wrong, and exits with 1', async () => {
    await haveElms()
    const [article] = await json<{ id: string }[]>('articles')
    const original = join(folder, 'library', 'articles', article!.id, 'original', '1', 'elms.txt')
    await rm(original, { force: true })
    const { code, stdout, stderr } = await run('verify')
    expect([code, stderr]).toEqual([1, '1 problem was found.\n'])
    expect(stdout).toContain("original/1/elms.txt can't be read: the folder or file no longer exists.")
  })

  it('restore leaves a library that is there alone, and says so', async () => {
    await haveElms()
    await run('backup', '-o', 'all.zip')
    const { code, stderr } = await run('restore', 'all.zip')
    expect([code, stderr]).toEqual([1, expect.stringMatching(/is not empty\. Restore into a new folder/)])
  })

  it('sign-off takes a second person', async () => {
    await haveElms()
    await run('verdict', 'elms', '1', 'F', '--as', 'Ines')
    expect((await run('signoff', 'elms', '1')).stderr).toMatch(/Ines gave this verdict/)
    expect((await run('signoff', 'elms', '1', '--as', 'Juan')).stdout).toMatch(/signed off\n$/)
  })

  it('signs off, at once, all that stands, and says what is left out and why', async () => {
    await haveElms()
    await run('verdict', 'elms', '1', 'F', '--as', 'Ines')
    const { code, stdout } = await run('signoff', 'elms', '--all', '--as', 'Juan')
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'Signed off 1 claim: 1 of 2 are signed off now.'])
    expect(stdout).toMatch(/^ {4}2 {2}.*: no verdict yet$/m)
    expect((await run('articles')).stdout).toContain('(1 of 2 signed off)')
    expect(await run('signoff', 'elms', '--all')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Left out: 1 claim without a verdict.'),
    })
    expect(await run('signoff', 'elms')).toMatchObject({ code: 2 })
    expect(await run('signoff', 'elms', '--all', '--withdraw')).toMatchObject({ code: 2 })
  })
})
