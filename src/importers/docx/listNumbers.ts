import { grouped } from '../../core/text/counted'
import { readOoxml } from '../../office/ooxml/ooxml'
import type { ListPlace } from '../../office/ooxml/properties'

/** A notice of paragraphs that Word numbers; the numbers are not stored in their text. None if there are none. */
export function listNumberNotices(places: readonly ListPlace[], numberingXml: string): string[] {
  const isNumbered = readNumbering(numberingXml)
  const count = places.filter(isNumbered).length
  if (count === 0) return []
  return [
    count === 1
      ? 'The number that Word shows before a paragraph of this document is not in the text. Look at it in Word.'
      : `The numbers that Word shows before ${grouped(count)} paragraphs of this document are not in the text. Look at them in Word.`,
  ]
}

/** Whether Word shows a number, rather than a bullet or nothing, at a place in a list (ISO/IEC 29500-1, 17.9). */
function readNumbering(xml: string): (place: ListPlace) => boolean {
  /** The levels of each definition that have numbers, and the definition of each list. */
  const levels = new Map<string, Set<string>>()
  const lists = new Map<string, string>()
  let [definition, list, level] = ['', '', '']
  readOoxml(xml, {
    open: ({ name, attributes }) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        definition = attributes['w:abstractNumId'] ?? ''
        levels.set(definition, new Set())
      } else if (name === 'w:num') [definition, list] = ['', attributes['w:numId'] ?? '']
      else if (name === 'w:abstractNumId') lists.set(list, value)
      else if (name === 'w:lvl') level = attributes['w:ilvl'] ?? '0'
      else if (name === 'w:numFmt' && value !== 'bullet' && value !== 'none')
        levels.get(definition)?.add(level)
    },
  })
  return ({ list: id, level: at }) => levels.get(lists.get(id) ?? '')?.has(at) ?? false
}
