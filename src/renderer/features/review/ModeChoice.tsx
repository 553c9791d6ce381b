import { type RuleMode, ruleModes } from '../../../core/model/ruleMode'
import { useLibrary } from '../../lib/library/library'
import { setRule } from '../../lib/article/review'

const names: Record<RuleMode, string> = { off: 'Off', remind: 'Remind', require: 'Require' }

interface Props {
  readonly rule: string
  readonly name: string
  readonly mode: RuleMode
}

/** How the library applies a rule: not at all, as a reminder, or as required for a sign-off. */
export function ModeChoice({ rule, name, mode }: Props) {
  const isReadOnly = useLibrary((state) => state.start?.readOnly !== null)
  return (
    <fieldset className="modes" disabled={isReadOnly}>
      <legend className="visually-hidden">{name}</legend>
      {ruleModes.map((one) => (
        <label key={one} className="modes__mode">
          <input
            type="radio"
            className="visually-hidden"
            name={`rule ${rule}`}
            checked={mode === one}
            onChange={() => setRule(rule, one)}
          />
          <span>{names[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}
