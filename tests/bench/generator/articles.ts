import type { Article } from '../../../src/core/model/article'
import { noDetails } from '../../../src/core/model/article'
import type { Claim, ClaimKind } from '../../../src/core/model/claim'
import { anchorAt } from '../../../src/core/text/anchors'
import { sha256 } from '../../../src/library/log/chain'
import type { Random } from './random'

const people = ['Ada Brandt', 'Tomas Reil', 'Ines Okoye', 'Juan Pérez', 'Mara Lind', 'Li Wei', 'Omar Haddad']
const places = [
  'the port',
  'Kallmünz',
  'the ministry',
  'the coast',
  'San Telmo',
  'the valley',
  'the old town',
]
const things = ['volunteers', 'containers', 'elms', 'voters', 'patients', 'houses', 'ships', 'pupils']
const papers = ['The Coast Courier', 'Diario del Valle', 'Harbour News', 'The Weekly Ledger']
const plain = [
  'Nobody in the room seemed surprised when the doors were opened again after lunch.',
  'It had rained all morning, and the benches along the quay were still wet.',
  'What happens next is for the council to decide, and it has not said when.',
  'Residents who came to listen left early, some of them shaking their heads.',
]

interface Piece {
  readonly text: string
  /** The words that make the claim; none in a sentence without a claim. */
  readonly claimed?: string
  readonly kinds?: readonly ClaimKind[]
  readonly speaker?: { readonly name: string; readonly cue: string }
}

/** An article's length in characters: mostly a few thousand, occasionally up to 200,000. */
export function articleLength(random: Random): number {
  return Math.round(2000 * 100 ** (random.next() ** 4))
}

/** A news-like article of about that many characters, with its claims. */
export function newArticle(random: Random, number: number, length: number): Article {
  const title = `${capital(random.pick(places))} and its ${random.pick(things)}: what is known, part ${number}`
  const blocks: Article['blocks'] = [{ kind: 'heading', level: 1, start: 0, end: title.length }]
  const sentences: Article['sentences'] = [{ start: 0, end: title.length, nothingToCheck: false }]
  const found: { readonly piece: Piece; readonly start: number }[] = []
  let text = title
  while (text.length < length) {
    text += '\n\n'
    const start = text.length
    for (let count = 3 + random.below(3); count > 0; count--) {
      const piece = newSentence(random)
      if (text.length > start) text += ' '
      if (piece.claimed) found.push({ piece, start: text.length + piece.text.indexOf(piece.claimed) })
      sentences.push({ start: text.length, end: text.length + piece.text.length, nothingToCheck: false })
      text += piece.text
    }
    blocks.push({ kind: 'paragraph', start, end: text.length })
  }
  const original = `${text}\n`
  return {
    format: 1,
    id: `${random.name(8)}-${random.name(4)}-4${random.name(3)}-8${random.name(3)}-${random.name(12)}`,
    importedAt: new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString(),
    details: { ...noDetails, title, publisher: random.pick(papers), published: '2024-05-01', language: 'en' },
    original: {
      name: `article-${number}.txt`,
      file: `1/article-${number}.txt`,
      mediaType: 'text/plain',
      bytes: Buffer.byteLength(original),
      sha256: sha256(original),
    },
    text,
    textSha256: sha256(text),
    blocks,
    sentences,
    leftOut: [],
    claims: found.map(({ piece, start }) => newClaim(random, text, piece, start)),
    sources: [],
  }
}

function newSentence(random: Random): Piece {
  const figure = `${1 + random.below(900)},${String(random.below(1000)).padStart(3, '0')} ${random.pick(things)}`
  const [name, place] = [random.pick(people), random.pick(places)]
  switch (random.below(6)) {
    case 0:
      return {
        text: `${name} said that ${place} counted ${figure} in ${1990 + random.below(34)}.`,
        claimed: figure,
        kinds: ['quantity', 'statement'],
        speaker: { name, cue: 'said that' },
      }
    case 1:
      return {
        text: `“We have never seen ${figure} here,” ${name} told the council on Monday.`,
        claimed: `We have never seen ${figure} here`,
        kinds: ['quotation', 'quantity'],
        speaker: { name, cue: 'told' },
      }
    case 2:
      return {
        text: `${capital(place)} is the largest of its kind, with ${figure} since March ${1990 + random.below(34)}.`,
        claimed: 'the largest of its kind',
        kinds: ['superlative'],
      }
    case 3:
      return {
        text: `The share fell from ${10 + random.below(40)} percent to ${1 + random.below(9)} percent because of ${place}.`,
        claimed: `because of ${place}`,
        kinds: ['cause', 'comparison'],
      }
    default:
      return { text: random.pick(plain) }
  }
}

function newClaim(
  random: Random,
  text: string,
  { claimed = '', kinds, speaker }: Piece,
  start: number,
): Claim {
  return {
    id: random.name(16),
    anchor: anchorAt(text, start, start + claimed.length),
    label: claimed,
    kinds: [...(kinds ?? ['statement'])],
    quantities: [],
    priority: 30 + random.below(60),
    reasons: ['a figure with a unit', 'said by a named person'],
    ...(speaker ? { speaker } : {}),
    origin: 'found',
    dismissed: false,
    rationale: '',
    correction: '',
    evidence: [],
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
