import { escapedInJson, withSigns } from '../core/text/bidi'

/** Prints data as JSON, indented by two spaces, for other programs. */
export function printJson(data: unknown): void {
  const json = escapedInJson(JSON.stringify(data, null, 2))
  // JSON has escapes for these too, but does not require them.
  process.stdout.write(`${json.replace(/[\u007f-\u009f]/g, (character) => `\\u00${hex(character)}`)}\n`)
}

export function printLine(line = ''): void {
  process.stdout.write(`${harmless(line)}\n`)
}

/** Prints text unchanged to another program, and to a terminal with signs for what could change what it shows. */
export function printText(text: string): void {
  process.stdout.write(process.stdout.isTTY ? harmless(text) : text)
}

/** Prints a remark for the person on stderr, apart from the data on stdout. */
export function printNotice(sentence: string): void {
  process.stderr.write(`${harmless(sentence)}\n`)
}

/**
 * The text with a sign for each character with which a title could move the cursor, change the order of what a terminal
 * shows, or hide something.
 */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex
  return withSigns(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD'))
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16)
}
