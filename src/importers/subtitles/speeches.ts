import { type Cue, type Speech, withoutTags } from './cues'

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
}

/** Line beginnings that mark a new speaker: a dash, arrows, a name in capitals. */
const turn = /^\s*(?:[-–—‐]\s?[\p{L}\p{N}¿¡"“«‘[(]|>>|\p{Lu}[\p{Lu}\p{N} .’'-]{1,40}:\s)/u

/** Splits a cue's text by speaker, without tags and with WebVTT's character references resolved. */
export function speechesOf(cue: Cue): Speech[] {
  const speeches: { speaker: string; lines: string[] }[] = []
  let speaker = ''
  for (const line of cue.lines) {
    // Each piece except the first begins with a tag that names the speaker or ends their turn.
    for (const piece of line.split(/(?=<v[.\s][^<>]*>|<\/v>)/i)) {
      const tag = /^<(?:\/v|v[.\s][^<>]*)>/i.exec(piece)?.[0]
      if (tag !== undefined) speaker = nameIn(tag)
      const said = resolved(withoutTags(piece))
      if (!/\S/.test(said)) continue
      const last = speeches.at(-1)
      if (last === undefined || last.speaker !== speaker || turn.test(said))
        speeches.push({ speaker, lines: [said] })
      else last.lines.push(said)
    }
  }
  return speeches
}

/** The name in `<v.loud Fred Miller>`, after the classes; empty for `</v>`. */
function nameIn(tag: string): string {
  const blank = tag.search(/\s/)
  return blank < 0 ? '' : resolved(tag.slice(blank, -1)).trim()
}

/** Whether a speech begins like a new speaker's. */
export function opensTurn({ lines }: Speech): boolean {
  return turn.test(lines[0] ?? '')
}

function resolved(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/gi,
    (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
