import { placeholderOf } from '../shared/placeholders'

/** `[^1]: The register, page 4.`, and the indented lines that go on with it. */
const definition = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]{2,}\S)))*)/gm

/**
 * Takes the notes out of a Markdown text, which its parser does not know, and leaves a placeholder at each mark that leads
 * to one. A mark without a note stays as it is.
 */
export function takeNotes(body: string): { readonly words: string; readonly notes: readonly string[] } {
  const numbers = new Map<string, number>()
  const notes: string[] = []
  const rest = body.replace(/\r\n?/g, '\n').replace(definition, (whole, name: string, text: string) => {
    if (numbers.has(name)) return whole
    numbers.set(name, notes.length)
    notes.push(text.replace(/\n[ \t]+/g, '\n'))
    return ''
  })
  if (notes.length === 0) return { words: body, notes }
  const words = rest.replace(/\[\^([^\]\s]{1,60})\]/g, (whole, name: string) => {
    const number = numbers.get(name)
    return number === undefined ? whole : placeholderOf('note', number)
  })
  return { words, notes }
}
