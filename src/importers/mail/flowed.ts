const quoteMark = /^(?:> ?)*>/

/**
 * Joins the paragraphs of a format=flowed text (RFC 3676) as they were typed: one a line, between empty lines, with the
 * quote marks kept. `joinsWords` is the format's DelSp. A text without flowed lines comes back unchanged.
 */
export function unflowed(text: string, joinsWords: boolean): string {
  const lines = text.split(/\r\n?|\n/)
  if (!lines.some(isSoft)) return text
  const paragraphs: string[][] = []
  let openDepth: number | undefined
  for (const line of lines) {
    const depth = depthOf(line)
    const isSigned = /^>* ?-- $/.test(line)
    const said = joinsWords && isSoft(line) ? line.slice(0, -1) : line
    if (openDepth === depth && !isSigned) paragraphs.at(-1)!.push(content(said, depth))
    else paragraphs.push([depth === 0 ? content(said, 0) : `${'>'.repeat(depth)} ${content(said, depth)}`])
    openDepth = isSoft(line) ? depth : undefined
  }
  return paragraphs.map((parts) => parts.join('')).join('\n\n')
}

/** Whether the line continues in the next: it ends with a space, and is not the mark before a signature. */
function isSoft(line: string): boolean {
  return line.endsWith(' ') && !/^>* ?-- $/.test(line)
}

function depthOf(line: string): number {
  return quoteMark.exec(line)?.[0].replaceAll(' ', '').length ?? 0
}

/** The line without its quote marks and without the space-stuffing. */
function content(line: string, depth: number): string {
  const marks = depth === 0 ? 0 : quoteMark.exec(line)![0].length
  return line.slice(line[marks] === ' ' ? marks + 1 : marks)
}
