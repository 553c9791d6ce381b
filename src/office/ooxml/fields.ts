interface Field {
  instruction: string
  isResult: boolean
}

/**
 * The fields that are open where a document is read (ISO/IEC 29500-1, 17.16): an instruction, which is not shown, and
 * its result, which is. Fields stand within fields.
 */
export class Fields {
  private readonly open: Field[] = []
  private instructions = 0

  /** Takes in a field character's type. Returns the address that a link's field goes to, once it is known. */
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

  /** Is what is read now part of an instruction? */
  get isInstruction(): boolean {
    return this.instructions > 0
  }

  /** An instruction that is still open where its paragraph ends is damage, and must not swallow the rest of the text. */
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
