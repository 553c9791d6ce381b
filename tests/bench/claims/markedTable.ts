/** The table of an engine's scores on marked articles, by language and kind, beside another engine's. */
import { sumScores, type Fault, type Scores } from './counts'
import type { Engine } from './engine'
import { judgeArticle, type Judgement } from './markedScores'
import { articleKinds, type MarkedArticle } from './markedSet'

export interface Row {
  readonly set: string
  readonly language: string
  /** The kind of article, or "all". */
  readonly kind: string
  readonly articles: number
  readonly now: Scores
  readonly before: Scores | undefined
}

/** The rows of one set: each language's kinds, then the whole language. */
export function rowsOf(
  set: string,
  articles: readonly MarkedArticle[],
  now: Engine,
  before: Engine | undefined,
): Row[] {
  const judged = articles.map((article) => judgeArticle(article, now))
  const earlier = before && articles.map((article) => judgeArticle(article, before))
  const languages = [...new Set(articles.map(({ language }) => language))]
  return languages.flatMap((language) =>
    [...articleKinds, 'all'].flatMap((kind): Row[] => {
      const isInRow = ({ article }: Judgement): boolean =>
        article.language === language && (kind === 'all' || article.kind === kind)
      const inside = judged.filter(isInRow)
      if (inside.length === 0) return []
      return [
        {
          set,
          language,
          kind,
          articles: inside.length,
          now: scoresOf(inside),
          before: earlier && scoresOf(earlier.filter(isInRow)),
        },
      ]
    }),
  )
}

const scoresOf = (judged: readonly Judgement[]): Scores => sumScores(judged.map(({ scores }) => scores))

const columns: readonly (readonly [string, (scores: Scores) => string])[] = [
  ['claims of needed', (one) => `${one.found}/${one.needed}`],
  ['on nothing', (one) => `${one.claimedNothing}/${one.nothing}`],
  ['speaker r/w/?', (one) => `${one.speakerRight}/${one.speakerWrong}/${one.speakerUnknown}`],
  ['known', (one) => `${one.knownRight}/${one.knownRight + one.knownWrong}`],
  ['figures r/w/-', (one) => `${one.figureRight}/${one.figureWrong}/${one.figureNone}`],
  ['labels', (one) => `${one.labelGood}/${one.labelGood + one.labelBad}`],
  ['ends r/m/w', (one) => `${one.endRight}/${one.endMissed}/${one.endWrong}`],
]

/** The table as lines; with another engine, each cell has its scores first, then an arrow and today's. */
export function tableOf(rows: readonly Row[]): string[] {
  const head = ['set', 'language', 'kind', 'articles', ...columns.map(([title]) => title)]
  const body = rows.map(({ set, language, kind, articles, now, before }) => [
    set,
    language,
    kind,
    String(articles),
    ...columns.map(([, cell]) => (before ? `${cell(before)} → ${cell(now)}` : cell(now))),
  ])
  return aligned([head, ...body])
}

/** Rows of cells as lines, each column as wide as its longest cell. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((cells) => cells[index]?.length ?? 0)),
  )
  return rows.map((cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

export const faultsOf = (articles: readonly MarkedArticle[], engine: Engine): Fault[] =>
  articles.flatMap((article) => judgeArticle(article, engine).faults)

/** A fault as one line, whatever breaks its words have. */
export const faultLine = ({ article, count, words, expected, found }: Fault): string =>
  `${article}  ${count}  «${words}»  expected: ${expected}  found: ${found}`.replace(/\s*\n\s*/g, ' ¶ ')
