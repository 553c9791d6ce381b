import { counted } from '../../core/text/counted'
import type { Drawing } from '../../office/ooxml/drawings'

const names: Readonly<Record<Drawing, string>> = {
  chart: 'chart',
  diagram: 'SmartArt diagram',
  object: 'embedded object',
}

/** A notice of the drawings whose words and figures are not in the text; none if there are none. */
export function drawingNotices(drawings: readonly Drawing[]): string[] {
  if (drawings.length === 0) return []
  const kinds = (Object.keys(names) as Drawing[]).flatMap((kind) => {
    const count = drawings.filter((one) => one === kind).length
    return count === 0 ? [] : [counted(count, names[kind])]
  })
  const listed = new Intl.ListFormat('en').format(kinds)
  const said =
    drawings.length === 1
      ? 'was not read, and its words and figures are not in the text. Look at it in Word.'
      : 'were not read, and their words and figures are not in the text. Look at them in Word.'
  return [`${listed} in this document ${said}`]
}
