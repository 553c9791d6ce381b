import { useMemo, useState } from 'react'
import { type ManyFormat, manyFormats, reportFormat } from '../../../contract/formats'
import { type ReportTemplate, reportTemplates, templateNames } from '../../../core/model/reportOptions'
import type { ArticleSummary } from '../../../core/model/summary'
import { counted } from '../../../core/text/counted'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { listedArticles, useLibrary } from '../../lib/library/library'
import { exportManyReports } from '../../lib/library/manyReports'
import { Dialog } from '../../ui/Dialog'
import { Choice } from '../../ui/Field'
import { FormActs } from '../../ui/FormActs'
import { offered } from './reportWords'

export function ManyReportsDialog() {
  return useDialogs((state) => state.open) === 'manyReports' ? <ManyReports /> : null
}

const choices = {
  all: { name: 'All articles', has: () => true },
  begun: { name: 'Those with a verdict', has: ({ checked }: ArticleSummary) => checked > 0 },
  done: {
    name: 'Those with every claim checked',
    has: ({ checked, claims }: ArticleSummary) => claims > 0 && checked === claims,
  },
}
type Which = keyof typeof choices

const templates = (Object.keys(reportTemplates) as ReportTemplate[]).map((value) => ({
  value,
  name: templateNames[value],
}))

/** Asks which articles to report on, and in which format, for reports written to a folder. */
function ManyReports() {
  const all = useLibrary((state) => state.articles)
  const listed = useMemo(() => listedArticles(all), [all])
  const [which, setWhich] = useState<Which>('all')
  const [format, setFormat] = useState<ManyFormat>('html')
  const [template, setTemplate] = useState<ReportTemplate>('checker')
  const articles = listed.filter(choices[which].has)
  const whiches = (Object.keys(choices) as Which[]).map((value) => ({
    value,
    name: `${choices[value].name} (${listed.filter(choices[value].has).length.toLocaleString('en')})`,
  }))
  const submit = () => {
    if (articles.length === 0) {
      useDialogs.setState({ problem: 'No article matches. Choose others.' })
      return
    }
    closeDialog()
    void exportManyReports(
      articles.map(({ id }) => id),
      format,
      template,
    )
  }
  return (
    <Dialog title="Export reports">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Choice label="Articles" value={which} options={whiches} onChoose={setWhich} />
        <Choice
          label="Format"
          value={format}
          options={offered(manyFormats, reportFormat)}
          onChoose={setFormat}
        />
        <Choice
          label="Template"
          hint="None of them contains confidential sources or private notes."
          value={template}
          options={templates}
          onChoose={setTemplate}
        />
        <p>
          Each article gets a file of its own in the folder you choose next. Existing files are not replaced.
        </p>
        <FormActs act={`Export ${counted(articles.length, 'report')}…`} />
      </form>
    </Dialog>
  )
}
