import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger'
  /** The shortcut for the same action, shown beside the words. */
  readonly keyHint?: string
  readonly children: ReactNode
}

export function Button({ tone = 'plain', keyHint, children, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      className={`button button--${tone} ${className}`}
      {...(keyHint ? { 'aria-keyshortcuts': keyHint } : {})}
      {...rest}
    >
      {children}
      {keyHint && <kbd aria-hidden="true">{keyHint}</kbd>}
    </button>
  )
}
