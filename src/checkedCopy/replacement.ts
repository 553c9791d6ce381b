const directive =
  /^(?:say|write|read|make it|should (?:say|read|be)|(?:replace|correct)(?: (?:it|this|that))?(?: with| to| by)?|change(?: (?:it|this|that))? to)\s*:?\s*/i
const quoted = /^(?:“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|‘([^‘’]+)’)\.?$/u

/**
 * The words that a correction gives in place of a claim's; undefined where it is advice, which only a person can follow.
 *
 * A correction is free text. It is taken for words only where it leaves no doubt: it is one line, all of it in one pair of
 * quotation marks, alone or behind a directive: “continued”, Say “continued”, Replace with "continued". Whatever goes
 * on behind the quotation, or has no marks, is not. `before` are the claim's own words: a full stop that only the
 * correction has is the sentence's, set before the closing mark, and is left out.
 */
export function replacementOf(correction: string, before: string): string | undefined {
  const line = correction.trim()
  const match = quoted.exec(line.replace(directive, ''))
  const words =
    match
      ?.slice(1)
      .find((group) => group !== undefined)
      ?.trim() ?? ''
  const own =
    words.endsWith('.') && !words.endsWith('..') && !before.endsWith('.') ? words.slice(0, -1) : words
  return own === '' || own === before || /[\n\r]/.test(own) ? undefined : own
}
