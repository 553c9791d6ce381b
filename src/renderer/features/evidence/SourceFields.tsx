import { type Source, tiers } from '../../../core/model/source'
import { Choice, TextArea, TextField } from '../../ui/Field'
import { NameRemarks } from '../../ui/NameRemarks'

interface Props {
  readonly source: Source
  readonly onChange: (source: Source) => void
}

type Words = 'title' | 'publisher' | 'author' | 'published' | 'url' | 'archiveUrl' | 'accessed'

const fields: readonly { readonly name: Words; readonly label: string; readonly placeholder?: string }[] = [
  { name: 'title', label: 'Title' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'author', label: 'Author' },
  { name: 'published', label: 'Published', placeholder: '2019-09-27' },
  { name: 'url', label: 'Web address', placeholder: 'https://' },
  { name: 'archiveUrl', label: 'Archived at', placeholder: 'https://' },
  { name: 'accessed', label: 'Accessed', placeholder: '2019-10-01' },
]

const tierNames = { primary: 'Primary', secondary: 'Secondary' } as const

/** What identifies a source, in enough detail for another person to find it. */
export function SourceFields({ source, onChange }: Props) {
  return (
    <div className="sourcefields">
      {fields.map(({ name, label, placeholder }) => (
        <TextField
          key={name}
          label={label}
          {...(name === 'title' ? { needed: 'A source needs a title.' } : {})}
          {...(placeholder ? { placeholder } : {})}
          value={source[name]}
          onChange={(event) => onChange({ ...source, [name]: event.target.value })}
        />
      ))}
      <NameRemarks
        names={[source.title, source.publisher, source.author]}
        addresses={[source.url, source.archiveUrl]}
      />
      <Choice
        label="Tier"
        value={source.tier}
        options={tiers.map((tier) => ({ value: tier, name: tierNames[tier] }))}
        onChoose={(tier) => onChange({ ...source, tier })}
      />
      <label className="confidential">
        <input
          type="checkbox"
          checked={source.confidential === true}
          onChange={({ target }) => onChange(withConfidence(source, target.checked))}
        />
        <span>
          Confidential source
          <span className="confidential__hint">
            Reports do not name or quote it unless you choose so there.
          </span>
        </span>
      </label>
      <TextArea
        label="Note on the source"
        rows={1}
        value={source.note}
        onChange={(event) => onChange({ ...source, note: event.target.value })}
      />
    </div>
  )
}

function withConfidence({ confidential: _, ...source }: Source, isConfidential: boolean): Source {
  return isConfidential ? { ...source, confidential: true } : source
}
