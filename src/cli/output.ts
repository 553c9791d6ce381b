/** Prints data as JSON, two blanks deep, for other programs. */
export function printJson(data: unknown): void {
  const json = JSON.stringify(data, null, 2)
  // JSON has escapes for these too, but need not use them.
  process.stdout.write(`${json.replace(/[\u007f-\u009f]/g, (character) => `\\u00${hex(character)}`)}\n`)
}

export function printLine(line = ''): void {
  process.stdout.write(`${harmless(line)}\n`)
}

/** Prints text to the letter where another program takes it, and without control characters on a terminal. */
export function printText(text: string): void {
  process.stdout.write(process.stdout.isTTY ? harmless(text) : text)
}

/** What a person should know besides, where it can't get between a program and its data. */
export function printNotice(sentence: string): void {
  process.stderr.write(`${harmless(sentence)}\n`)
}

/** Without the control characters with which a title could move the cursor or change what a terminal shows. */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD')
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16)
}
