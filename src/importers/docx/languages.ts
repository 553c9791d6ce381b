/** The languages of a run, by the kind of script: Latin and the like, East Asian, right to left. */
export type RunLanguage = Readonly<Record<string, string>>

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Counts how much of a text is in which language, since a document's setting is often the program's own. */
export class LanguageCount {
  private readonly lengths = new Map<string, number>()

  /** `own` are the attributes of the run's `w:lang`, where it has one, and `standard` the document's. */
  add(text: string, own: RunLanguage | undefined, standard: RunLanguage): void {
    const script = rightToLeft.test(text) ? 'w:bidi' : eastAsian.test(text) ? 'w:eastAsia' : 'w:val'
    const language = own?.[script] ?? standard[script] ?? ''
    this.lengths.set(language, (this.lengths.get(language) ?? 0) + text.length)
  }

  /** The language of most of the text; empty when that is in none. */
  most(): string {
    return [...this.lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  }
}
