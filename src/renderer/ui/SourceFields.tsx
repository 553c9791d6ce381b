import { type Source, sourceKinds, type SourceKind, tiers } from '../../core/model/source'
import { Choice, TextArea, TextField } from './Field'
import { NameRemarks } from './NameRemarks'
import { sourceKindNames, tierNames } from './sourceKinds'

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
      <MoreFields source={source} onChange={onChange} />
    </div>
  )
}

type Optional = 'edition' | 'doi' | 'isbn' | 'group' | 'reliability' | 'obtained'

const moreFields: readonly { readonly name: Optional; readonly label: string; readonly hint?: string }[] = [
  { name: 'edition', label: 'Edition' },
  { name: 'doi', label: 'DOI' },
  { name: 'isbn', label: 'ISBN' },
  {
    name: 'group',
    label: 'Depends on',
    hint: 'An agency, for instance: sources that share it count as one.',
  },
  { name: 'reliability', label: 'How reliable, and why' },
  { name: 'obtained', label: 'Who got hold of it, and how' },
]

const kinds = [
  { value: '', name: 'Not said' },
  ...sourceKinds.map((kind) => ({ value: kind, name: sourceKindNames[kind] })),
] satisfies readonly { value: SourceKind | ''; name: string }[]

/** What only some sources have; a detail that is emptied is removed. */
function MoreFields({ source, onChange }: Props) {
  return (
    <details className="sourcefields__more">
      <summary>More</summary>
      <div className="sourcefields">
        <Choice<SourceKind | ''>
          label="Kind of source"
          value={source.kind ?? ''}
          options={kinds}
          onChoose={(kind) => onChange(withDetail(source, 'kind', kind))}
        />
        {moreFields.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            {...(hint ? { hint } : {})}
            value={source[name] ?? ''}
            onChange={(event) => onChange(withDetail(source, name, event.target.value))}
          />
        ))}
      </div>
    </details>
  )
}

function withDetail(source: Source, name: Optional | 'kind', value: string): Source {
  const { [name]: _, ...others } = source
  return value === '' ? others : { ...others, [name]: value }
}

function withConfidence({ confidential: _, ...source }: Source, isConfidential: boolean): Source {
  return isConfidential ? { ...source, confidential: true } : source
}
