import type { Span } from '../../model/anchor'
import type { Block } from '../../model/article'
import type { Inference, Speaker } from '../../model/claim'
import { type Discourse, nothingSaid, withOther, withSubject } from '../people/discourse'
import { byVerbAlone } from '../people/pronouns'
import { mention, organisationSource, type Source } from '../people/sources'
import type { Rank } from '../people/titles'
import type { TextFinds } from '../textFinds'
import { within } from '../within'
import { findAttributions } from './attribution'
import type { Attribution } from './foundAttribution'
import { inferenceOf } from './inference'
import { resolveSpeaker } from './speakers'
import { peopleIn, topicOf } from './topics'
import { findTurns, type Turn } from './turns'

export interface Voice {
  readonly speaker: Speaker
  readonly rank: Rank | undefined
}

export interface Heard extends Attribution {
  /** Undefined if the article doesn't say whom the words for the speaker mean. */
  readonly voice: Voice | undefined
}

/** A sentence and what is heard in it. */
export interface SentenceHeard {
  /** Without the name that opens a turn of a transcript. */
  readonly sentence: Span
  readonly whole: Span
  readonly block: Block
  readonly heard: readonly Heard[]
  /** The turn of a transcript that it belongs to. */
  readonly turn: { readonly voice: Voice | undefined } | undefined
  /** Whom the article's own words in it are about. */
  readonly topic: Source | undefined
}

/** Finds the speakers sentence by sentence, keeping track of whom "he" would mean. */
export function listen(
  finds: TextFinds,
  blocks: readonly Block[],
  sentences: readonly Span[],
): SentenceHeard[] {
  const turns = findTurns(finds.text, blocks, finds)
  let discourse = nothingSaid
  let blockIndex = 0
  return sentences.flatMap((whole, index) => {
    while ((blocks[blockIndex]?.end ?? Infinity) <= whole.start) blockIndex++
    const block = blocks[blockIndex]
    if (block === undefined) return []
    const turn = turns.get(block)
    const sentence = withoutLabel(whole, turn)
    if (sentence === undefined) return []
    const heard = hear(finds, sentence, turn, { ...discourse, sentence: index })
    discourse = heard.discourse
    return [
      {
        sentence,
        whole,
        block,
        turn: turn && { voice: turnVoice(turn) },
        heard: heard.heard,
        topic: heard.topic,
      },
    ]
  })
}

/** Undefined if nothing is left, as of "Q." */
function withoutLabel(sentence: Span, turn: Turn | undefined): Span | undefined {
  const start = Math.max(sentence.start, turn?.label.end ?? 0)
  return start < sentence.end ? { start, end: sentence.end } : undefined
}

const turnVoice = ({ speaker, inferred }: Turn): Voice | undefined =>
  speaker && {
    speaker: { name: speaker.name, cue: '', ...(inferred ? { inferred } : {}) },
    rank: speaker.person?.rank,
  }

interface Hearing {
  readonly heard: readonly Heard[]
  readonly topic: Source | undefined
  readonly discourse: Discourse
}

function hear(finds: TextFinds, sentence: Span, turn: Turn | undefined, before: Discourse): Hearing {
  const all = finds.masked.slice(sentence.start, sentence.end)
  if (!/\p{L}/u.test(all)) return { heard: [], topic: undefined, discourse: before } // all of it is quoted
  const attributions = findAttributions(finds.masked, sentence)
  const own = { start: sentence.start, end: attributions[0]?.start ?? sentence.end }
  const words = finds.masked.slice(own.start, own.end)
  const known = withOrganisations(finds, own, before)
  const topic = topicOf(words, finds, known)
  const everybody = withPeople(peopleIn(all, finds), topic, known)
  // Whom a sentence names behind “he said” is nobody that “he” may mean there.
  let discourse = attributions.length === 0 ? everybody : withPeople(peopleIn(words, finds), topic, known)
  const subjects: (Source | undefined)[] = []
  let last: Voice | undefined
  const heard = attributions.map((attribution, index): Heard => {
    const { subject, unknown, cue, plural, said } = attribution
    if (unknown) {
      last = undefined
      subjects.push(undefined)
      discourse = withSubject(undefined, discourse)
      return { ...attribution, voice: undefined }
    }
    if (subject === undefined) {
      if (index === 0) last = topic && isItsSubject(topic, words) ? voiceOf(topic, '', cue) : undefined
      return { ...attribution, voice: last && { ...last, speaker: { ...last.speaker, cue } } }
    }
    if (isTheirOwn(subject, turn)) return { ...attribution, voice: (last = turn && turnVoice(turn)) }
    // What "he said" attributes is not about him.
    const spokenOf = index === 0 && said === 'before' ? known : discourse
    const who = plural ? byVerbAlone(true, spokenOf) : resolveSpeaker(subject, finds, spokenOf)
    last = who && !isAnothersTurn(who, turn) ? voiceOf(who, subject, cue) : undefined
    subjects.push(who)
    discourse = withSubject(who, discourse)
    return { ...attribution, voice: last }
  })
  const colon = heard.length === 0 && topic ? quotedAfterColon.exec(all) : null
  if (colon && topic) return { heard: [saidBy(topic, sentence.start + colon.index)], topic, discourse }
  // Somebody is quoted, in words that are not understood.
  if (heard.length === 0 && topic === undefined && quotation.test(all)) subjects.push(undefined)
  return { heard, topic, discourse: subjects.reduce((so, one) => withSubject(one, so), everybody) }
}

/** Whether "…, saying that" surely goes on with whom the words before it are about. */
const isItsSubject = ({ kind, name }: Source, words: string): boolean =>
  (kind !== 'unknown' || words.includes(name)) &&
  words.indexOf(name) >= (owned.exec(words)?.[0].length ?? words.indexOf(name)) &&
  !another.test(words)

/** "Page grew louder, and Schmidt shut him down, saying": two subjects. */
const another = /, (?:and|as|but|so|when|whereas|while) (?:he|it|she|the|they|\p{Lu}\p{L}+) /u
/** "Reid’s campaign hit back, saying that": the campaign, and not Reid; "the state’s inspector, Ann Lee" is her. */
const owned = /^\s*(?:[\p{L}.-]+ ){0,4}[\p{L}.-]+[’']s? /u

/** A quotation at the end of a sentence, with the colon before it: “La alcaldesa lo niega: «No hay obras».” */
const quotedAfterColon = /: ?(?=["“«]\uE000{12,}[”"»]?[.!?]?\s*$)/u

const saidBy = (who: Source, at: number): Heard => ({
  subject: who.name,
  cue: '',
  said: 'after',
  start: at,
  end: at + 1,
  voice: voiceOf(who, who.name, ''),
})

/** A hidden quotation that is longer than a word in quotation marks. */
const quotation = /\uE000{12}/

/** In a turn of hers "The regulator says that …" is her claim as much as the regulator’s, so that nobody is named. */
const isAnothersTurn = ({ name, person }: Source, turn: Turn | undefined): boolean =>
  turn?.speaker !== undefined && person === undefined && turn.speaker.name !== name

/** "I said", in a turn of a transcript. */
const isTheirOwn = (subject: string, turn: Turn | undefined): boolean =>
  turn !== undefined && /^(?:I|we|yo|nosotros|nosotras|)$/i.test(subject)

/** Adds the organisations that a passage names to those a description may mean. */
function withOrganisations(finds: TextFinds, span: Span, discourse: Discourse): Discourse {
  const named = within(finds.organisations.mentions, span)
    .filter(({ start }) => finds.masked.charAt(start) !== quotedLetter)
    .slice(0, mostMentions)
    .toReversed()
  const recent = named.reduce(
    (list, { organisation }) => mention(organisationSource(organisation), list),
    discourse.recent,
  )
  return { ...discourse, recent }
}

const quotedLetter = '\uE000'
/** How many people and organisations of one sentence are remembered. */
const mostMentions = 6

/** Adds whom a sentence is about, and the others it names. */
function withPeople(named: readonly Source[], topic: Source | undefined, discourse: Discourse): Discourse {
  const others = named.filter(
    ({ name }) => name !== topic?.name && !topic?.pair?.some((one) => one.name === name),
  )
  const known = others
    .slice(0, mostMentions)
    .toReversed()
    .reduce((all, one) => withOther(one, all), discourse)
  return topic ? withSubject(topic, known) : known
}

function voiceOf({ name, person }: Source, subject: string, cue: string): Voice {
  const inferred = inferenceOf(subject.trim(), name)
  return { speaker: { name, cue, ...(inferred ? { inferred } : {}) }, rank: person?.rank }
}

/** The same voice where the sentence doesn't name it; what was inferred before stays the reason. */
export function inferredFrom(from: Inference['from'], voice: Voice): Voice {
  const { inferred = { from, words: '' } } = voice.speaker
  return { ...voice, speaker: { ...voice.speaker, inferred } }
}
