import { afterEach, describe, expect, it, vi } from 'vitest'
import { printJson, printLine, printNotice, printText } from '../../src/cli/output'

/** Clears a terminal, in the old way and the new, and rings. */
const hostile = 'Elms\u001b[2J of\u009b2J the\u0007 town\r\tand\u007f on\u0000'
const harmless = 'Elms�[2J of�2J the� town�\tand� on�'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** What a task writes, on a terminal or to another program. */
function written(task: () => void, isTTY = false): string {
  let all = ''
  const take = (text: string | Uint8Array) => {
    all += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(take)
  vi.spyOn(process.stderr, 'write').mockImplementation(take)
  const before = process.stdout.isTTY
  process.stdout.isTTY = isTTY
  try {
    task()
  } finally {
    process.stdout.isTTY = before
  }
  return all
}

describe('what the command line prints', () => {
  it('moves no cursor: control characters in titles and messages are shown as such', () => {
    expect(written(() => printLine(hostile))).toBe(`${harmless}\n`)
    expect(written(() => printNotice(hostile))).toBe(`${harmless}\n`)
  })

  it('hides and reorders nothing: characters that nobody sees are shown as such, and escaped in JSON', () => {
    const title = 'Verified \u202Eeslaf \u2066x\u2069 el\u200Bms\u{E0068}'
    const shown = 'Verified �eslaf �x� el�ms�'
    expect(written(() => printLine(title))).toBe(`${shown}\n`)
    expect(written(() => printNotice(title))).toBe(`${shown}\n`)
    expect(written(() => printText(title), true)).toBe(shown)
    const json = written(() => printJson({ title }))
    expect(json).toMatch(/^[\n -~]*$/)
    expect(JSON.parse(json)).toEqual({ title })
  })

  it('keeps line ends, tabs and every letter', () => {
    const text = 'one\ttwo\nčtyři 四 🌳 é'
    expect(written(() => printLine(text))).toBe(`${text}\n`)
  })

  it('is the text to the letter for another program, and harmless on a terminal', () => {
    expect(written(() => printText(hostile))).toBe(hostile)
    expect(written(() => printText(hostile), true)).toBe(harmless)
  })

  it('as JSON says the same, with escapes', () => {
    const json = written(() => printJson({ title: hostile }))
    // eslint-disable-next-line no-control-regex
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(JSON.parse(json)).toEqual({ title: hostile })
  })
})
