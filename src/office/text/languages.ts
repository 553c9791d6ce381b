/** The languages that text is marked with, as language tags, one for each kind of script. */
export interface MarkedLanguages {
  readonly latin?: string | undefined
  readonly eastAsian?: string | undefined
  readonly rightToLeft?: string | undefined
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Counts how much text is in each language, since a document's setting is often just the program's default. */
export class LanguageCount {
  private readonly lengths = new Map<string, number>()

  /** `marked` are the languages that apply to the text, the most specific first. */
  add(text: string, ...marked: readonly (MarkedLanguages | undefined)[]): void {
    const script = rightToLeft.test(text) ? 'rightToLeft' : eastAsian.test(text) ? 'eastAsian' : 'latin'
    const language = marked.map((one) => one?.[script]).find((one) => one !== undefined) ?? ''
    this.lengths.set(language, (this.lengths.get(language) ?? 0) + text.length)
  }

  /** The language of most of the text; empty if most of it is unmarked. */
  most(): string {
    return [...this.lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  }
}
