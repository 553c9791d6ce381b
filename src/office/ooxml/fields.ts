interface Field {
  instruction: string
  isResult: boolean
}

/**
 * The open fields at the current position (ISO/IEC 29500-1, 17.16): each has an instruction, which is hidden, and a
 * result, which is shown. Fields can be nested.
 */
export class Fields {
  private readonly open: Field[] = []
  private instructions = 0

  /** Handles a field character of this type. Returns a link field's address once it is known. */
  step(type: string | undefined): string | undefined {
    if (type === 'begin') {
      this.open.push({ instruction: '', isResult: false })
      this.instructions += 1
      return undefined
    }
    const field = this.open.at(-1)
    if (field === undefined) return undefined
    if (type === 'end') this.open.pop()
    if (field.isResult) return undefined
    field.isResult = true
    this.instructions -= 1
    return linkIn(field.instruction)
  }

  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field !== undefined && !field.isResult) field.instruction += text
  }

  /** Whether the current text is part of an instruction. */
  get isInstruction(): boolean {
    return this.instructions > 0
  }

  /**
   * An instruction that is still open at the end of its paragraph is damage, and must not swallow the rest of the text.
   */
  endParagraph(): void {
    if (this.instructions === 0) return
    this.open.length = 0
    this.instructions = 0
  }
}

/** The address in a link's instruction: `HYPERLINK "https://example.org" \o "tip"`. */
export function linkIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
}
