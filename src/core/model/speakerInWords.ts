import type { Speaker } from './claim'

/** The speaker's name, with "probably" before it if the name was inferred. `show` may prepare the name for its place. */
export function speakerInWords(
  { name, inferred }: Speaker,
  show: (name: string) => string = (text) => text,
): string {
  return inferred ? `probably ${show(name)}` : show(name)
}

/** Whether the sentence or a person names the speaker, or the name was inferred. */
export const howKnown = ({ inferred }: Speaker): 'said' | 'inferred' => (inferred ? 'inferred' : 'said')

/**
 * A sentence that says why the speaker was inferred; undefined if the sentence or a person names them. `show` may
 * prepare names and words of the article for their place.
 */
export function whyProbably(
  { name: speaker, inferred }: Speaker,
  show: (words: string) => string = (text) => text,
): string | undefined {
  const name = show(speaker)
  switch (inferred?.from) {
    case undefined:
      return undefined
    case 'pronoun':
    case 'description':
      return `“${show(inferred.words)}” most likely means ${name}.`
    case 'omitted':
      return `The sentence leaves out who says it; the text speaks of ${name} just before.`
    case 'quotation':
      return `The words are in a quotation that another sentence gives to ${name}.`
    case 'paragraph':
      return `The last person quoted before is ${name}.`
    case 'continued':
      return `The sentence goes on with what ${name} says before.`
  }
}
