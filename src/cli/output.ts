/** Prints data as JSON, two blanks deep, for other programs. */
export function printJson(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`)
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** What a person should know besides, where it can't get between a program and its data. */
export function printNotice(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
