import { z } from 'zod'
import type { Element } from './elements'

/** How many elements an article has, and how many of them are ticked and queried. */
export const ElementCoverage = z
  .object({ elements: z.number(), ticked: z.number(), queried: z.number() })
  .readonly()
export type ElementCoverage = z.infer<typeof ElementCoverage>

export function elementCoverage(elements: readonly Element[]): ElementCoverage {
  return {
    elements: elements.length,
    ticked: elements.filter(({ state }) => state === 'ticked').length,
    queried: elements.filter(({ state }) => state === 'queried').length,
  }
}

/** "31 of 48 elements": how many are ticked. */
export function elementsInWords({ ticked, elements }: ElementCoverage): string {
  return `${ticked} of ${elements} ${elements === 1 ? 'element' : 'elements'}`
}
