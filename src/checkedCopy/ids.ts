import { descendants, type MarkupNode } from './markup'

/** Provides numbers that the parts don't use yet, counting on from the highest. */
export class FreeIds {
  private readonly used: Set<number>
  private at: number

  /** Collects the `w:id` of every element below the roots. */
  constructor(roots: readonly MarkupNode[]) {
    const ids = roots.flatMap((root) =>
      [...descendants(root)].flatMap(({ attributes }) => {
        const id = attributes['w:id'] ?? ''
        return /^\d{1,10}$/.test(id) ? [Number(id)] : []
      }),
    )
    this.used = new Set(ids)
    const highest = ids.reduce((most, id) => Math.max(most, id), -1)
    // IDs are signed 32-bit numbers; if the highest are used, counting starts at 0.
    this.at = highest < 2_000_000_000 ? highest + 1 : 0
  }

  next(): string {
    while (this.used.has(this.at)) this.at += 1
    this.at += 1
    return String(this.at - 1)
  }
}

/**
 * Provides paragraph IDs, eight hexadecimal digits below 80000000 ([MS-DOCX] 2.6.2.3), that the parts don't use yet.
 */
export class FreeParagraphIds {
  private readonly used: Set<string>
  private at = 0x54530001

  constructor(parts: readonly string[]) {
    this.used = new Set(
      parts.flatMap((xml) =>
        [...xml.matchAll(/:paraId(?:Parent)?\s*=\s*["']([0-9A-Fa-f]{8})["']/g)].map(([, id]) =>
          id!.toUpperCase(),
        ),
      ),
    )
  }

  next(): string {
    let id = ''
    do {
      id = this.at.toString(16).toUpperCase().padStart(8, '0')
      this.at += 1
    } while (this.used.has(id))
    return id
  }
}
