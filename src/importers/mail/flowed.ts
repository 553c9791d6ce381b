const quoteMark = /^(?:> ?)*>/

/**
 * A text of format=flowed (RFC 3676) with each paragraph on a line of its own, as it was typed, between empty lines; the
 * marks of what is quoted stay. `joinsWords` is the format's DelSp. A text in which no line flows comes back unchanged.
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

/** Does the line go on in the next? A blank at its end says so, except in the mark before a signature. */
function isSoft(line: string): boolean {
  return line.endsWith(' ') && !/^>* ?-- $/.test(line)
}

function depthOf(line: string): number {
  return quoteMark.exec(line)?.[0].replaceAll(' ', '').length ?? 0
}

/** Without the marks, and without the blank that keeps a line from looking like something else. */
function content(line: string, depth: number): string {
  const marks = depth === 0 ? 0 : quoteMark.exec(line)![0].length
  return line.slice(line[marks] === ' ' ? marks + 1 : marks)
}
