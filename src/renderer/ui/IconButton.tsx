import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** What it does, in words: read aloud, and shown while the pointer rests on it unless `title` says more. */
  readonly name: string
  /** The shortcut for the same action. */
  readonly keyHint?: string
  /** For a button that stays pressed. */
  readonly isPressed?: boolean
  readonly children: ReactNode
}

/** A button that shows a sign alone. */
export function IconButton({ name, keyHint, isPressed, children, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      className={`button button--quiet button--icon ${className}`.trim()}
      aria-label={name}
      title={keyHint ? `${name} (${keyHint})` : name}
      {...(keyHint ? { 'aria-keyshortcuts': keyHint } : {})}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...rest}
    >
      {children}
    </button>
  )
}
