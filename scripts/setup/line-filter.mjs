/**
 * Takes text in pieces of any size, and shows it line by line, without filtered lines.
 * @param {(line: string) => boolean} isLeftOut receives a line without its end
 * @param {(text: string) => void} show
 */
export function lineFilter(isLeftOut, show) {
  let unfinished = ''
  const showLines = (/** @type {readonly string[]} */ lines) => {
    const kept = lines.filter((line) => !isLeftOut(line.replace(/\r?\n$/, ''))).join('')
    if (kept !== '') show(kept)
  }
  return {
    /** @param {string} text */
    take(text) {
      const lines = (unfinished + text).split(/(?<=\n)/)
      unfinished = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '')
      showLines(lines)
    },
    /** Shows a last line that has no end. */
    end() {
      showLines([unfinished])
      unfinished = ''
    },
  }
}
