/**
 * Measures the cost and accuracy of opening files: the article found in saved pages against texts that people marked,
 * beside the bare libraries in the same run; files and bytes per second, against the bare parser; the most memory used;
 * and whether the hard text comes out of every format unchanged.
 *
 * CORPUS names a folder in the layout of Scrapinghub's article extraction benchmark (see import/extraction.ts); PAGES=1
 * prints every page's figures. Without CORPUS, the repository's own pages are timed. PDFS names a folder of PDFs whose words
 * are compared with those of pdftotext.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readability } from '@mozilla/readability'
import mammoth from 'mammoth'
import { extract } from '../../src/importers/extract'
import { formatNames, type Format } from '../../src/importers/bytes/formats'
import { parsePage } from '../../src/importers/page/htmlDocument'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { openFixture, textOf } from '../importers/fixture'
import { hardFiles } from '../importers/hardFiles'
import { openHard } from '../importers/openHard'
import { measureExtraction, pagesOf } from './import/extraction'
import { kindsRead } from './import/kinds'
import { measurePdfWords } from './import/pdfWords'
import { timeOfEach } from './timing'

const project = resolve(import.meta.dirname, '../..')
const corpus = process.env['CORPUS']
if (corpus !== undefined) await measureExtraction(corpus, process.env['PAGES'] !== undefined)
else console.log('Extraction: set CORPUS=/path to a corpus folder to measure it.')

const pdfs = process.env['PDFS']
if (pdfs !== undefined) await measurePdfWords(pdfs)
else console.log('PDF: set PDFS=/path to a folder of PDFs to compare their words with pdftotext’s.')

const documents = join(project, 'node_modules/mammoth/test/test-data')
const words = readdirSync(documents)
  .filter((name) => name.endsWith('.docx') && name !== 'empty.docx')
  .map((name) => ({ name, bytes: readFileSync(join(documents, name)) }))
const pages =
  corpus === undefined ? [] : (await pagesOf(corpus)).map((bytes) => ({ name: 'page.html', bytes }))

console.log('\nOpening: files and MB per second, and the time compared with the bare parser')
const bareHtml = await speed('web pages, linkedom alone', pages, ({ bytes }) => {
  parsePage(new TextDecoder().decode(bytes))
  return Promise.resolve()
})
const readability = await speed('web pages, Readability alone', pages, ({ bytes }) => {
  new Readability(parsePage(new TextDecoder().decode(bytes))).parse()
  return Promise.resolve()
})
const html = await speed('web pages, text', pages, async (file) => {
  await extract(file)
})
const whole = await speed('web pages, text and claims', pages, async (file) => {
  const content = await extract(file)
  if (content.kind === 'article') prepareArticle(content.draft, file.name)
})
const bareDocx = await speed('Word documents, mammoth alone', words, async ({ bytes }) => {
  await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch(() => undefined)
})
const docx = await speed('Word documents', words, async (file) => {
  await extract(file).catch(() => undefined)
})
console.log(
  `web pages take ${(html / readability).toFixed(2)} times Readability alone, ${(html / bareHtml).toFixed(2)} times the bare parser, with claims ${(whole / bareHtml).toFixed(2)}`,
)
console.log(`Word documents take ${(docx / bareDocx).toFixed(2)} times mammoth`)
console.log(`Most memory used: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`)

console.log('\nOne hard text in every format')
const wanted = textOf(openFixture('hard-characters.txt'))
for (const format of Object.keys(formatNames) as Format[]) {
  const text = await openHard(await hardFiles[format]())
  console.log(`${format.padEnd(12)} ${text === wanted ? 'identical' : 'DIFFERS'}`)
}

console.log('\nWhat real files hold: variations that are read as a person reads them')
for (const { kind, right, all } of await kindsRead()) console.log(`${kind.padEnd(44)} ${right} of ${all}`)

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Prints how fast files are opened; returns the total time in milliseconds. */
async function speed(
  what: string,
  files: readonly Given[],
  open: (file: Given) => Promise<void>,
): Promise<number> {
  if (files.length === 0) return Number.NaN
  await timeOfEach(files.slice(0, 5), open)
  const milliseconds = await timeOfEach(files, open)
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1_000_000
  console.log(
    `${what.padEnd(32)} ${((1000 * files.length) / milliseconds).toFixed(1).padStart(8)} files/s ${((1000 * megabytes) / milliseconds).toFixed(2).padStart(7)} MB/s`,
  )
  return milliseconds
}
