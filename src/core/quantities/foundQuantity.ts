import type { Span } from '../model/anchor'
import type { Quantity } from '../model/claim'

export interface FoundQuantity {
  readonly span: Span
  readonly quantity: Quantity
}

/** The quantity between two places of a text, in UTF-16 code units. */
export function quantityAt(
  text: string,
  start: number,
  end: number,
  value: number,
  unit: string,
  approximate: boolean,
): FoundQuantity {
  return { span: { start, end }, quantity: { text: text.slice(start, end), value, unit, approximate } }
}

/** How far after its number a unit may reach, in UTF-16 code units. */
const farthest = 100

/** The text after a number, as far as a unit may reach. */
export const afterOf = (text: string, at: number): string => text.slice(at, at + farthest)

/** Not inside a word, a number, a path or an address; a quotation mark may open before it: an expression's source. */
export const edge = String.raw`(?<![\p{L}\p{M}\p{N}.,/_=@&-]|[\p{L}\p{M}\p{N}.,/_=@&-]['’])`
