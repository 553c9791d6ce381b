import {
  audiences,
  claimChoices,
  type ReportSection,
  reportSections,
  type ReportTemplate,
  templateNames,
} from '../../../core/model/reportOptions'
import { asItComes, type ReportChoice } from '../../lib/reports/reportChoice'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Field'
import { Radios } from './Radios'
import { audienceNames, claimChoiceNames, sectionNames, templateHints } from './reportWords'

interface Props {
  readonly template: ReportTemplate
  readonly choice: ReportChoice
  readonly onTemplate: (template: ReportTemplate) => void
  readonly onChoice: (choice: ReportChoice) => void
}

/** A template, and the person's changes to it. */
export function ReportChoices({ template, choice, onTemplate, onChoice }: Props) {
  const usual = asItComes(template)
  const isUsual = JSON.stringify({ ...choice, format: '' }) === JSON.stringify({ ...usual, format: '' })
  const tick = (section: ReportSection, isIn: boolean) =>
    onChoice({
      ...choice,
      sections: reportSections.filter((one) => (one === section ? isIn : choice.sections.includes(one))),
    })
  return (
    <>
      <Radios
        legend="Template"
        first
        value={template}
        options={(Object.keys(templateNames) as ReportTemplate[]).map((value) => ({
          value,
          name: templateNames[value],
          hint: templateHints[value],
        }))}
        onChoose={onTemplate}
      />
      <Radios
        legend="For"
        value={choice.audience}
        options={audiences.map((value) => ({ value, name: audienceNames[value] }))}
        onChoose={(audience) => onChoice({ ...choice, audience })}
      />
      <Choice
        label="Claims"
        value={choice.claims}
        options={claimChoices.map((value) => ({ value, name: claimChoiceNames[value] }))}
        onChoose={(claims) => onChoice({ ...choice, claims })}
      />
      <fieldset className="radios">
        <legend>Parts</legend>
        {reportSections.map((section) => (
          <label key={section} className="tick">
            <input
              type="checkbox"
              checked={choice.sections.includes(section)}
              onChange={({ target }) => tick(section, target.checked)}
            />
            <span>{sectionNames[section]}</span>
          </label>
        ))}
      </fieldset>
      {!isUsual && (
        <Button tone="quiet" onClick={() => onChoice({ ...usual, format: choice.format })}>
          Reset to the template
        </Button>
      )}
    </>
  )
}
