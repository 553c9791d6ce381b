import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ImportOutcome } from '../../src/contract/answers'
import type { Reply } from '../../src/contract/requests'
import type { Workbench } from '../../src/workbench/workbench'
import { tempFolder } from './tempLibrary'
import { openWorkbench } from './tempWorkbench'

const table =
  'title,text\nElms,"The town planted 40 elms in 2019."\nOaks,"The town felled 12 oaks in 2020."\n'

/** A workbench, and a table of two articles that nobody chose yet. */
async function workbenchBeside(): Promise<{ workbench: Workbench; file: string }> {
  const folder = await tempFolder()
  const file = join(folder, 'trees.csv')
  await writeFile(file, table)
  return { workbench: await openWorkbench(folder), file }
}

const outcomesIn = (reply: Reply): readonly ImportOutcome[] => {
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as readonly ImportOutcome[]
}

it('the window opens no file by its path, or by a token that it made up', async () => {
  const { workbench, file } = await workbenchBeside()
  const [chosen] = await workbench.imports.openNamed([file])
  const invented = [file, '/etc/hostname', '__proto__', '', chosen!.file.replace(/^./, 'x'), 'trees.csv']
  for (const made of invented)
    for (const [name, input] of [
      ['articles.import', { files: [chosen!.file, made] }],
      ['articles.importParts', { file: made, parts: ['1'] }],
      ['articles.addVersion', { id: 'elms', file: made, part: null }],
    ] as const)
      expect(await workbench.answer(name, input), `${name} ${made}`).toEqual({
        ok: false,
        error: {
          code: 'unknownFile',
          message:
            'That file was not chosen in this window, so nothing was opened. Choose it with “Open…”, or drop it on the window.',
        },
      })
  expect(workbench.library.articles()).toEqual([])
  await workbench.close()
})

it('what a person chose is named to the window by tokens that end in the file’s name', async () => {
  const { workbench, file } = await workbenchBeside()
  const [parts] = await workbench.imports.openNamed([file])
  expect(parts).toMatchObject({ outcome: 'parts' })
  expect(parts!.file).toMatch(/^[0-9a-f-]{36}\/trees\.csv$/)
  const names = parts!.outcome === 'parts' ? parts!.parts.map(({ name }) => name) : []
  const opened = outcomesIn(
    await workbench.answer('articles.importParts', { file: parts!.file, parts: names.slice(0, 1) }),
  )
  expect(opened).toMatchObject([{ outcome: 'added', file: parts!.file }])
  const again = outcomesIn(await workbench.answer('articles.import', { files: [parts!.file] }))
  expect(again.map(({ outcome, file: token }) => [outcome, token])).toEqual([
    ['alreadyThere', parts!.file],
    ['added', parts!.file],
  ])
  await workbench.close()
})

it('the files of a chosen folder have tokens of their own', async () => {
  const { workbench, file } = await workbenchBeside()
  const folder = join(file, '../desk')
  await mkdir(folder)
  await writeFile(join(folder, 'a.txt'), 'The bridge is 412 metres long.\n')
  await writeFile(join(folder, 'b.txt'), 'The tunnel is 90 metres long.\n')
  const outcomes = await workbench.imports.openNamed([folder])
  expect(outcomes.map((outcome) => outcome.file.slice(36))).toEqual(['/a.txt', '/b.txt'])
  expect(JSON.stringify(outcomes)).not.toContain(folder)
  await workbench.close()
})
