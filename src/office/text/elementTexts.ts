import type { XmlReader } from '../xml'

/** The texts directly in elements, by element name; `read` reads the XML with the given reader. */
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
