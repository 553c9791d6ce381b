import { bareName, nameRun } from './people'

/** The words for a speaker beside a verb of saying; `start` counts from the text that was looked at. */
interface Before {
  readonly subject: string
  readonly start: number
}

const adverbs =
  /(?:\s+(?:also|later|then|again|earlier|previously|once|even|still|just|has|had|have|would|will|did|not|never|[\p{Ll}]{3,15}ly|también|luego|además|después|ha|había))+\s*$/u
const pronoun = /(?<![\p{L}’'-])(he|she|they|it|I|we|you|who|él|ella|ellos)$/iu
const nameAtEnd = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(?<det>[Tt]he|[Aa]n?|El|La|el|la) )?(?<lead>(?:[\p{Ll}\p{N}][\p{L}\p{N}-]{1,19} ){0,4}?)(?<name>${nameRun})$`,
  'u',
)
const described =
  /(?<![\p{L}’'-])(?:the|a|an|one|his|her|its|their|another|el|la|un|una|\p{Lu}\p{L}{2,20}[’']s) (?:[\p{L}\p{N}.’'-]{1,20} ){0,5}[\p{Ll}-]{3,20}$/iu
const plural = /(?:^|[,;:–—]\s*)((?:[\p{L}-]{2,20} ){0,4}(?:police|[\p{Ll}]{4,20}s))$/iu

/** Who speaks in the words right before a verb of saying: "Dmitry Peskov", "he", "the Venezuelan leader". */
export function subjectBefore(left: string): Before | undefined {
  const words = left.trimEnd().replace(adverbs, '').trimEnd()
  const bare = words.endsWith(',')
    ? withoutApposition(
        words.slice(0, -1).replace(/,\s+(?:meanwhile|however|though|too|for (?:his|her) part)$/iu, ''),
      )
    : words
  if (bare === undefined) return undefined
  if (/(?<![\p{L}])(?:and|or|but|y|o|pero)$/iu.test(bare)) return undefined
  const match = pronoun.exec(bare)
  if (match) return { subject: match[0], start: match.index }
  const name = nameAtEnd.exec(bare)
  if (name && bareName(name.groups?.['name'] ?? '') !== '') return { subject: name[0], start: name.index }
  const description = described.exec(bare) ?? plural.exec(bare)
  if (!description) return undefined
  const subject = description[1] ?? description[0]
  return { subject, start: bare.length - subject.length }
}

/** "Jack Buser, director for games at Google" is "Jack Buser", up to three commas back. */
function withoutApposition(words: string): string | undefined {
  let end = words.length
  if (/\p{Lu}[\p{L}’.-]*$/u.test(words) && !words.includes(', ')) return words
  if (lastName.test(words) && !/\p{Lu}\p{L}+ \p{Lu}\p{L}+, [^,]*$/u.test(words)) return words // "The president, Nicolás Maduro"
  for (let commas = 0; commas < 3; commas++) {
    end = words.lastIndexOf(', ', end - 1)
    if (end < 0) return undefined
    const before = words.slice(0, end)
    if (/\p{Lu}[\p{L}’.-]+ \p{Lu}[\p{L}’.-]+$|^\p{Lu}[\p{L}’.-]+$/u.test(before)) return before
    if (/^(?:The|An?|El|La|Un|Una) (?:[\p{Ll}-]+ ?){1,4}$/u.test(before)) return before
  }
  return undefined
}

const lastName = /, \p{Lu}\p{L}+ \p{Lu}[\p{L}’-]+$/u

const after = new RegExp(
  String.raw`^\s+(?!(?:that|que|in|on|at|to|for|when|if|it)(?!\p{L}))(?:(?:[Tt]he|[Aa]n?|its|his|her|their|el|la|un|una) )?(?:[\p{L}-]{2,20} ){0,4}?${nameRun}|^\s+(?:he|she|they|officials|police|él|ella)(?![\p{L}])|^\s+(?:the|an?|his|her|one|el|la|un|una) (?:[\p{L}’'-]{2,20} ){0,6}?[\p{Ll}-]{3,20}(?=[.,;:]|$)`,
  'u',
)

/** Who speaks in the words right after a verb of saying: “…,” said Sanjiv Bhasin. */
export function subjectAfter(
  right: string,
): { readonly subject: string; readonly length: number } | undefined {
  const match = after.exec(right)
  return match ? { subject: match[0].trim(), length: match[0].length } : undefined
}
