import { ListFilter } from 'lucide-react'
import type { Scale } from '../../../core/model/scale'
import { countsOf, type Facet, type RowFilter, toggled, type Want } from '../../../core/checklist/filter'
import type { Row, RowState } from '../../../core/checklist/row'
import { useCursor } from '../../lib/checking/cursor'
import { type CheckGroup, CheckMenu } from '../../ui/CheckMenu'
import { stateNames } from './stateNames'

const wantNames: Record<Want, string> = {
  evidence: 'Without evidence',
  signOff: 'Not signed off',
  contested: 'Contested',
  changed: 'Changed by the new version',
  asked: 'Writer was asked',
  answered: 'Writer answered',
}

const facetTitles: readonly (readonly [Facet, string])[] = [
  ['states', 'State'],
  ['wants', 'Waits for something'],
  ['ratings', 'Verdict'],
  ['kinds', 'Kind'],
  ['speakers', 'Speaker'],
]

/** How many speakers the menu lists, those with most claims first: more than fit on a screen help nobody. */
const mostSpeakers = 12

/** More filters, each with the number of rows it would show; several can be on at once. */
export function FilterMenu({ rows, scale }: { rows: readonly Row[]; scale: Scale }) {
  const filter = useCursor((state) => state.filter)
  // The states have buttons of their own, which show what is on.
  const active = facetTitles.reduce(
    (sum, [facet]) => sum + (facet === 'states' ? 0 : filter[facet].length),
    0,
  )
  return (
    <CheckMenu
      label={active > 0 ? `More filters, ${active} on` : 'More filters'}
      title="More filters"
      isOn={active > 0}
      groups={() => facetTitles.flatMap(([facet, title]) => groupOf(facet, title, rows, filter, scale))}
    >
      <ListFilter size={15} aria-hidden="true" />
      {active > 0 && <span aria-hidden="true">{active}</span>}
    </CheckMenu>
  )
}

/** A facet with the values that some row has; none if there are no such values. */
function groupOf(
  facet: Facet,
  title: string,
  rows: readonly Row[],
  filter: RowFilter,
  scale: Scale,
): CheckGroup[] {
  const on: readonly string[] = filter[facet]
  const items = valuesShown(rows, filter, facet).map(([value, count]) => ({
    value,
    name: nameOf(facet, value, scale),
    count,
    isChecked: on.includes(value),
  }))
  const onToggle = (value: string) =>
    useCursor.setState({ filter: toggled(useCursor.getState().filter, facet, value as never) })
  return items.length === 0 ? [] : [{ title, items, onToggle }]
}

/** The values of a facet that some row has, or that are switched on, with their counts. */
function valuesShown(rows: readonly Row[], filter: RowFilter, facet: Facet): [string, number][] {
  const counts = new Map(countsOf(rows, filter, facet))
  for (const value of filter[facet] as readonly string[]) if (!counts.has(value)) counts.set(value, 0)
  const values = [...counts]
  if (facet !== 'speakers') return values
  return values.toSorted(([, a], [, b]) => b - a).slice(0, mostSpeakers)
}

function nameOf(facet: Facet, value: string, scale: Scale): string {
  if (facet === 'states') return stateNames[value as RowState]
  if (facet === 'wants') return wantNames[value as Want]
  if (facet === 'ratings') return scale.find(({ id }) => id === value)?.name ?? value
  if (facet === 'speakers') return value === '' ? 'The article itself' : value
  return value
}
