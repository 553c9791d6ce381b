import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../../src/importers/extract'

/** How much of pdftotext's words a document's text has, how much of its own they have, and the figures they lack. */
interface Match {
  readonly recall: number
  readonly precision: number
  readonly figures: readonly string[]
}

/** The share that a well-read document has of either. */
const good = 0.99

/**
 * Compares the words of the PDFs below a folder with those that pdftotext (poppler) finds, as multisets; a scan has none and
 * is refused. Prints every document that falls short, and the share of those that don't.
 * Throws an Error when pdftotext is not installed.
 */
export async function measurePdfWords(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\.pdf$/i.test(one),
  )
  console.log(`\nWords of ${names.length} PDFs beside pdftotext’s: recall, precision, figures that it lacks`)
  const matches: Match[] = []
  for (const name of names.toSorted()) {
    const match = await matchOf(join(folder, name)).catch((error: unknown) => {
      console.log(`  ${name}: ${String(error)}`)
      return undefined
    })
    if (match === undefined) continue
    matches.push(match)
    if (isGood(match) && match.figures.length === 0) continue
    const shares = `${match.recall.toFixed(3)} ${match.precision.toFixed(3)}`
    console.log(`  ${name}: ${shares} ${match.figures.slice(0, 8).join(' ')}`)
  }
  const read = matches.filter(isGood).length
  const doubtful = matches.filter((one) => one.figures.length > 0).length
  console.log(
    `${read} of ${matches.length} have at least ${good} of both; ${doubtful} have figures to compare by eye`,
  )
}

function isGood({ recall, precision }: Match): boolean {
  return recall >= good && precision >= good
}

async function matchOf(path: string): Promise<Match> {
  const theirs = wordsIn(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 }))
  const content = await extract({ name: path, bytes: readFileSync(path) })
  if (content.kind !== 'article') throw new Error('no article')
  const { blocks, notes = [], leftOut } = content.draft
  const footnotes = notes.filter((one) => one.kind === 'footnote')
  const ours = wordsIn([...blocks, ...footnotes].map((one) => one.text).join('\n'))
  // Running heads are kept once for review.
  const apart = new Set(wordsIn(leftOut.join('\n')))
  const lost = missing(theirs, ours).filter((one) => !apart.has(one))
  const added = missing(ours, theirs)
  return {
    recall: 1 - lost.length / Math.max(theirs.length, 1),
    precision: 1 - added.length / Math.max(ours.length, 1),
    figures: added.filter((one) => /\d/.test(one)),
  }
}

/** Words in small letters, without what differs by taste: hyphens, raised figures, how a letter is composed. */
function wordsIn(text: string): string[] {
  const plain = text
    .replace(/[⁰¹²³⁴-⁹₀-₉]+/g, ' $& ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f]/g, '')
    .replace(/(?<=[\p{L}\p{N}])[-‐‑]\s*(?=[\p{L}\p{N}])/gu, '')
  return plain.match(/\d[\d.,:]*\d|[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** What `from` has more often than `than`. */
function missing(from: readonly string[], than: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of than) counts.set(one, (counts.get(one) ?? 0) + 1)
  return from.filter((one) => {
    const left = counts.get(one) ?? 0
    counts.set(one, left - 1)
    return left <= 0
  })
}
