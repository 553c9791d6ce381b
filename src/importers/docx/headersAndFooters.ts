import { readOoxml } from '../../office/ooxml/ooxml'
import type { Package, Relationships } from '../../office/ooxml/package'
import { Story } from '../../office/ooxml/story'
import type { Styles } from '../../office/ooxml/styles'

/** The paragraphs of a document's headers and footers, each part once, in the order of the relationships. */
export async function readHeadersAndFooters(
  parts: Package,
  relationships: Relationships,
  styles: Styles,
): Promise<string[]> {
  const targets = new Set(
    [...relationships.values()]
      .filter(({ type, isExternal }) => (type === 'header' || type === 'footer') && !isExternal)
      .map(({ target }) => target),
  )
  const texts: string[] = []
  for (const part of targets) {
    const story = new Story({ styles, relationships: await parts.relationships(part) })
    readOoxml((await parts.text(part)) ?? '', story)
    texts.push(...story.flow.finish().blocks.map((block) => block.text))
  }
  // A page number alone says nothing.
  return texts.filter((text) => /\p{L}/u.test(text))
}
