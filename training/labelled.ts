import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Labelled {
  readonly text: string
  readonly worth: boolean
}

/** The sentences of a CheckThat! file: columns Sentence_id, Text, class_label, with quotation marks doubled in quoted fields. */
export function readDebates(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [, text = '', label = ''] = line.split('\t')
      const quoted = /^"(.*)"$/s.exec(text)
      return { text: quoted?.[1]?.replaceAll('""', '"') ?? text, worth: label === 'Yes' }
    })
}

const newsFolder = join(import.meta.dirname, 'news')

/** The rows of a table of the news data, without its header. */
export const newsRows = (file: string): string[][] =>
  readFileSync(join(newsFolder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

/** The labelled news sentences of one part of the split: `tune` or `test`. */
export function readNews(part: 'tune' | 'test'): Labelled[] {
  const articles = new Set(newsRows('split.tsv').flatMap(([article, of]) => (of === part ? [article] : [])))
  const sentences = new Map<string, string[]>()
  return newsRows('labels.tsv').flatMap(([article = '', number = '', , , label]) => {
    if (!articles.has(article)) return []
    const known = sentences.get(article) ?? newsSentences(article)
    sentences.set(article, known)
    return { text: known[Number(number) - 1] ?? '', worth: label === 'Yes' }
  })
}

/** The sentences of an article of the news data, in order. */
export function newsSentences(article: string): string[] {
  return readFileSync(join(newsFolder, 'articles', `${article}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '))
}
