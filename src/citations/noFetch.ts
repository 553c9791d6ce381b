/** Takes the place of what citation-js would fetch addresses with; the build puts it there. */
export default function noFetch(): never {
  throw new Error('Touchstone has no network.')
}

export const Headers = noFetch
