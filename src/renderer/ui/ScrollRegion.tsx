import type { ReactNode, Ref } from 'react'

interface Props {
  readonly className: string
  readonly label: string
  /** A region is a landmark; a group within another landmark is not. */
  readonly role?: 'region' | 'group'
  /** Whether a dialog opens with the focus here. */
  readonly hasFocus?: boolean
  readonly ref?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** A part of the window that scrolls by itself: it has to be reachable by keyboard, to be scrolled by it. */
export function ScrollRegion({ className, label, role = 'region', hasFocus = false, ref, children }: Props) {
  return (
    <div
      className={className}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role={role}
      aria-label={label}
      data-autofocus={hasFocus || undefined}
      ref={ref}
    >
      {children}
    </div>
  )
}
