import { anyOf } from '../../text/expressions'
import type { TextFinds } from '../textFinds'
import { inferredFrom, type SentenceHeard, type Voice } from './hearing'
import words from './words/continued.json'

/** "three issues", "several reasons": what was said announces a list. */
const announced = new RegExp(
  String.raw`(?<![\p{L}])(?:${anyOf(words.numbers.en, words.numbers.es)}) (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]{3,}s(?!\p{L})|:\s*$`,
  'iu',
)
const first = new RegExp(String.raw`^(?:${anyOf(words.first.en, words.first.es)})(?!\p{L})`, 'iu')
const next = new RegExp(String.raw`^(?:(?:and|y) )?(?:${anyOf(words.next.en, words.next.es)})(?!\p{L})`, 'iu')

/**
 * Reported speech that clearly goes on in sentences of its own: he said there were three issues. "First, … Second, …
 * And third, …" Gives the voice of such sentences by their index.
 */
export function continuedVoices(
  { masked }: TextFinds,
  heard: readonly SentenceHeard[],
): ReadonlyMap<number, Voice> {
  const voices = new Map<number, Voice>()
  let announcer: Voice | undefined
  let open: Voice | undefined
  for (const [index, { sentence, heard: attributions }] of heard.entries()) {
    const last = attributions.at(-1)
    const own = masked.slice(sentence.start, sentence.end)
    if (last) {
      open = undefined
      announcer =
        last.said === 'after' && announced.test(masked.slice(last.end, sentence.end)) ? last.voice : undefined
      continue
    }
    if (announcer && first.test(own)) open = announcer
    else if (!(open && next.test(own))) {
      announcer = undefined
      continue
    }
    voices.set(index, inferredFrom('continued', open))
  }
  return voices
}
