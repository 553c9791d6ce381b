interface Props {
  readonly isPages: boolean
  readonly onChoose: (isPages: boolean) => void
}

/** The source's words, or its pages as they look. */
export function ViewChoice({ isPages, onChoose }: Props) {
  return (
    <div className="viewchoice" role="group" aria-label="Show the source as">
      <button type="button" aria-pressed={!isPages} onClick={() => onChoose(false)}>
        Text
      </button>
      <button type="button" aria-pressed={isPages} onClick={() => onChoose(true)}>
        Pages
      </button>
    </div>
  )
}
