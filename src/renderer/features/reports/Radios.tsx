import { useId } from 'react'

interface Props<Value extends string> {
  readonly legend: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly name: string; readonly hint?: string }[]
  readonly onChoose: (value: Value) => void
  /** Whether the dialog opens with focus on it. */
  readonly first?: boolean
}

/** A choice of a few options, all of them visible. */
export function Radios<Value extends string>({
  legend,
  value,
  options,
  onChoose,
  first = false,
}: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="tick">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            {...(first && option.value === value ? { 'data-autofocus': true } : {})}
          />
          <span>
            {option.name}
            {option.hint && <span className="tick__hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
