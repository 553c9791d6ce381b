import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CommandLine } from './commandLine'

const project = resolve(import.meta.dirname, '../..')
const call = 'npm run -s touchstone -- '

/** The commands in a Markdown file's blocks of code, each as its arguments. */
function commandsIn(markdown: string): string[][] {
  const lines = markdown.replaceAll(/\\\n\s*/g, '').split('\n')
  return lines
    .filter((line) => line.startsWith(call))
    .map((line) =>
      [...line.slice(call.length).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!),
    )
}

it('what the README does on the command line, one after the other, can be done', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-readme-'))
  const commandLine = new CommandLine()
  onTestFinished(async () => {
    commandLine.end()
    await rm(folder, { recursive: true, force: true })
  })
  const commands = commandsIn(await readFile(join(project, 'README.md'), 'utf8'))
  expect(commands.map(([name]) => name)).toEqual(['import', 'claims', 'evidence', 'verdict', 'report'])
  for (const command of commands) {
    const args = command.map((arg) => (arg.startsWith('tests/fixtures/') ? join(project, arg) : arg))
    const { code, stderr } = await commandLine.run(folder, [...args, '--library', join(folder, 'library')])
    expect(stderr, command.join(' ')).toBe('')
    expect(code, command.join(' ')).toBe(0)
  }
  const report = await readFile(join(folder, 'report.html'), 'utf8')
  expect(report).toContain('three million volunteers')
  expect(report).toContain('No count of them is known.')
})
