import { Menu } from '@base-ui/react/menu'
import { Check, ListFilter } from 'lucide-react'
import { useMemo } from 'react'
import type { Scale } from '../../../core/model/scale'
import { countsOf, type Facet, type RowFilter, toggled, type Want } from '../../../core/checklist/filter'
import type { Row, RowState } from '../../../core/checklist/row'
import { useCursor } from '../../lib/cursor'
import { Name } from '../../ui/Name'
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

/** More filters, each with the number of claims it would show; several can be on at once. */
export function FilterMenu({ rows, scale }: { rows: readonly Row[]; scale: Scale }) {
  const filter = useCursor((state) => state.filter)
  // The states have buttons of their own, which show what is on.
  const active = facetTitles.reduce(
    (sum, [facet]) => sum + (facet === 'states' ? 0 : filter[facet].length),
    0,
  )
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={`button button--quiet button--icon${active > 0 ? ' filtertrigger--on' : ''}`}
        aria-label={active > 0 ? `More filters, ${active} on` : 'More filters'}
        title="More filters"
      >
        <ListFilter size={15} aria-hidden="true" />
        {active > 0 && <span aria-hidden="true">{active}</span>}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="positioner">
          <Menu.Popup className="menu filtermenu">
            {facetTitles.map(([facet, title]) => (
              <FacetGroup key={facet} facet={facet} title={title} rows={rows} filter={filter} scale={scale} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface GroupProps {
  readonly facet: Facet
  readonly title: string
  readonly rows: readonly Row[]
  readonly filter: RowFilter
  readonly scale: Scale
}

function FacetGroup({ facet, title, rows, filter, scale }: GroupProps) {
  const values = useMemo(() => valuesShown(rows, filter, facet), [rows, filter, facet])
  if (values.length === 0) return null
  return (
    <Menu.Group>
      <Menu.GroupLabel className="menu__label">{title}</Menu.GroupLabel>
      {values.map(([value, count]) => (
        <Menu.CheckboxItem
          key={value}
          className="menu__item menu__item--check"
          checked={(filter[facet] as readonly string[]).includes(value)}
          onCheckedChange={() => useCursor.setState({ filter: toggled(filter, facet, value as never) })}
        >
          <Menu.CheckboxItemIndicator className="menu__tick">
            <Check size={14} aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
          <Name>{nameOf(facet, value, scale)}</Name>
          <span className="count">{count}</span>
        </Menu.CheckboxItem>
      ))}
    </Menu.Group>
  )
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
