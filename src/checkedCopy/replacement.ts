const directive =
  /^(?:say|write|read|make it|should (?:say|read|be)|(?:replace|correct)(?: (?:it|this|that))?(?: with| to| by)?|change(?: (?:it|this|that))? to)\s*:?\s*/i
const quoted = /^(?:“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|‘([^‘’]+)’)\.?$/u

/**
 * The words that a correction gives to replace a claim's; undefined if it is advice, which only a person can follow.
 *
 * A correction is free text. It counts as words only if it is unambiguous: a single line, all of it in one pair of
 * quotation marks, alone or after a directive: “continued”, Say “continued”, Replace with "continued". Text after the
 * quotation, or without quotation marks, makes it advice. `before` are the claim's own words: a full stop before the
 * closing mark that they don't end with belongs to the sentence, and is left out.
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
