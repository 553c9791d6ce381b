/**
 * Measures how well quotations are checked against their source: seeded edits of real texts, kind by kind, of which real
 * ones must be caught and harmless ones stay silent; and the time per megabyte beside String.indexOf in the same run.
 */
import { checkQuotation } from '../../src/core/fidelity/fidelity'
import { prepareSource } from '../../src/core/fidelity/source'
import { draw, type Edit, edits, type Passage, type Trial } from './fidelity/edits'
import { type Corpus, corpora, textOf } from './fidelity/passages'
import { printSpeed } from './fidelity/speed'
import { Random } from './generator/random'

const trialsOf: Readonly<Record<string, number>> = { English: 120, Spanish: 30, Arabic: 30, Chinese: 30 }
const attempts = 40

interface Outcome {
  readonly found: 'exact' | 'near' | 'none'
  /** Whether what was found is where the quotation comes from. */
  readonly isInPlace: boolean
}

interface Row {
  readonly kind: string
  readonly isReal: boolean
  readonly outcomes: readonly Outcome[]
}

function trialsFor(edit: Edit, { passages, language }: Corpus, random: Random) {
  const words = passages
    .flatMap(({ units }) => units)
    .filter((unit) => /^\p{L}[\p{L}\p{M}]+$|^\p{Script=Han}$/u.test(unit))
  const text = textOf(passages)
  const made: { passage: Passage; trial: Trial }[] = []
  const wanted = trialsOf[language] ?? 0
  for (let attempt = 0; made.length < wanted && attempt < wanted * attempts; attempt++) {
    const passage = random.pick(passages)
    const drawn = draw(passage, { words, text }, random)
    const trial = drawn && edit.make(drawn, random)
    if (trial) made.push({ passage, trial })
  }
  return made
}

/** The outcome in the whole text, in which the trial's paragraph stands for its passage. */
function outcomeOf({ passages }: Corpus, passage: Passage, { paragraph, quotation }: Trial): Outcome {
  const index = passages.indexOf(passage)
  const before = textOf(passages.slice(0, index))
  const text = [before, paragraph, textOf(passages.slice(index + 1))].join('\n\n')
  const found = checkQuotation(prepareSource(text), quotation)
  if (found.found === 'none') return { found: 'none', isInPlace: false }
  const [start, end] = [before.length, before.length + paragraph.length + 4]
  const isInPlace = found.start < end && start < found.end
  return { found: found.found, isInPlace }
}

function rowOf(edit: Edit, all: readonly Corpus[]): Row {
  const random = new Random(1902)
  const outcomes = all.flatMap((corpus) =>
    trialsFor(edit, corpus, random).map(({ passage, trial }) => outcomeOf(corpus, passage, trial)),
  )
  return { kind: edit.name, isReal: edit.isReal, outcomes }
}

/** Quotations from texts that are not in the source. */
function strangersRow({ passages, strangers }: Corpus): Row {
  const random = new Random(1863)
  const text = textOf(passages)
  const source = prepareSource(text)
  const outcomes = Array.from({ length: 200 }, () =>
    draw(random.pick(strangers), { words: [], text }, random),
  ).flatMap((drawn) => {
    if (!drawn) return []
    const { found } = checkQuotation(source, drawn.units.join(drawn.passage.between))
    return [{ found, isInPlace: false }]
  })
  return { kind: 'of another text', isReal: true, outcomes }
}

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`.padStart(8)

function printRow({ kind, isReal, outcomes }: Row): void {
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length
  const exact = count(({ found }) => found === 'exact')
  const shown = count(({ found, isInPlace }) => found === 'near' && isInPlace)
  const none = count(({ found }) => found === 'none')
  const total = outcomes.length
  const verdict = isReal
    ? `caught ${percent(total - exact, total)}  nearest shown ${percent(shown, total)}  none ${percent(none, total)}`
    : `false alarm ${percent(total - exact, total)}`
  console.log(`${kind.padEnd(26)} ${String(total).padStart(4)}  ${verdict}`)
  console.log(JSON.stringify({ kind, isReal, total, exact, shown, none }))
}

const all = await corpora()
const rows = [...edits.map((edit) => rowOf(edit, all)), strangersRow(all[0]!)]
for (const row of rows) printRow(row)
for (const isReal of [true, false])
  printRow({
    kind: isReal ? 'all real edits' : 'all harmless edits',
    isReal,
    outcomes: rows.filter((row) => row.isReal === isReal).flatMap(({ outcomes }) => outcomes),
  })
printSpeed(textOf(all[0]!.passages))
