import type { Article } from '../../../core/model/article'
import {
  type Audience,
  type ClaimChoice,
  type ReportOptions,
  type ReportSection,
  reportSections,
  reportTemplates,
  type ReportTemplate,
  templateNames,
} from '../../../core/model/reportOptions'
import { dayAndTime } from '../../../core/text/clock'
import { chooseTemplate, useReportChoice } from '../../lib/reportChoice'
import { Choice, TextField } from '../../ui/Field'

type Asked = Pick<ReportOptions, 'confidentialSources' | 'privateNotes' | 'address'>

interface Props {
  readonly article: Article
  readonly asked: Asked
  readonly hasAddress: boolean
  readonly onAsk: (asked: Asked) => void
}

const audienceNames: Record<Audience, string> = { internal: 'The desk (internal file)', public: 'The public' }
const claimNames: Record<ClaimChoice, string> = {
  all: 'All claims',
  checked: 'Checked claims',
  disputed: 'Claims found wanting',
}
const sectionNames: Record<ReportSection, string> = {
  corrections: 'Corrections',
  overview: 'Overview and open items',
  claims: 'Claims',
  setAside: 'Claims set aside',
  text: 'The annotated text',
  sources: 'Sources',
  method: 'Method and scale',
  signOffs: 'Sign-offs',
  file: 'The file that was checked',
}

/** Everything about a report that a person can choose. */
export function ReportChoices({ article, asked, hasAddress, onAsk }: Props) {
  const { template, audience, claims, sections } = useReportChoice()
  const last = article.publications?.at(-1)
  return (
    <div className="form">
      <Choice
        label="Template"
        value={template}
        options={(Object.keys(reportTemplates) as ReportTemplate[]).map((value) => ({
          value,
          name: templateNames[value],
        }))}
        onChoose={chooseTemplate}
      />
      <Choice
        label="For"
        value={audience}
        options={named(audienceNames)}
        onChoose={(value) => useReportChoice.setState({ audience: value })}
      />
      <Choice
        label="Claims"
        value={claims}
        options={named(claimNames)}
        onChoose={(value) => useReportChoice.setState({ claims: value })}
      />
      <fieldset className="report__sections">
        <legend>Parts</legend>
        {reportSections.map((section) => (
          <label key={section}>
            <input
              type="checkbox"
              checked={sections.includes(section)}
              onChange={({ target }) => chooseSection(section, target.checked)}
            />
            {sectionNames[section]}
          </label>
        ))}
      </fieldset>
      <Secrets article={article} asked={asked} onAsk={onAsk} />
      <TextField
        label="Address it is published at"
        placeholder="https://"
        hint={
          hasAddress
            ? last
              ? `Published last on ${dayAndTime(last.at)} by ${last.by}.`
              : 'May stay empty until it is published.'
            : 'An address starts with http:// or https://.'
        }
        value={asked.address}
        onChange={({ target }) => onAsk({ ...asked, address: target.value })}
      />
    </div>
  )
}

/** What must not get out by accident: only shown where there is any, and never remembered. */
function Secrets({ article, asked, onAsk }: Pick<Props, 'article' | 'asked' | 'onAsk'>) {
  const sources = article.sources.filter(({ confidential }) => confidential).length
  const notes = article.claims.filter(({ privateNote }) => (privateNote ?? '') !== '').length
  if (sources === 0 && notes === 0) return null
  return (
    <fieldset className="report__sections report__secrets">
      <legend>Kept back unless you ask for it</legend>
      {sources > 0 && (
        <label>
          <input
            type="checkbox"
            checked={asked.confidentialSources}
            onChange={({ target }) => onAsk({ ...asked, confidentialSources: target.checked })}
          />
          Confidential sources by name ({sources})
        </label>
      )}
      {notes > 0 && (
        <label>
          <input
            type="checkbox"
            checked={asked.privateNotes}
            onChange={({ target }) => onAsk({ ...asked, privateNotes: target.checked })}
          />
          Private notes ({notes})
        </label>
      )}
      {(asked.confidentialSources || asked.privateNotes) && (
        <p role="status">Whoever gets this report will see them.</p>
      )}
    </fieldset>
  )
}

function chooseSection(section: ReportSection, isIn: boolean): void {
  useReportChoice.setState(({ sections }) => ({
    sections: reportSections.filter((one) => (one === section ? isIn : sections.includes(one))),
  }))
}

function named<Value extends string>(names: Record<Value, string>): { value: Value; name: string }[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, name: names[value] }))
}
