/**
 * Text as inline CommonMark that shows exactly these characters and forms no markup.
 *
 * Runs of white space become one space, so that the text stays in its paragraph. `://`, `www.` and `@` are broken up
 * too, since many renderers turn bare addresses into links.
 */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\`*_{}[\]<>&|~$@]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
}

/** Inline markup as a line of a paragraph, so that its first characters start no heading, list or rule. */
export function line(markup: string): string {
  return markup
    .trim()
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** A person's text: blank lines separate paragraphs, other line ends are kept. */
export function paragraphs(text: string): string[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((part) => line(inline(part)))
        .filter((part) => part !== '')
        .join('\\\n'),
    )
    .filter((paragraph) => paragraph !== '')
}

/** The same lines as a block quotation. */
export function quoted(lines: readonly string[]): string {
  return lines.join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '')
}

/**
 * `exact` in bold between its surroundings, where CommonMark allows it.
 *
 * Asterisks open or close only beside white space or between a letter and punctuation (the "flanking" rules); where
 * they would stay visible, the words are left plain.
 */
export function strongBetween(before: string, exact: string, after: string): string {
  const words = exact.trim()
  const opens = /^[\p{L}\p{N}]/u.test(words) || /(^|[\s\p{P}])$/u.test(before)
  const closes = /[\p{L}\p{N}]$/u.test(words) || /^($|[\s\p{P}])/u.test(after)
  const middle = opens && closes ? `**${inline(words)}**` : inline(words)
  return `${inline(before)}${middle}${inline(after)}`
}
