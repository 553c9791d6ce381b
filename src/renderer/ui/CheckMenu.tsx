import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Name } from './Name'

export interface CheckItem {
  readonly value: string
  readonly name: string
  /** How many things are like this. */
  readonly count: number
  readonly isChecked: boolean
}

export interface CheckGroup {
  readonly title: string
  readonly items: readonly CheckItem[]
  readonly onToggle: (value: string) => void
}

interface Props {
  readonly label: string
  readonly title: string
  /** Whether something in it is on, which its button shows. */
  readonly isOn: boolean
  /** What it offers, asked for while it is open. */
  readonly groups: () => readonly CheckGroup[]
  readonly children: ReactNode
}

/** A button that opens a menu of things to switch on and off; it stays open while several are chosen. */
export function CheckMenu({ label, title, isOn, groups, children }: Props) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={`button button--quiet button--icon${isOn ? ' button--on' : ''}`}
        aria-label={label}
        title={title}
      >
        {children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" positionMethod="fixed" className="positioner">
          <Menu.Popup className="menu checkmenu">
            <Groups of={groups} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** The popup draws its content only while it is open, so nothing is counted for a closed menu. */
function Groups({ of }: { of: () => readonly CheckGroup[] }) {
  return of().map((group) => (
    <Menu.Group key={group.title}>
      <Menu.GroupLabel className="menu__label">{group.title}</Menu.GroupLabel>
      {group.items.map(({ value, name, count, isChecked }) => (
        <Menu.CheckboxItem
          key={value}
          className="menu__item menu__item--check"
          checked={isChecked}
          onCheckedChange={() => group.onToggle(value)}
        >
          <Menu.CheckboxItemIndicator className="menu__tick">
            <Check size={14} aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
          <Name>{name}</Name>
          <span className="count">{count}</span>
        </Menu.CheckboxItem>
      ))}
    </Menu.Group>
  ))
}
