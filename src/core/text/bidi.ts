/** Characters nobody sees that change the order of what stands around them; U+200E, U+200F and U+061C only hint at it. */
const controls = /[\u202A-\u202E\u2066-\u2069]/
const marks = /[\u200E\u200F\u061C]/

/** Characters nobody sees and that no name needs: zero-width spaces and joins of words, and tags, which hide a text. */
const invisible = /[\u200B\u2060-\u2064\u206A-\u206F\uFEFF\u{E0000}-\u{E007F}]/u

const anyOf = (...parts: readonly RegExp[]) => new RegExp(parts.map(({ source }) => source).join('|'), 'gu')
const unseen = anyOf(controls, marks, invisible)
const allControls = anyOf(controls)
const hiding = anyOf(controls, invisible)

/** The flags of England, Scotland and Wales are spelled with tags. */
const flag =
  /(\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})/u

/** Letters that are written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

const isolate = '\u2068'
const endOfIsolate = '\u2069'

/** The text with each character that nobody would see as a visible sign; flags and joined letters stay as they are. */
export function withSigns(text: string): string {
  return text
    .split(flag)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(unseen, '\uFFFD')))
    .join('')
}

/** The text with a visible sign for each character that could change the order of the words around it. */
export function withoutReordering(text: string): string {
  return text.replace(allControls, '\uFFFD')
}

/**
 * A sentence about the characters in a name that reorder it or hide something, with signs in their place; empty if it has
 * none. Marks of direction alone are usual in Arabic and Hebrew.
 */
export function unseenInWords(name: string): string {
  const found = name.split(flag).flatMap((part, index) => (index % 2 === 1 ? [] : (part.match(hiding) ?? [])))
  if (found.length === 0) return ''
  const codes = [...new Set(found)].map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `“${withSigns(name)}” has characters that nobody sees: ${codes.join(', ')}.`
}

/** The same text in JSON, with `\u202e` and the like for each character that nobody would see. */
export function escapedInJson(json: string): string {
  return json.replace(unseen, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}

/** A name for a file, with `_` for each character that nobody would see in it. */
export function withoutUnseen(name: string): string {
  return name.replace(unseen, '_')
}

/**
 * A name to stand in a sentence: it keeps its own order, and changes none around it. Names that can't do so stay as they
 * are.
 */
export function isolated(name: string): string {
  if (!rightToLeft.test(name) && !controls.test(name) && !marks.test(name)) return name
  return `${isolate}${balanced(name)}${endOfIsolate}`
}

/**
 * The text without an end of an isolate that it didn't begin, and with an end for each that it did: so it can't leave an
 * element or the marks that isolate it. Overrides and embeddings end there by themselves.
 */
export function balanced(text: string): string {
  let open = 0
  const kept = text.replace(/[\u2066-\u2069]/g, (control) => {
    if (control !== endOfIsolate) open += 1
    else if (open === 0) return ''
    else open -= 1
    return control
  })
  return kept + endOfIsolate.repeat(open)
}
