import { counted } from '../core/text/counted'

/** Scripts by their four-letter code in ISO 15924, each with the expression for its characters. */
const scripts = (
  'Arab Armn Beng Bopo Cher Copt Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hebr Hira ' +
  'Kana Khmr Knda Laoo Latn Mlym Mong Mymr Orya Sinh Syrc Taml Telu Thaa Thai Tibt'
)
  .split(' ')
  .map((code) => ({ code, letters: new RegExp(`\\p{Script=${code}}`, 'u') }))

const names = new Intl.DisplayNames('en', { type: 'script' })

/** How many of the characters a notice shows. */
const shown = 8

/** The characters of a page that a machine may have no font for: all but the Latin ones that every font has. */
export function charactersToCheck(html: string): string[] {
  return [...new Set(html.match(/(?![\0-\u024f])[\p{L}\p{N}\p{P}\p{S}\p{Co}]/gu))]
}

/** A sentence on characters that no font of the machine has; undefined if there are none. */
export function withoutFontNotice(characters: readonly string[]): string | undefined {
  if (characters.length === 0) return undefined
  const some = characters.slice(0, shown).join('') + (characters.length > shown ? '…' : '')
  const found = scripts.filter(({ letters }) => characters.some((character) => letters.test(character)))
  const named = found.map(({ code }) => names.of(code) ?? code).join(', ')
  return (
    `No font of this machine has ${counted(characters.length, 'character')} of the report ` +
    `(${named === '' ? some : `${named}: ${some}`}), so the PDF shows an empty box for each. ` +
    `Install a font that does and make the PDF again; the text of the other formats is whole.`
  )
}
