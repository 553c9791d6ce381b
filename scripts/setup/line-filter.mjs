/**
 * Takes text as it comes, in pieces cut anywhere, and shows it line by line without the lines that are left out.
 * @param {(line: string) => boolean} isLeftOut is asked about a line without its end
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
    /** Shows what has come of a last line that nothing ended. */
    end() {
      showLines([unfinished])
      unfinished = ''
    },
  }
}
