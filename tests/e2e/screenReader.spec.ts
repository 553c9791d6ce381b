import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AccessibilityTree } from './accessibilityTree'
import { expect, maduro, test } from './workbench'

test('from an empty library to an exported report, by the accessibility tree alone', async ({
  launch,
  folder,
}) => {
  const bench = await launch()
  const tree = await AccessibilityTree.of(bench)

  // 1. Open an article. The system's own dialog for files is answered as a person would.
  await bench.answerOpen([maduro])
  await tree.press('button', /^Open…/)
  await tree.has('heading', /full Russian support in defense/)

  // 2. Go through it line by line, and to one claim by a few of its words.
  await tree.press('treeitem', /in the defense sector/)
  await tree.has('treeitem', /in the defense sector/, { selected: true })
  await tree.press('button', /^Nothing to check$/)
  await tree.has('button', 'Nothing to check 1')
  await tree.type('combobox', 'Find articles, claims and sources', 'three million volunteers')
  await tree.press('option', /three million volunteers/)
  await tree.has('heading', 'three million volunteers')

  // 3. Add evidence.
  await tree.press('button', 'Add evidence')
  await tree.type('textbox', 'Quoted passage', 'The militia has 1.6 million members.')
  await tree.type('combobox', 'Source', 'Ministry of Defence, yearbook')
  await tree.press('radio', 'Refutes')
  await tree.press('button', 'Add evidence')
  await tree.has('button', 'Edit evidence from Ministry of Defence, yearbook')

  // 4. Say how one knows, and decide.
  await tree.type('textbox', 'Rationale', 'The yearbook counts half as many.')
  await tree.press('button', 'False')
  await tree.has('button', 'False', { pressed: 'true' })
  await bench.saved()

  // 5. Export the report.
  const report = join(folder, 'report.html')
  await bench.answerSave(report)
  await tree.press('button', 'Export report')
  await tree.has('dialog', 'Export report')
  await tree.press('button', 'Export…')
  await tree.has('StaticText', `Report written to ${report}.`)
  const written = await readFile(report, 'utf8')
  expect(written).toContain('three million volunteers')
  expect(written).toContain('The yearbook counts half as many.')
})
