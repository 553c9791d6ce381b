import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { CommandLine } from './commandLine'

const commandLine = new CommandLine()
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-sources-'))
  await writeFile(
    join(folder, 'elms.txt'),
    'Elms\n\nAnn planted 40 elms in 1902. The mayor felled 12 elms in 1950.\n',
  )
  await writeFile(join(folder, 'oaks.txt'), 'Oaks\n\nCarl planted 9 oaks in 1950.\n')
  await run('import', 'elms.txt', 'oaks.txt')
})
afterAll(() => commandLine.end())

const run = (...args: string[]) => commandLine.run(folder, [...args, '--library', join(folder, 'library')])

interface Listed {
  readonly source: { readonly id: string; readonly title: string; readonly author: string }
  readonly places: {
    readonly articleTitle: string
    readonly source: { readonly id: string; readonly author: string }
  }[]
}
const listed = async (...more: string[]) =>
  JSON.parse((await run('sources', ...more, '--json')).stdout) as Listed[]

describe('the sources', () => {
  beforeEach(async () => {
    const cited = ['--stance', 'supports', '--source-title', 'Register', '--url', 'https://town.example/r']
    await run('evidence', 'elms', '1', ...cited, '--quote', 'Forty.')
    await run('evidence', 'oaks', '1', ...cited, '--author', 'Town', '--quote', 'Nine.')
    await run('evidence', 'elms', '1', '--stance', 'context', '--source-title', 'A friend', '--confidential')
  })

  it('are listed once, with where they are used and what for', async () => {
    const { stdout } = await run('sources')
    expect(stdout).toMatch(
      /^A friend \(confidential, secondary\)\n {4}[0-9a-f-]{36} {2}Elms: context “.*” \(to check\)\n/,
    )
    expect(stdout).toMatch(/Register, Town \(secondary\)\n.* {2}Oaks: supports .*\n.* {2}Elms: supports /)
    expect(
      (await listed('oaks')).map(({ places }) => places.map(({ articleTitle }) => articleTitle)),
    ).toEqual([['Oaks']])
  })

  it('are exported without the confidential ones, unless these are asked for', async () => {
    const open = await run('sources', 'export', '--format', 'csl', '-o', '-')
    expect((JSON.parse(open.stdout) as { title: string }[]).map(({ title }) => title)).toEqual(['Register'])
    expect(open.stderr).toBe('1 confidential source left out; --confidential-sources includes them.\n')
    await run(
      'sources',
      'export',
      '--format',
      'ris',
      '--article',
      'elms',
      '--confidential-sources',
      '-o',
      'elms.ris',
    )
    expect(await readFile(join(folder, 'elms.ris'), 'utf8')).toContain('TI  - A friend')
  })

  it('are corrected', async () => {
    const corrected = await run('sources', 'correct', 'elms', 'Register', '--author', 'The clerk')
    expect(corrected).toMatchObject({ code: 0, stdout: 'Register: corrected in 1 article\n' })
    const opened = await run('sources', 'correct', 'elms', 'A friend', '--open', '--title', 'A neighbour')
    expect(opened).toMatchObject({ code: 0 })
    const titles = (await run('sources', 'elms')).stdout
    expect(titles).toContain('A neighbour (secondary)')
    expect(titles).toContain('Register, The clerk')
  })
})

describe('an exchange file', () => {
  beforeEach(async () => {
    const exported = join(folder, 'export')
    await mkdir(join(exported, 'files', '1'), { recursive: true })
    await writeFile(join(exported, 'files', '1', 'elms.pdf'), 'a scan')
    await writeFile(join(exported, 'files', '1', 'elms.html'), 'a page')
    await writeFile(join(folder, 'secret.txt'), 'secret')
    await symlink(folder, join(exported, 'files', 'link'))
    await writeFile(
      join(exported, 'elms.ris'),
      [
        'TY  - JOUR\nTI  - Urban elms\nDO  - 10.1000/182\nL1  - files/1/elms.html\nL1  - files/1/elms.pdf\nER  - ',
        'TY  - GEN\nTI  - Bad\nL1  - ../secret.txt\nL1  - files/link/secret.txt\nL1  - /etc/passwd\nL1  - files/gone.pdf\nER  - \n',
      ].join('\n'),
    )
  })
  const add = () => run('sources', 'import', 'export/elms.ris', '--article', 'elms')

  it('is added to an article with the files beneath its folder, and none else', async () => {
    const { code, stdout, stderr } = await add()
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '2 sources added, 1 with a file; 0 known already.\n',
    })
    expect(stderr.split('\n')).toEqual([
      '“Urban elms”: a source has one file, so elms.html was not attached.',
      '“Bad”: ../secret.txt was not attached: it is not beside the exported file.',
      expect.stringMatching(/^“Bad”: files\/link\/secret\.txt was not attached: “link” is a link/),
      '“Bad”: /etc/passwd was not attached: it is not beside the exported file.',
      '“Bad”: files/gone.pdf was not attached: there is no such file.',
      '',
    ])
    const kept = await readdir(join(folder, 'library', 'articles'), { recursive: true })
    expect(kept.filter((name) => /snapshots.*\./.test(name)).map((name) => name.slice(-4))).toEqual(['.pdf'])
    expect((await run('history', 'elms')).stdout).toContain('  add 2 sources\n')
  })

  it('adds nothing twice', async () => {
    await add()
    expect((await add()).stdout).toBe('0 sources added, 0 with a file; 2 known already.\n')
  })

  it('is refused if it is none', async () => {
    expect(await run('sources', 'import', 'elms.txt', '--article', 'elms')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'elms.txt was not imported: it is neither CSL-JSON nor RIS nor BibTeX. Nothing was changed.\n',
    })
  })
})
