/** Measures accuracy and speed of sentence splitting on texts split by hand, beside other splitters in the same run. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DraftBlock } from '../../src/core/model/article'
import { canonicalText } from '../../src/core/text/canonical'
import { findSentences } from '../../src/core/sentences/sentences'
import { splitWithIntl, splitWithWink, type Splitter } from './claims/rivals'
import { f1, parseGold, sumTallies, tallyEnds, type GoldText } from './claims/sentenceBoundaries'
import { timeOf } from './timing'

const splitters: Record<string, Splitter> = {
  Touchstone: findSentences,
  'Intl.Segmenter': splitWithIntl,
  'wink-nlp': splitWithWink,
}
const articles = 'training/news/articles'
const charactersWanted = 1_000_000
const rounds = 5

async function goldOf(files: readonly string[]): Promise<GoldText[]> {
  return Promise.all(files.map(async (file) => parseGold(await readFile(file, 'utf8'))))
}

async function articleFiles(): Promise<string[]> {
  const names = await readdir(articles).catch((): string[] => [])
  return names
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => join(articles, name))
}

function printAccuracy(name: string, golds: readonly GoldText[]): void {
  for (const [who, split] of Object.entries(splitters)) {
    const found = golds.map((gold) => split(gold.text, gold.blocks))
    const inside = sumTallies(golds.map((gold, index) => tallyEnds(gold, found[index] ?? [])))
    const all = sumTallies(golds.map((gold, index) => tallyEnds(gold, found[index] ?? [], true)))
    console.log(
      `${name}, ${who}: F1 ${f1(inside).toFixed(4)} inside paragraphs ` +
        `(${inside.right} right, ${inside.missed} missed, ${inside.wrong} wrong), ${f1(all).toFixed(4)} with their last`,
    )
  }
}

function printSpeed(golds: readonly GoldText[]): void {
  const drafts = golds.flatMap(({ text, blocks }) =>
    blocks.map(({ start, end }): DraftBlock => ({ kind: 'paragraph', text: text.slice(start, end) })),
  )
  const length = golds.reduce((sum, gold) => sum + gold.text.length, 0)
  const copies = Array.from({ length: Math.ceil(charactersWanted / length) }, () => drafts).flat()
  const { text, blocks } = canonicalText(copies)
  const speeds = Object.entries(splitters).map(([who, split]) => {
    const times = Array.from({ length: rounds }, () => timeOf(() => split(text, blocks)))
    return { who, speed: text.length / Math.min(...times) / 1000 }
  })
  const ours = speeds[0]?.speed ?? 0
  for (const { who, speed } of speeds) {
    console.log(
      `${who}: ${speed.toFixed(2)} million characters per second, ours is ${(ours / speed).toFixed(1)} times that`,
    )
  }
}

const english = await goldOf(['tests/fixtures/sentences/hard-english.txt'])
const spanish = await goldOf(['tests/fixtures/sentences/hard-spanish.txt'])
const news = await goldOf(await articleFiles())
printAccuracy('Hard English', english)
printAccuracy('Hard Spanish', spanish)
if (news.length > 0) printAccuracy(`${news.length} news articles`, news)
printSpeed(news.length > 0 ? news : [...english, ...spanish])
