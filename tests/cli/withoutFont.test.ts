import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../library/tempLibrary'
import { runAlone } from './commandLine'

/** What is said when the report of this text is printed. */
async function saidOnPrinting(text: string): Promise<string> {
  const folder = await tempFolder()
  await writeFile(join(folder, 'article.txt'), text)
  const base = ['--library', join(folder, 'library')]
  await runAlone(folder, ['import', 'article.txt', ...base])
  const printed = ['report', 'article.txt', '--format', 'pdf', '-o', join(folder, 'report.pdf'), ...base]
  const { code, stderr } = await runAlone(folder, printed)
  expect(code).toBe(0)
  return stderr
}

describe('a PDF for which the machine lacks a font', () => {
  it('is made, and the characters that became boxes are named', async () => {
    // No font has these two: they are for private use and stand for nothing.
    const said = await saidOnPrinting('The sign \u{f8ac3} stood for 300 elms, and \u{f8ac4} for 40 oaks.')
    expect(said).toContain('No font of this machine has 2 characters of the report (\u{f8ac3}\u{f8ac4})')
    expect(said).toContain('the PDF shows an empty box for each')
  })

  it('is not spoken of where every character has one', async () => {
    expect(await saidOnPrinting('The café “Élan” had 300 visitors – 40 € each.')).not.toContain('font')
  })
})
