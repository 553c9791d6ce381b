interface Props {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  /** Its number among the changes, from 0, where a person goes from one to the next. */
  readonly change?: number | undefined
  /** Whether the person is at this change. */
  readonly isHere?: boolean
}

/** A passage of a comparison of two texts: struck through where it went, underlined where it came. */
export function ComparedText({ kind, text, change, isHere = false }: Props) {
  if (kind === 'same') return <span>{text}</span>
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return (
    <Mark data-change={change} aria-current={isHere || undefined}>
      {text}
    </Mark>
  )
}
