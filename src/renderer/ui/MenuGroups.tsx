import { Menu } from '@base-ui/react/menu'
import { Fragment } from 'react'

export type MenuItems = readonly {
  readonly name: string
  /** The shortcut for the same action, shown beside the name. */
  readonly key?: string
  readonly run: () => void
}[]

/** The items of a menu; a line separates the groups. */
export function MenuGroups({ groups }: { groups: readonly MenuItems[] }) {
  return groups.map((items, index) => (
    <Fragment key={items[0]?.name}>
      {index > 0 && <Menu.Separator className="menu__line" />}
      {items.map(({ name, key, run }) => (
        <Menu.Item key={name} className="menu__item" onClick={run}>
          {name} {key && <kbd>{key}</kbd>}
        </Menu.Item>
      ))}
    </Fragment>
  ))
}
