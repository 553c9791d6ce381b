import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAlone } from './commandLine'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-cli-'))
  await writeFile(join(folder, 'elms.txt'), 'Elms of the town\n\nAnn planted 40 elms in 1902.\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const evidence = ['--source-title', 'Archive', '--stance', 'supports', '--attach', 'elms.txt']

/** Every command once, in an order in which each finds what it needs. */
const story: readonly (readonly [command: string, ...args: string[]])[] = [
  ['import', 'elms.txt'],
  ['text', 'elms.txt'],
  ['articles'],
  ['assign', 'elms', 'Ines'],
  ['due', 'elms', '2026-12-03'],
  ['tag', 'elms', 'parks'],
  ['claims', 'elms'],
  ['score-sentences', '--tier', '1'],
  ['verdict', 'elms', '1', 'F', '--as', 'Ines'],
  ['evidence', 'elms', '1', ...evidence],
  ['quotations', 'elms'],
  ['quote', 'elms', '1', '--source', 'Archive', '--text', 'Ann planted'],
  ['sources', 'elms'],
  ['sources', 'correct', 'elms', 'Archive', '--author', 'Town'],
  ['sources', 'export', '--format', 'ris', '-o', 'elms.ris'],
  ['sources', 'import', 'elms.ris', '--article', 'elms'],
  ['signoff', 'elms', '1', '--as', 'Juan'],
  ['review', 'elms'],
  ['history', 'elms', '1'],
  ['ticks', 'elms'],
  ['tick', 'elms', '1'],
  ['learned'],
  ['report', 'elms', '--format', 'bundle', '-o', 'elms.zip'],
  ['checked-copy', 'elms', '-o', 'copy.docx'],
  ['publish', 'elms'],
  ['reports', '--format', 'md', '-o', 'out'],
  ['desk-report', '--format', 'html', '-o', 'desk.html'],
  ['verify'],
  ['verify-bundle', 'elms.zip'],
  ['backup', '-o', 'all.zip'],
  ['restore', 'all.zip', '--library', 'other'],
  ['merge', 'other'],
  ['library', '--shared', 'yes'],
  ['key'],
  ['keys'],
]

it.each(story)('“%s” exits by itself, in a process of its own', async (command, ...args) => {
  const library = args.includes('--library') ? [] : ['--library', 'library']
  const { code, stderr } = await runAlone(folder, [command, ...args, ...library], {
    input: 'Taxes rose by 3 %.\n',
  })
  expect([code, stderr]).toEqual([0, ''])
})

it('and there is no other command', async () => {
  const { stdout } = await runAlone(folder, ['--help'])
  const list = stdout.slice(stdout.indexOf('Commands:'))
  const commands = [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name)
  expect(new Set(commands)).toEqual(new Set([...story.map(([command]) => command), 'help']))
})
