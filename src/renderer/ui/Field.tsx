import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId, useState } from 'react'

interface Labelled {
  readonly label: string
  readonly hint?: string
}

function Frame({ id, label, hint, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends Labelled, InputHTMLAttributes<HTMLInputElement> {
  /** What is said at the field when its form is confirmed while it is empty; without it, it may be empty. */
  readonly needed?: string
}

/** A line of text. What is wrong with it is said beneath it, not in a bubble of the browser's that goes away. */
export function TextField({ label, hint, needed, onInput, ...rest }: TextFieldProps) {
  const id = useId()
  const [isMissing, setMissing] = useState(false)
  const about = [hint && `${id}-hint`, isMissing && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <Frame id={id} label={label} {...(hint ? { hint } : {})}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        required={needed !== undefined}
        {...(about === '' ? {} : { 'aria-describedby': about })}
        {...(isMissing ? { 'aria-invalid': true } : {})}
        {...rest}
        onInvalid={(event) => {
          event.preventDefault()
          setMissing(true)
          event.currentTarget.focus()
        }}
        onInput={(event) => {
          setMissing(false)
          onInput?.(event)
        }}
      />
      {isMissing && (
        <p className="field__problem" id={`${id}-problem`} role="alert">
          {needed}
        </p>
      )}
    </Frame>
  )
}

export function TextArea({ label, hint, ...rest }: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId()
  return (
    <Frame id={id} label={label} {...(hint ? { hint } : {})}>
      <textarea id={id} rows={3} {...(hint ? { 'aria-describedby': `${id}-hint` } : {})} {...rest} />
    </Frame>
  )
}

interface ChoiceProps<Value extends string> extends Labelled {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly onChoose: (value: Value) => void
}

export function Choice<Value extends string>({ label, hint, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Frame id={id} label={label} {...(hint ? { hint } : {})}>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Frame>
  )
}
