import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react'

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

export function TextField({ label, hint, ...rest }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  return (
    <Frame id={id} label={label} {...(hint ? { hint } : {})}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        {...rest}
      />
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
