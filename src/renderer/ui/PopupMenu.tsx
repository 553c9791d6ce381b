import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'

interface Item {
  readonly name: string
  /** The key that does the same, shown beside the name. */
  readonly key?: string
  readonly run: () => void
}

interface Props {
  /** What the button shows; `label` is its name where that is no words. */
  readonly children: ReactNode
  readonly label?: string
  readonly disabled?: boolean
  readonly items: readonly Item[]
}

/** A button that opens a menu. */
export function PopupMenu({ children, label, disabled = false, items }: Props) {
  return (
    <Menu.Root>
      <Menu.Trigger
        className={label ? 'button button--plain button--icon' : 'button button--plain'}
        disabled={disabled}
        aria-label={label}
      >
        {children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="positioner">
          <Menu.Popup className="menu">
            {items.map(({ name, key, run }) => (
              <Menu.Item key={name} className="menu__item" onClick={run}>
                {name} {key && <kbd>{key}</kbd>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
