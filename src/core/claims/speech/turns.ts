import type { Span } from '../../model/anchor'
import type { Block } from '../../model/article'
import type { Inference } from '../../model/claim'
import { describedSource, type Cast } from '../people/descriptions'
import { nothingSaid } from '../people/discourse'
import { isGivenName } from '../people/givenNames'
import { bareName } from '../people/personNames'
import { isPersonNoun, isSurelyPerson, namelessSource, personSource, type Source } from '../people/sources'
import { titleWords } from '../people/titles'
import { anyOf } from '../../text/expressions'
import { interviewee } from './interviewee'
import turnWords from './words/turns.json'

/** A paragraph of a transcript that belongs to one speaker; `label` is the name at its start, with colon and blanks. */
export interface Turn {
  readonly label: Span
  /** Undefined if the label names nobody, as "Q:" does. */
  readonly speaker: Source | undefined
  /** Set if the label doesn't name the speaker: "A:" is whoever is interviewed. */
  readonly inferred?: Inference
}

interface Labelled {
  readonly block: Block
  readonly words: string
  readonly length: number
  readonly kind: 'asker' | 'answerer' | 'person' | 'capitals' | 'other'
}

const before = String.raw`(?:Q\d{1,3}\.?\s+|\*\*)?(?:(?:>>|[-–—])\s*|\[?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:h|hs|horas)\.?)?\]?[\s|–—-]+)?`
const words = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:\p{Lu}[\p{L}\p{N}.’'-]*|${anyOf(turnWords.within.en, turnWords.within.es)})){0,5}`
const aside = String.raw`(?: ?[([][^()[\]]{1,40}[)\]])?`
const label = new RegExp(
  String.raw`^${before}(?:(${words}(?:, ${words})?)${aside}(?:\*\*)?\s?:(?:\*\*)?|([QAPR])\.)\s+(?=\S)`,
  'u',
)
/** A longer label is a sentence with a colon in it. */
const longest = 60

const { askers, answers, notLabels, offices } = turnWords
const asking = new RegExp(`^${anyOf(askers.en, askers.es)}$`, 'iu')
const answering = new RegExp(`^${anyOf(answers.en, answers.es)}$`, 'iu')
const office = new RegExp(`(?:^| )${anyOf(offices.en, offices.es)}$`, 'iu')
const noLabel = new RegExp(`^${anyOf(notLabels.en, notLabels.es)}$`, 'iu')

/**
 * The turns of a transcript by their block: "MR BOYLE: …", "Q: …" and "A: …", "- SMITH: …". A single label in a text is
 * none, unless a quotation follows: Minister: “We will build them”. A paragraph without a label belongs to the turn
 * before it where most paragraphs have one.
 */
export function findTurns(text: string, blocks: readonly Block[], cast: Cast): ReadonlyMap<Block, Turn> {
  const all = blocks.flatMap((block) => labelOf(text, block, cast) ?? [])
  const counts = countsOf(all)
  const speakers = new Map<string, Source | undefined>()
  const turns = new Map<Block, Turn>()
  const first = all.find(({ kind }) => kind === 'asker' || kind === 'answerer')?.block
  const interviewed = first && interviewee(text.slice(0, first.start), cast)
  for (const one of all) {
    const { block, words: named, length } = one
    if (!isTurn(one, counts, text)) continue
    if (!speakers.has(named)) speakers.set(named, speakerOf(one, cast))
    const label = { start: block.start, end: block.start + length }
    const answers = one.kind === 'answerer' ? interviewed : undefined
    turns.set(
      block,
      answers
        ? { label, speaker: answers, inferred: { from: 'description', words: named } }
        : { label, speaker: speakers.get(named) },
    )
  }
  const spoken = withoutLists(turns, text)
  return isTranscript(blocks, spoken) ? carriedOn(text, blocks, spoken) : spoken
}

/** What people say has "I", "you" and verbs in it, and a list of charges or of scores has not. */
function withoutLists(turns: ReadonlyMap<Block, Turn>, text: string): ReadonlyMap<Block, Turn> {
  const spoken = [...turns].filter(([block, { label }]) =>
    isTalk.test(text.slice(label.end, Math.min(block.end, label.end + mostOfTurn))),
  )
  return spoken.length * leastTalk >= turns.size
    ? turns
    : new Map(spoken.filter(([block, { label }]) => isQuoted(text, block, label)))
}

/** How much of a turn is read, in UTF-16 code units, and which part of the turns at least is talk. */
const mostOfTurn = 400
const leastTalk = 5
const isQuoted = (text: string, { end }: Block, label: Span): boolean =>
  label.end < end && /["“«‘']/.test(text.charAt(label.end))
const isTalk = new RegExp(
  String.raw`[?¿!¡"“«‘]|(?<!\p{L})(?:${anyOf(turnWords.talk)})(?!\p{L})|\p{Ll}{2}(?:aron|ieron|ó|[aei]mos|[aeir]án|aban|ían)(?!\p{L})`,
  'iu',
)

function labelOf(text: string, block: Block, cast: Cast): Labelled | undefined {
  const match = label.exec(text.slice(block.start, Math.min(block.end, block.start + 2 * longest)))
  const named = match?.[1] ?? match?.[2] ?? ''
  if (!match || named.length > longest || noLabel.test(named)) return undefined
  return { block, words: named, length: match[0].length, kind: kindOf(named, cast) }
}

function kindOf(named: string, cast: Cast): Labelled['kind'] {
  if (asking.test(named)) return 'asker'
  if (answering.test(named)) return 'answerer'
  return isPersonLabel(named, cast) ? 'person' : isCapitals(named) ? 'capitals' : 'other'
}

/** How often each label stands in a text, each kind of them, and how many differ. */
function countsOf(all: readonly Labelled[]): {
  readonly words: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<string, number>
} {
  const words = new Map<string, number>()
  const kinds = new Map<string, number>()
  for (const one of all) {
    words.set(one.words, (words.get(one.words) ?? 0) + 1)
    kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1)
  }
  return { words, kinds }
}

function isTurn(one: Labelled, { words: times, kinds }: ReturnType<typeof countsOf>, text: string): boolean {
  const { words: named, block, length, kind } = one
  const count = (of: Labelled['kind']): number => kinds.get(of) ?? 0
  if (kind === 'asker') return count('answerer') + count('person') + count('capitals') > 0
  if (kind === 'answerer') return count('asker') > 0
  if (kind === 'other' && (times.get(named) ?? 0) > 1 && times.size > 1) return true
  if (kind !== 'other' && count('person') + count('capitals') > 1) return true
  const isName = kind === 'person' || (/ \p{Lu}/u.test(named) && block.kind === 'paragraph')
  return isName && /["“«‘']/.test(text.charAt(block.start + length))
}

const isCapitals = (named: string): boolean => /\p{Lu}{2}/u.test(named) && named === named.toUpperCase()
const titled = new RegExp(String.raw`^(?:the |el |la |los |las )?${anyOf(titleWords)}(?![\p{L}])`, 'iu')

function isPersonLabel(named: string, { people }: Cast): boolean {
  const first = named.split(' ', 1)[0] ?? ''
  const person = people.named(bareName(named))
  return (
    titled.test(named) ||
    office.test(named) ||
    isGivenName(inTitleCase(first)) ||
    isPersonNoun((named.split(' ').at(-1) ?? '').toLowerCase()) ||
    (person !== undefined && isSurelyPerson(person))
  )
}

/** The person by the fullest name in the text; else the label's own words. */
function speakerOf({ words: named, kind }: Labelled, cast: Cast): Source | undefined {
  if (kind === 'asker' || kind === 'answerer') return undefined
  const own = nameInLabel(named)
  const shown = isCapitals(own) ? inTitleCase(own) : own
  const person = [shown, own].map((one) => cast.people.named(bareName(one))).find((one) => one !== undefined)
  if (person) {
    const source = personSource(person)
    return { ...source, name: isCapitals(source.name) ? inTitleCase(source.name) : source.name }
  }
  const organisation = cast.organisations.named(own)
  if (organisation) return namelessSource(organisation.name)
  const noun = shown.replace(/^(?:the|el|la) /iu, '').toLowerCase()
  const described = isPersonNoun(noun) ? describedSource(`the ${noun}`, cast, nothingSaid) : undefined
  return described ?? { ...namelessSource(shown), kind: 'person' }
}

/** The name in “SECRETARY OF STATE, ANN LEE:” and in “DR. HUGO PAZ, DIRECTOR OF THE CLINIC:”. */
function nameInLabel(named: string): string {
  const [first = '', second] = named.split(', ')
  if (second === undefined) return named
  const [opens = ''] = second.split(' ')
  return isOffice(opens) && !isGivenName(inTitleCase(second.split(' ').at(-1) ?? '')) ? first : second.trim()
}

const isOffice = (word: string): boolean => titled.test(word) || isPersonNoun(word.toLowerCase())

const small = /^(?:the|of|and|for|de|del|la|las|los|el|y)$/i

const inTitleCase = (words: string): string =>
  words
    .split(' ')
    .map((word, index) =>
      index > 0 && small.test(word)
        ? word.toLowerCase()
        : word
            .toLowerCase()
            .replace(/(?<![\p{L}])\p{L}|(?<=[’'-])\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ')

const isTranscript = (blocks: readonly Block[], turns: ReadonlyMap<Block, Turn>): boolean =>
  turns.size * 2 > blocks.filter(({ kind }) => kind !== 'heading').length

/** Gives paragraphs without a label to the turn before them; a heading or a remark in brackets ends it. */
function carriedOn(
  text: string,
  blocks: readonly Block[],
  turns: ReadonlyMap<Block, Turn>,
): ReadonlyMap<Block, Turn> {
  const all = new Map<Block, Turn>()
  let last: Turn | undefined
  for (const block of blocks) {
    const own = turns.get(block)
    const ends = block.kind === 'heading' || /[([]/.test(text.charAt(block.start))
    if (own) all.set(block, own)
    else if (last && !ends) all.set(block, { ...last, label: { start: block.start, end: block.start } })
    last = block.kind === 'heading' ? undefined : (own ?? (ends ? undefined : last))
  }
  return all
}
