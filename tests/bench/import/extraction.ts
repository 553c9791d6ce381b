import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { readPage } from '../../../src/importers/page/html'
import { blocksOf } from '../../../src/importers/page/htmlBlocks'
import { parsePage } from '../../../src/importers/page/htmlDocument'
import { removeSilent } from '../../../src/importers/page/hiddenParts'

/**
 * Measures how well the article is found in saved pages, against texts that people marked.
 *
 * Needs a folder in the layout of Scrapinghub's article extraction benchmark, `pages/truth.json` (ID to `articleBody`)
 * and `pages/ID.html.gz`, named by the environment variable CORPUS.
 *
 * The figures are that benchmark's: texts become multisets of 4-grams of `\w+` tokens; precision and recall are
 * computed per page and averaged over pages, and F1 is the harmonic mean of the two averages. The marked texts contain
 * neither headline nor captions, and a standfirst only where it stands with the body; so the title, captions and the
 * standfirsts above the body are not counted; "whole text" counts all but the title.
 */
type Truth = Record<string, { articleBody: string; url?: string }>
type Counts = Map<string, number>
interface Score {
  readonly precision: number | undefined
  readonly recall: number | undefined
}

const extractors: Record<string, (bytes: Uint8Array) => string> = {
  touchstone: (bytes) => ours(bytes, false),
  'whole text': (bytes) => ours(bytes, true),
  readability: (bytes) => new Readability(parsePage(decode(bytes))).parse()?.textContent ?? '',
  'body text': (bytes) => {
    const page = parsePage(decode(bytes))
    removeSilent(page)
    return joined(blocksOf(page.body))
  },
}

function ours(bytes: Uint8Array, isWhole: boolean): string {
  const { kept, details } = readPage(decode(bytes))
  return joined(
    kept.filter(
      ({ level, text, kind, isStandfirst }) =>
        !(level === 1 && text === details.title) && (isWhole || (kind !== 'caption' && !isStandfirst)),
    ),
  )
}

function joined(blocks: readonly { text: string }[]): string {
  return blocks.map((block) => block.text).join('\n\n')
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function shingles(text: string): Counts {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts: Counts = new Map()
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const shingle = tokens.slice(at, at + 4).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function score(truth: string, found: string): Score {
  const wanted = shingles(truth)
  const got = shingles(found)
  const sum = (counts: Counts) => [...counts.values()].reduce((total, count) => total + count, 0)
  let both = 0
  for (const [shingle, count] of got) both += Math.min(count, wanted.get(shingle) ?? 0)
  const ratio = (total: number) => (total === 0 ? undefined : both / total)
  return { precision: ratio(sum(got)), recall: ratio(sum(wanted)) }
}

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined)
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

/** The pages of a corpus, in the order of its truth. */
export async function pagesOf(corpus: string): Promise<Uint8Array[]> {
  const truth = await truthOf(corpus)
  return Promise.all(
    Object.keys(truth).map(async (id) => gunzipSync(await readFile(join(corpus, 'pages', `${id}.html.gz`)))),
  )
}

async function truthOf(corpus: string): Promise<Truth> {
  return JSON.parse(await readFile(join(corpus, 'pages', 'truth.json'), 'utf8')) as Truth
}

/** Prints the figures of every extractor over a corpus and, with `each`, those of every page. */
export async function measureExtraction(corpus: string, each: boolean): Promise<void> {
  const truth = await truthOf(corpus)
  const pages = await pagesOf(corpus)
  const texts = Object.values(truth).map((page) => page.articleBody)
  console.log(`Extraction, ${pages.length} pages`)
  for (const [name, read] of Object.entries(extractors)) {
    const start = performance.now()
    const scores = pages.map((page, at) => score(texts[at] ?? '', read(page)))
    const milliseconds = (performance.now() - start) / pages.length
    if (each && name === 'touchstone')
      scores.forEach((one, at) => printPage(Object.values(truth)[at]?.url ?? '', one))
    const figures = figuresOf({
      precision: mean(scores.map((one) => one.precision)),
      recall: mean(scores.map((one) => one.recall)),
    })
    console.log(`${name.padEnd(14)} ${figures}  ${milliseconds.toFixed(0)} ms per page`)
    if (name === 'touchstone' || name === 'readability') printHalves(Object.values(truth), scores)
  }
}

/** Prints the figures of each half of the sites: rules that only know their own sites are worse on the other half. */
function printHalves(pages: readonly { readonly url?: string }[], scores: readonly Score[]): void {
  const sites = pages.map(({ url = '' }) => siteOf(url))
  const order = [...new Set(sites)].toSorted((a, b) => a.localeCompare(b, 'en'))
  for (const [half, label] of ['every other site', 'the others'].entries()) {
    const own = scores.filter((_, at) => order.indexOf(sites[at]!) % 2 === half)
    const figures = figuresOf({
      precision: mean(own.map((one) => one.precision)),
      recall: mean(own.map((one) => one.recall)),
    })
    console.log(`  ${label.padEnd(17)} ${figures}  ${own.length} pages`)
  }
}

function siteOf(url: string): string {
  const address = /^https?:\/\//i.test(url) ? url : `http://${url}`
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : url
}

function printPage(address: string, one: Score): void {
  console.log(`  ${figuresOf(one)}  ${address}`)
}

function figuresOf({ precision = 0, recall = 0 }: Score): string {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`
}
