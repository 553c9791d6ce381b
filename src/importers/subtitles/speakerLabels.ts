import { type Cue, withoutTags } from './cues'

/** “Jane Doe: ”, “Speaker 1: ” or “MAYOR OST: ” where a line begins. */
const label =
  /^\s*(?:[-–—]\s*)?(\p{Lu}[\p{L}\p{N}.'’()-]*(?: (?:\p{Lu}|\p{N}|\(|de |da |del |di |van |von |bin |al-)[\p{L}\p{N}.'’()-]*){0,4}):\s+(?=\S)/u

/** The share of cues with a label from which every label is a speaker's; below it, only one that recurs. */
const mostLabelled = 0.5

/**
 * Names the speakers that meeting programs write before the words (Zoom, Otter, Teams) in WebVTT's own way, `<v Name>`, so
 * that no name stands within a sentence. A cue without a label goes on with the last speaker.
 */
export function withSpeakers(cues: readonly Cue[]): Cue[] {
  const counts = new Map<string, number>()
  const labelled = cues.map(({ lines }) => lines.map(labelIn))
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
        return `<v ${name}>${line.replace(label, '')}`
      }
      return index === 0 && speaker !== '' && !/<v[.\s]/i.test(line) ? `<v ${speaker}>${line}` : line
    })
    return { ...cue, lines }
  })
}

function labelIn(line: string): string | undefined {
  return label.exec(withoutTags(line).slice(0, 100))?.[1]
}
