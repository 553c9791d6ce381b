import type { Element } from './elements'

/** How many elements an article has, and how many of them are ticked and queried. */
export interface ElementCoverage {
  readonly elements: number
  readonly ticked: number
  readonly queried: number
}

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
