import type { Cue } from './cues'

/** A table of Whisper: start, end and words in every line, in milliseconds, with tabs or commas between them. */
export function timedTable(text: string): Cue[] | undefined {
  const [head = '', ...rows] = text.split(/\r\n?|\n/)
  const [, separator] = /^\ufeff?start([\t,])end(?:\1speaker)?\1text\s*$/i.exec(head) ?? []
  if (separator === undefined) return undefined
  const hasSpeaker = /speaker/i.test(head)
  return rows.flatMap((row) => {
    const [start = '', end = '', ...rest] = row.split(separator)
    if (rest.length === 0) return []
    const speaker = hasSpeaker ? unquoted(rest[0]!) : ''
    const words = unquoted(rest.slice(hasSpeaker ? 1 : 0).join(separator === '\t' ? ' ' : separator))
    return [{ start: Number(start), end: Number(end), lines: [named(speaker, words)] }]
  })
}

/** A cell without the quotation marks that a table puts around it. */
function unquoted(cell: string): string {
  const [, inside] = /^\s*"([\s\S]*)"\s*$/.exec(cell) ?? []
  return inside === undefined ? cell : inside.replaceAll('""', '"').trim()
}

/** Words with their speaker in WebVTT's way. A number is called a speaker. */
export function named(speaker: string, words: string): string {
  if (speaker === '') return words
  return `<v ${/^(?:\d+|[A-Z])$/.test(speaker) ? `Speaker ${speaker}` : speaker}>${words}`
}
