import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { MenuGroups, type MenuItems } from './MenuGroups'

interface Props {
  /** What the button shows; `label` is its accessible name if that is not text. */
  readonly children: ReactNode
  readonly label?: string
  readonly tone?: 'plain' | 'quiet'
  readonly disabled?: boolean
  /** The items; a line separates the groups. */
  readonly groups: readonly MenuItems[]
}

/** A button that opens a menu. */
export function PopupMenu({ children, label, tone = 'plain', disabled = false, groups }: Props) {
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`button button--${tone}${label ? ' button--icon' : ''}`}
        disabled={disabled}
        aria-label={label}
        title={label}
      >
        {children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" positionMethod="fixed" className="positioner">
          <Menu.Popup className="menu">
            <MenuGroups groups={groups} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
