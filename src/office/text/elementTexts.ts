import type { XmlReader } from '../xml'

/** The texts that stand directly in elements, by the elements' names; `read` reads the XML with the reader it is given. */
export function elementTexts(read: (reader: XmlReader) => void): (name: string) => string {
  const texts = new Map<string, string>()
  const path: string[] = []
  read({
    open: ({ name }) => path.push(name),
    close: () => path.pop(),
    text: (text) => {
      const name = path.at(-1) ?? ''
      texts.set(name, (texts.get(name) ?? '') + text)
    },
  })
  return (name) => texts.get(name) ?? ''
}
