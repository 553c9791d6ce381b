import { ContextMenu as Base } from '@base-ui/react/context-menu'
import type { ReactElement } from 'react'
import { MenuGroups, type MenuItems } from './MenuGroups'

interface Props {
  /** What the menu belongs to. */
  readonly children: ReactElement
  readonly groups: readonly MenuItems[]
}

/** The menu of what is clicked with the right button, or has the focus when the menu key is pressed. */
export function ContextMenu({ children, groups }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner positionMethod="fixed" className="positioner">
          <Base.Popup className="menu">
            <MenuGroups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
