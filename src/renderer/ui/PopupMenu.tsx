import { Menu } from '@base-ui/react/menu'
import { Fragment, type ReactNode } from 'react'

interface Item {
  readonly name: string
  /** The shortcut for the same action, shown beside the name. */
  readonly key?: string
  readonly run: () => void
}

interface Props {
  /** What the button shows; `label` is its accessible name if that is not text. */
  readonly children: ReactNode
  readonly label?: string
  readonly tone?: 'plain' | 'quiet'
  readonly disabled?: boolean
  /** The items; a line separates the groups. */
  readonly groups: readonly (readonly Item[])[]
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
            {groups.map((items, index) => (
              <Fragment key={items[0]?.name}>
                {index > 0 && <Menu.Separator className="menu__line" />}
                {items.map(({ name, key, run }) => (
                  <Menu.Item key={name} className="menu__item" onClick={run}>
                    {name} {key && <kbd>{key}</kbd>}
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
