/** `[a b c d e f]` as in PDF (ISO 32000-1, 8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Affine = readonly [number, number, number, number, number, number]

export const identity: Affine = [1, 0, 0, 1, 0, 0]

/** The transformation that applies `inner`, then `outer`. */
export function compose(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Transforms a point. */
export function moved([a, b, c, d, e, f]: Affine, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Transforms a direction: the same without the translation. */
export function turned([a, b, c, d]: Affine, x: number, y: number): [number, number] {
  return [a * x + c * y, b * x + d * y]
}

/** Six numbers as a matrix; undefined for anything else. */
export function asAffine(value: unknown): Affine | undefined {
  // pdf.js hands matrices over as arrays or typed arrays.
  const numbers =
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as Iterable<unknown>) : []
  return numbers.length === 6 && numbers.every((one) => typeof one === 'number' && Number.isFinite(one))
    ? (numbers as unknown as Affine)
    : undefined
}
