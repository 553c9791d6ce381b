import { type Cue, withoutTags } from './cues'

/** “Jane Doe: ”, “Speaker 1: ” or “MAYOR OST: ” where a line begins. */
const label =
  /^\s*(?:[-–—]\s*)?(\p{Lu}[\p{L}\p{N}.'’()-]*(?: (?:\p{Lu}|\p{N}|\(|de |da |del |di |van |von |bin |al-)[\p{L}\p{N}.'’()-]*){0,4}):\s+(?=\S)/u
/** Whatever stands before a colon, or in brackets: “jane doe: ”, “王小明：”, “[SPEAKER_00]: ”, “[Jane Doe] ”. */
const anyLabel =
  /^\s*(?:[-–—]\s*|>>\s*)?(?:\[([\p{L}\p{N}_][^[\]]{0,58})\]:?\s+(?=\S)|([\p{L}\p{N}+][^:：[\]?!]{0,58})(?::\s+|：\s*)(?=\S))/u

/** The share of cues with a label from which every label is a speaker's; below it, only one that recurs. */
const mostLabelled = 0.5

/**
 * Names the speakers that meeting programs write before the words (Zoom, Otter, Teams) in WebVTT's own way, `<v Name>`, so
 * that no name stands within a sentence. A cue without a label goes on with the last speaker.
 */
export function withSpeakers(cues: readonly Cue[]): Cue[] {
  if (cues.some(({ lines }) => lines.some((line) => /<v[.\s]/i.test(line)))) return [...cues]
  const pattern = isLabelled(cues, anyLabel) ? anyLabel : label
  const counts = new Map<string, number>()
  const labelled = cues.map(({ lines }) => lines.map((line) => labelIn(line, pattern)))
  for (const name of labelled.flat()) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  const some = labelled.filter((names) => names.some((name) => name !== undefined)).length
  const isSpeaker = (name: string | undefined): name is string =>
    name !== undefined && (some >= Math.max(2, cues.length * mostLabelled) || (counts.get(name) ?? 0) > 1)
  let speaker = ''
  return cues.map((cue, at) => {
    const lines = cue.lines.map((line, index) => {
      const name = labelled[at]![index]
      if (isSpeaker(name)) {
        speaker = name
        return `<v ${name}>${line.replace(pattern, '')}`
      }
      return index === 0 && speaker !== '' ? `<v ${speaker}>${line}` : line
    })
    return { ...cue, lines }
  })
}

/** Whether at least half of the cues begin with a label, and some of these labels recur. */
function isLabelled(cues: readonly Cue[], pattern: RegExp): boolean {
  const names = cues.flatMap(({ lines }) => labelIn(lines[0] ?? '', pattern) ?? [])
  return names.length >= Math.max(2, cues.length * mostLabelled) && new Set(names).size < names.length
}

function labelIn(line: string, pattern: RegExp): string | undefined {
  const [, first, second] = pattern.exec(withoutTags(line).slice(0, 100)) ?? []
  return first ?? second
}
