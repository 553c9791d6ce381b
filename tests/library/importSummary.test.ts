import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { importSummary } from '../../src/workbench/importing/importSummary'

it('a summary of opened files is a table in which no name of a file is a formula', () => {
  const names = ['elms, "old".txt', '=1+1.txt', '＝1+1.txt', ' @sum.txt', '-1.txt']
  const csv = importSummary(
    names.map((file) => ({ outcome: 'refused', file, message: `${file} was not opened.` })),
  )
  const [head, ...rows] = parse(csv, { bom: true })
  expect(head).toEqual(['File', 'Outcome', 'Article', 'Remarks'])
  expect(rows.map(([file]) => file)).toEqual([names[0], ...names.slice(1).map((name) => `'${name}`)])
  expect(rows[0]).toEqual([names[0], 'not opened', '', `${names[0]} was not opened.`])
})
