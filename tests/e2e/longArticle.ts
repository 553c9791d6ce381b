interface Wanted {
  readonly title: string
  readonly seed: number
  readonly paragraphs: number
}

const places = ['Aldmoor', 'Brenwick', 'Castle Hill', 'Dunvale', 'Eastport', 'Farrow', 'Glenside']
const people = ['Ada Brandt', 'Tomas Reil', 'Ingrid Voll', 'Helen Marsh', 'Omar Dacosta']
const things = ['households', 'containers', 'elms', 'patients', 'pupils', 'cyclists', 'vacancies']

/** A long text full of claims; the same wish gives the same text. */
export function longArticle({ title, seed, paragraphs }: Wanted): string {
  let state = seed * 7919 + 17
  const number = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  const one = (list: readonly string[]) => list[number(list.length)]!
  const blocks = Array.from({ length: paragraphs }, (_, index) => {
    const thing = one(things)
    return [
      `${one(places)} counted ${100 + number(90_000)} ${thing} in ${1990 + number(33)}, said ${one(people)}.`,
      `The number of ${thing} rose by ${1 + number(90)} percent, more than in any other town.`,
      `“We have never had so many ${thing},” ${one(people)} said on page ${index + 1} of the report.`,
    ].join(' ')
  })
  return [title, ...blocks].join('\n\n')
}
