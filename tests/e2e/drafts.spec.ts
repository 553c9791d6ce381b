import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { docxFile, paragraph, run } from '../importers/docxFile'
import { hardFiles } from '../importers/hardFiles'
import { zipFile } from '../importers/zipFile'
import { expect, fixture, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench()

const comment = (id: number, text: string) =>
  `<w:comment w:id="${id}" w:author="Ann Writer" w:date="2024-05-03T10:00:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`

/** A draft as a magazine's checker gets it: a comment on a figure, a footnote, a change that was tracked. */
function draft(): Promise<Uint8Array> {
  const figure = `<w:commentRangeStart w:id="1"/>${run('4,312 elms')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`
  const body = [
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The elms of Brandt</w:t></w:r></w:p>',
    `<w:p>${run('The city says it planted ')}${figure}${run(' between 2015 and 2020.')}<w:del w:id="9" w:author="Ed"><w:r><w:delText> Nobody minds.</w:delText></w:r></w:del>${run(' The mayor called it “the largest planting in Norland”.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    paragraph('A count by this magazine found 2,907 of them alive in May.'),
  ]
  return docxFile({
    body: body.join(''),
    styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    comments: comment(1, 'City planting list, https://example.org/trees/2020.csv'),
    footnotes:
      '<w:footnote w:id="2"><w:p><w:r><w:t>Council minutes, 12 May 2020, page 4.</w:t></w:r></w:p></w:footnote>',
  })
}

test('a Word draft brings its writer’s notes, whose sources wait until the checker takes them', async () => {
  const bench = workbench()
  const file = join(bench.folder, 'draft.docx')
  await writeFile(file, await draft())
  await bench.open(file)
  await bench.shows('The elms of Brandt')
  await expect(bench.text).not.toContainText('Nobody minds')
  await expect(bench.notices).toContainText('1 tracked deletion was dropped')
  await bench.select('4,312 elms')
  await expect(bench.detail).toContainText('Comment · Ann Writer · 2024-05-03')
  await expect(bench.detail).toContainText('Proposed by the writer; does not count until you accept it')
  await expect(bench.detail).toContainText('https://example.org/trees/2020.csv')
  await bench.page.screenshot({ path: test.info().outputPath('draft.png') })
  await bench.detail.getByRole('button', { name: /^Accept .* as evidence$/ }).click()
  await bench.saved()
  await expect(bench.detail).toContainText('Supports')
  await expect(bench.detail).not.toContainText('Proposed by the writer')
  await bench.choose('undo')
  await expect(bench.detail).toContainText('Proposed by the writer; does not count until you accept it')
})

test('of a file that holds several articles, a person chooses which', async () => {
  const bench = workbench()
  const file = join(bench.folder, 'desk.zip')
  const story = (name: string) =>
    `The ${name} in numbers\n\nIt cost 4 million euros in 1998, the city says.\n`
  await writeFile(
    file,
    await zipFile({ 'tram.txt': story('tram'), 'bridge.txt': story('bridge'), 'port.txt': story('port') }),
  )
  const before = await bench.page.locator('.library .entry').count()
  await bench.open(file)
  await expect(bench.dialog).toContainText('It contains 3 articles.')
  await bench.dialog.getByLabel('bridge.txt').uncheck()
  await bench.page.screenshot({ path: test.info().outputPath('parts.png') })
  await bench.dialog.getByRole('button', { name: 'Open 2 articles' }).click()
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.page.locator('.library .entry')).toHaveCount(before + 2)
  await expect(bench.page.locator('.library')).not.toContainText('The bridge in numbers')
})

test('a PDF shows the page of every paragraph, and every character as it is printed', async () => {
  const bench = workbench()
  const { bytes } = await hardFiles.pdf()
  const file = join(bench.folder, 'hard.pdf')
  await writeFile(file, bytes)
  await bench.open(file)
  await expect(bench.text.locator('[data-place="p. 1"]').first()).toBeVisible()
  await bench.page.screenshot({ path: test.info().outputPath('pdf.png') })
})

test('a file that ends the process which reads it is named, and the next one opens', async () => {
  const bench = workbench()
  const hostile = join(bench.folder, 'deep.html')
  // Nested so deep that it is being read for a good while.
  await writeFile(hostile, `<html><body>${'<table><tr><td>'.repeat(60_000)}It cost 4 million.`)
  await bench.open(hostile)
  await expect(bench.notices).toContainText('Reading deep.html')
  const program = await bench.app.evaluate(() => process.pid)
  execFileSync('pkill', ['-KILL', '-P', String(program), '-f', 'importChild'])
  await expect(bench.notices).toContainText(
    'deep.html was not opened: reading it was interrupted because its process was ended from outside (SIGKILL). The file may be fine; open it again.',
  )
  await bench.open(fixture('draft.md'))
  await bench.shows('Who planted the elms?')
})
