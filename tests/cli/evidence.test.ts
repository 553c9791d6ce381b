import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { CommandLine } from './commandLine'

const commandLine = new CommandLine()
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-evidence-'))
  await writeFile(
    join(folder, 'elms.txt'),
    'Elms\n\nAnn planted 40 elms in 1902. The mayor felled 12 elms in 1950.\n',
  )
  await run('import', 'elms.txt')
})
afterAll(() => commandLine.end())

const run = (...args: string[]) => commandLine.run(folder, [...args, '--library', join(folder, 'library')])
const add = (...options: string[]) => run('evidence', 'elms', '1', '--stance', 'supports', ...options)
const interview = ['--source-title', 'Phone interview']

interface Source {
  readonly id: string
  readonly author: string
  readonly confidential?: true
  readonly attachment?: { readonly name: string }
  readonly [detail: string]: unknown
}

/** The sources of the first claim's evidence, in its order. */
async function sources(): Promise<Source[]> {
  const { stdout } = await run('claims', 'elms', '--json')
  const [claim] = JSON.parse(stdout) as { evidence: { source: Source }[] }[]
  return claim!.evidence.map(({ source }) => source)
}

describe('a source that is described', () => {
  it('is another one than that of the same title by somebody else', async () => {
    await add(...interview, '--author', 'Ana Lopez', '--published', '2024-01-02', '--quote', 'Forty.')
    await add(...interview, '--author', 'Juan Diaz', '--published', '2024-03-04', '--quote', 'Thirty-eight.')
    expect((await sources()).map(({ author }) => author)).toEqual(['Ana Lopez', 'Juan Diaz'])
  })

  it('is confidential whenever it was said to be', async () => {
    await add(...interview, '--author', 'Ana Lopez', '--quote', 'Forty.')
    await add(...interview, '--confidential', '--quote', 'My brother felled two.')
    const again = await add(
      ...interview,
      '--author',
      'Ana Lopez',
      '--confidential',
      '--quote',
      'Forty in all.',
    )
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('confidential from now on') as string,
    })
    const [ana, brother, anaAgain] = await sources()
    expect([ana!.confidential, brother!.confidential]).toEqual([true, true])
    expect([anaAgain!.id, brother!.id === ana!.id]).toEqual([ana!.id, false])
  })

  it('has every detail that can be given', async () => {
    const given = {
      tier: 'primary',
      kind: 'report',
      url: 'https://town.example/elms',
      archiveUrl: 'https://archive.org/web/https://town.example/elms',
      publisher: 'Town',
      author: 'Ann',
      published: '1903',
      edition: '2nd',
      doi: '10.1000/182',
      isbn: '978-0-306-40615-7',
      accessed: '2024-05-06',
      group: 'Town archive',
      reliability: 'Signed and sealed.',
      obtained: 'By Eve, at the archive.',
    }
    const options = Object.entries(given).flatMap(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ])
    await add('--source-title', 'Register', ...options, '--source-note', 'Bound.')
    expect((await sources())[0]).toMatchObject({ ...given, title: 'Register', note: 'Bound.' })
  })

  it('is refused with an ISBN or a DOI that is none', async () => {
    expect(await add('--source-title', 'Book', '--isbn', '978-0-306-40615-8')).toMatchObject({ code: 2 })
    expect(await add('--source-title', 'Book', '--doi', 'see below')).toMatchObject({ code: 2 })
    expect(await sources()).toEqual([])
  })
})

describe('a source on record', () => {
  it('is cited by its title or id', async () => {
    await add(...interview, '--author', 'Ana Lopez', '--quote', 'Forty.')
    await add('--source', 'phone interview', '--quote', 'In 1902.')
    const [first] = await sources()
    await add('--source', first!.id, '--quote', 'By Ann.')
    expect((await sources()).map(({ id }) => id)).toEqual([first!.id, first!.id, first!.id])
  })

  it('must be named by its id where several have that title', async () => {
    await add(...interview, '--author', 'Ana Lopez')
    await add(...interview, '--author', 'Juan Diaz')
    const { code, stderr } = await add('--source', 'Phone interview', '--quote', 'Forty.')
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /2 sources; name one by its id:\n {2}[0-9a-f-]{36} {2}Phone interview, Ana Lopez\n/,
    )
  })

  it('becomes confidential if that is said, and the history says so', async () => {
    await add(...interview, '--quote', 'Forty.')
    await add('--source', 'Phone interview', '--confidential', '--quote', 'And two.')
    expect((await sources())[0]!.confidential).toBe(true)
    expect((await run('history', 'elms')).stdout).toContain(
      'Phone interview: source-confidential: – → confidential',
    )
  })

  it('takes over no details, and says how to give them', async () => {
    await add(...interview, '--quote', 'Forty.')
    const { code, stderr } = await add(
      '--source',
      'Phone interview',
      '--author',
      'Ana Lopez',
      '--quote',
      'In 1902.',
    )
    expect(code).toBe(2)
    expect(stderr).toContain('so --author can’t be taken over'.replace('’', "'"))
    expect(await sources()).toHaveLength(1)
  })
})

describe('a file', () => {
  beforeEach(async () => {
    await writeFile(join(folder, 'one.pdf'), 'one')
    await writeFile(join(folder, 'two.pdf'), 'two')
    await add('--source-title', 'Scan', '--attach', 'one.pdf', '--quote', 'Forty.')
  })

  it('takes the place of another one only if that is said', async () => {
    const refused = await add('--source', 'Scan', '--attach', 'two.pdf', '--quote', 'In 1902.')
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has the file one.pdf already') as string,
    })
    expect((await sources()).map(({ attachment }) => attachment?.name)).toEqual(['one.pdf'])
    await add('--source', 'Scan', '--attach', 'two.pdf', '--replace-file', '--quote', 'In 1902.')
    expect((await sources()).map(({ attachment }) => attachment?.name)).toEqual(['two.pdf', 'two.pdf'])
  })

  it('may be attached twice, as long as it is the same', async () => {
    expect(await add('--source', 'Scan', '--attach', 'one.pdf', '--quote', 'In 1902.')).toMatchObject({
      code: 0,
    })
  })

  it('must be named where it is to replace one', async () => {
    expect(await add('--source', 'Scan', '--replace-file')).toMatchObject({ code: 2 })
  })
})
