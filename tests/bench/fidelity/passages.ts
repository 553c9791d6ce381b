import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseGold } from '../claims/sentenceBoundaries'
import type { Passage } from './edits'
import { arabic, chinese, gettysburg, spanish } from './speeches'

/** A text that quotations are taken from, and one of the same language that is not in it. */
export interface Corpus {
  readonly language: string
  readonly passages: readonly Passage[]
  readonly strangers: readonly Passage[]
}

const articles = 'training/news/articles'
/** Every eighth article is kept apart, for quotations that the text does not have. */
const apart = 8

/** Real texts in four languages: the labelled news and the Gettysburg Address, and the Declaration of Human Rights. */
export async function corpora(): Promise<Corpus[]> {
  const names = (await readdir(articles)).filter((name) => name.endsWith('.txt')).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(articles, name), 'utf8')))
  const paragraphs = texts.map((text) => parseGold(text).text)
  const isApart = (_: string, index: number) => index % apart === 0
  const news = [gettysburg, ...paragraphs.filter((text, index) => !isApart(text, index))]
  return [
    {
      language: 'English',
      passages: news.flatMap((text) => wordsOf(text)),
      strangers: paragraphs.filter(isApart).flatMap(wordsOf),
    },
    { language: 'Spanish', passages: wordsOf(spanish), strangers: [] },
    { language: 'Arabic', passages: wordsOf(arabic), strangers: [] },
    { language: 'Chinese', passages: charactersOf(chinese), strangers: [] },
  ]
}

function wordsOf(text: string): Passage[] {
  return text.split(/\n\n/).map((paragraph) => ({ units: paragraph.split(/\s+/), between: ' ' }))
}

function charactersOf(text: string): Passage[] {
  return text
    .split(/\n\n/)
    .map((paragraph) => ({ units: paragraph.match(/\p{L}[，。、；]?/gu) ?? [], between: '' }))
}

export const textOf = (passages: readonly Passage[]) =>
  passages.map(({ units, between }) => units.join(between)).join('\n\n')
